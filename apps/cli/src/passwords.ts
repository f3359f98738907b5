import { randomBytes } from 'node:crypto';

/** A password nobody has chosen: 120 random bits, in letters and digits that are not mistaken for each other. */
export function randomPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789X';
  const letters = Array.from(randomBytes(24), (byte) => alphabet[byte % 32]).join('');
  return letters.match(/.{6}/g)!.join('-');
}
