import { expect, it } from 'vitest';
import { randomPassword } from './passwords.js';

it('has 30 random characters of an alphabet of 32, and is never the same', () => {
  const passwords = Array.from({ length: 200 }, randomPassword);
  for (const password of passwords) expect(password).toMatch(/^([a-km-np-z2-9X]{6}-){4}[a-km-np-z2-9X]{6}$/);
  expect(new Set(passwords).size).toBe(200);
  const used = new Set(passwords.join('').replaceAll('-', ''));
  expect(used.size).toBe(32);
});
