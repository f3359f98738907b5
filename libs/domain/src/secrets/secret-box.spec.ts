import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SecretBox, SecretError, type EncryptionKey } from './secret-box.js';

const keyOf = (id: string): EncryptionKey => ({ id, key: randomBytes(32) });
const [first, second] = [keyOf('2026-01'), keyOf('2026-02')];
const place = { table: 'webhook', column: 'secret', id: '1' };
const box = new SecretBox([second, first]);

it('returns every text unchanged, and never the same value twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (secret) => {
      const stored = box.encrypt(secret, place);
      expect(stored).toMatch(/^enc:v1:2026-02:[\w-]+$/);
      expect(box.decrypt(stored, place)).toBe(secret);
      expect(box.encrypt(secret, place)).not.toBe(stored);
    }),
  );
});

it('encrypts with the first key and decrypts with all', () => {
  const stored = new SecretBox([first]).encrypt('s', place);
  expect(box.decrypt(stored, place)).toBe('s');
  expect(() => new SecretBox([second]).decrypt(stored, place)).toThrow(
    'The key "2026-01" of webhook.secret of 1 is not in ENCRYPTION_KEYS.',
  );
  expect(() => new SecretBox([]).encrypt('s', place)).toThrow('ENCRYPTION_KEYS is missing');
});

it('rejects a value that was copied to another row, column or table', () => {
  const stored = box.encrypt('s', place);
  for (const other of [{ id: '2' }, { column: 'token' }, { table: 'totp' }])
    expect(() => box.decrypt(stored, { ...place, ...other })).toThrow(SecretError);
});

it('rejects a value with any changed bit, also in the tag and the key ID', () => {
  const stored = box.encrypt('a secret', place);
  const [prefix, payload] = [
    stored.slice(0, stored.lastIndexOf(':') + 1),
    stored.slice(stored.lastIndexOf(':') + 1),
  ];
  const bytes = Buffer.from(payload, 'base64url');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => box.decrypt(prefix + changed.toString('base64url'), place)).toThrow(SecretError);
  }
  expect(() => box.decrypt(stored.replace('2026-02', '2026-01'), place)).toThrow(SecretError);
});

it('rejects values that are not encrypted or incomplete, without printing them', () => {
  for (const stored of [
    'hunter2',
    '',
    'enc:v1:2026-02:',
    'enc:v1:2026-02:aHVudGVyMg',
    'enc:v2:2026-02:aHVudGVyMg',
  ]) {
    try {
      box.decrypt(stored, place);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SecretError);
      if (stored) expect(String(error)).not.toContain(stored);
    }
  }
});
