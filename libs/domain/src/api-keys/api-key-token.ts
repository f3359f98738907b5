import { createHash, randomInt } from 'node:crypto';

const PREFIX = 'dkt_live_';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const RANDOM_CHARACTERS = 32;
const SHAPE = new RegExp(`^${PREFIX}[A-Za-z0-9]{${RANDOM_CHARACTERS}}$`);

/** A new token: `dkt_live_` and 32 characters of base62, 190 bits (domain.md section 6). */
export const newToken = (): string =>
  PREFIX + Array.from({ length: RANDOM_CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Whether this can be a token at all; what cannot needs no look into the database. */
export const isToken = (text: string): boolean => SHAPE.test(text);

/** What is kept of a token. A token has 190 random bits, so a plain hash cannot be reversed by guessing. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The 13 characters that a token begins with, and the 4 that it ends with: enough to know it again. */
export const endsOfToken = (token: string): { prefix: string; last4: string } => ({
  prefix: token.slice(0, 13),
  last4: token.slice(-4),
});
