import { randomBytes } from 'node:crypto';

/** Returns a random password of 150 bits, in groups of letters and digits that cannot be confused with each other. */
export function randomPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789X';
  const letters = Array.from(randomBytes(30), (byte) => alphabet[byte % 32]).join('');
  return letters.match(/.{6}/g)!.join('-');
}
