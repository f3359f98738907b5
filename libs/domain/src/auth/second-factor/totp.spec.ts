import { expect, it } from 'vitest';
import { findStep, newTotpSecret, stepAt, toBase32, totpCode, totpUri } from './totp.js';

/** Secret and codes of RFC 6238, appendix B, for SHA-1. The codes have 8 digits there. */
const SECRET = toBase32(Buffer.from('12345678901234567890'));
const START = 1_111_111_110_000; // of a step

it.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('computes the code of RFC 6238 at %d s', (seconds, code) => {
  expect(totpCode(SECRET, stepAt(seconds * 1_000))).toBe(code.slice(2));
});

it('accepts a code from one step before until one step after, to the millisecond', () => {
  const code = totpCode(SECRET, stepAt(START));
  const accepted = (now: number) => findStep(SECRET, code, { now, after: null }) !== null;
  expect([START - 30_001, START - 30_000, START, START + 59_999, START + 60_000].map(accepted)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

it('accepts a code once, and no earlier one afterwards', () => {
  const step = stepAt(START);
  const find = (of: number, after: number | null) =>
    findStep(SECRET, totpCode(SECRET, of), { now: START, after });
  expect(find(step, step - 1)).toBe(step);
  expect(find(step, step)).toBeNull();
  expect(find(step - 1, step)).toBeNull();
  expect(find(step + 1, step)).toBe(step + 1);
});

it.each(['', '12345', '1234567', '¹23456', 'abcdef'])('does not accept %j', (code) => {
  expect(findStep(SECRET, code, { now: START, after: null })).toBeNull();
});

it('creates secrets of 160 bits, and an address for authenticator apps', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
  expect(totpUri('ABC', 'ada+1@example.org')).toBe(
    'otpauth://totp/Docket:ada%2B1%40example.org?secret=ABC&issuer=Docket&algorithm=SHA1&digits=6&period=30',
  );
});
