import { scoreText, shareText } from '@docket/contracts';
import { app } from '../messages/app.js';

const whole = new Intl.NumberFormat('en');
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** Formats an integer: 41200 is "41,200". */
export const count = (value: number): string => whole.format(value);

/** Formats a number with its noun: "1 page", "812 pages". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** Formats a share truncated to whole percent so that 100% means everyone: "66%", "<1%", or a dash if `whole` is 0. */
export const percent = (part: number, whole: number): string => shareText(part, whole);

/** Formats a score of 0 to 100, truncated to one decimal: "82.3%" (docs/domain.md, section 3). */
export const score = (value: number): string => scoreText(value);

/** Formats a score, or a missing score as a dash. */
export const scoreOrDash = (value: number | null): string => scoreText(value);

/** Formats a number of bytes in a suitable decimal unit: "412 B", "18.4 KB", "2.1 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) return `${count(bytes)}\u00a0B`;
  if (bytes < 1_000_000) return `${oneDecimal.format(bytes / 1000)}\u00a0KB`;
  if (bytes < 1_000_000_000) return `${oneDecimal.format(bytes / 1_000_000)}\u00a0MB`;
  return `${oneDecimal.format(bytes / 1_000_000_000)}\u00a0GB`;
}

const BINARY_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Formats a number of bytes in a suitable binary unit, as quotas are configured: "412 B", "18.4 MiB", "50 GiB". */
export function binarySize(bytes: number): string {
  const power = Math.min(BINARY_UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${oneDecimal.format(bytes / 1024 ** power)}\u00a0${BINARY_UNITS[power]}`;
}

/** Formats an estimate of the remaining time. Rounds the time, because exact seconds would suggest false precision. */
export function timeLeft(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 3) return app.timeLeft.almostDone;
  if (seconds < 50) return app.timeLeft.seconds(count(Math.ceil(seconds / 5) * 5));
  if (seconds < 90) return app.timeLeft.minutes('1');
  if (seconds < 3600) return app.timeLeft.minutes(count(Math.round(seconds / 60)));
  return app.timeLeft.hours(oneDecimal.format(seconds / 3600));
}
