import { createHash, randomInt } from 'node:crypto';

const PREFIX = 'dkt_live_';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const RANDOM_CHARACTERS = 32;
const SHAPE = new RegExp(`^${PREFIX}[A-Za-z0-9]{${RANDOM_CHARACTERS}}$`);

/** Generates a token: `dkt_live_` and 32 random base62 characters, 190 bits (docs/domain.md, section 7). */
export const newToken = (): string =>
  PREFIX + Array.from({ length: RANDOM_CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Returns whether a string has the format of a token, to avoid database queries for other strings. */
export const isToken = (text: string): boolean => SHAPE.test(text);

/** Returns the SHA-256 that is stored instead of the token. A token has 190 random bits, so no slow hash is needed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Returns the first 13 and the last 4 characters of a token, by which people recognize it. */
export const visibleParts = (token: string): { prefix: string; last4: string } => ({
  prefix: token.slice(0, 13),
  last4: token.slice(-4),
});
