import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Parameters of the codes (RFC 6238), those that every authenticator app supports. */
const [DIGITS, STEP_SECONDS] = [6, 30];
/** Number of steps before and after the current one whose codes are accepted, because clocks differ. */
const WINDOW = 1;
const SECRET_BYTES = 20;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Returns a new shared secret of 160 bits, in base32 (RFC 4648) without padding. */
export const newTotpSecret = (): string => toBase32(randomBytes(SECRET_BYTES));

/** Returns the number of the step that contains an instant, in milliseconds since 1970. */
export const stepAt = (instant: number): number => Math.floor(instant / 1_000 / STEP_SECONDS);

/** Returns the code of a step. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = digest.at(-1)! & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/**
 * Returns the step whose code was entered, or null.
 * @param after the last accepted step; its code and earlier ones are not accepted again
 */
export function findStep(
  secret: string,
  code: string,
  { now, after }: { now: number; after: number | null },
): number | null {
  const current = stepAt(now);
  for (let step = current - WINDOW; step <= current + WINDOW; step += 1)
    if ((after === null || step > after) && isSame(totpCode(secret, step), code)) return step;
  return null;
}

/** Returns the address that authenticator apps read from a QR code. */
export function totpUri(secret: string, email: string): string {
  const parameters = new URLSearchParams({
    secret,
    issuer: 'Docket',
    algorithm: 'SHA1',
    digits: String(DIGITS),
    period: String(STEP_SECONDS),
  });
  return `otpauth://totp/Docket:${encodeURIComponent(email)}?${parameters}`;
}

/** Returns bytes in base32 without padding. */
export function toBase32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (character) => ALPHABET.indexOf(character).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

function isSame(expected: string, code: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(code)];
  return a.length === b.length && timingSafeEqual(a, b);
}
