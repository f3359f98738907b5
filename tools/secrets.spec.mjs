import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readJsonIfAny } from './json-file.mjs';
import { secretsIn } from './secrets.mjs';

let data;
beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'docket-secrets-'))));
afterEach(() => rmSync(data, { recursive: true }));

it('makes secrets once, which only their owner can read', () => {
  const secrets = secretsIn(data);
  expect(new Set(Object.values(secrets)).size).toBe(4);
  expect(secretsIn(data)).toEqual(secrets);
  expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
});

it('keeps what there is when an older version has written less', () => {
  writeFileSync(join(data, 'secrets.json'), JSON.stringify({ databasePassword: 'kept' }));
  expect(secretsIn(data)).toMatchObject({ databasePassword: 'kept', authSecret: expect.any(String) });
});

it.each(['', '{"databaseOwnerPassword": "cut o'])('refuses a damaged file: %j', (content) => {
  const file = join(data, 'secrets.json');
  writeFileSync(file, content);
  expect(() => secretsIn(data)).toThrow(`${file} is damaged`);
  expect(readFileSync(file, 'utf8')).toBe(content);
});

it('reads a damaged or missing file as none where it can be made again', () => {
  const file = join(data, 'state.json');
  expect(readJsonIfAny(file)).toBeUndefined();
  writeFileSync(file, '{"url": "redis://');
  expect(readJsonIfAny(file)).toBeUndefined();
});
