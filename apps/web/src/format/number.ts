const whole = new Intl.NumberFormat('en');
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** 41200 -> "41,200" */
export const count = (value: number): string => whole.format(value);

/** "1 page", "812 pages" */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** A share of 0..1 in whole percent, rounded down as in the documents, so that 100% means everyone. */
export const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)}%`;

/** A score of 0..100 with one decimal, as in the documents: "82.3%" */
export const score = (value: number): string => `${value.toFixed(1)}%`;

/** Bytes in the unit a person would choose: "412 B", "18.4 KB", "2.1 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) return `${count(bytes)}\u00a0B`;
  if (bytes < 1_000_000) return `${oneDecimal.format(bytes / 1000)}\u00a0KB`;
  if (bytes < 1_000_000_000) return `${oneDecimal.format(bytes / 1_000_000)}\u00a0MB`;
  return `${oneDecimal.format(bytes / 1_000_000_000)}\u00a0GB`;
}

/** Time left as a rough word: an estimate in seconds would pretend to know more than it does. */
export function timeLeft(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 3) return 'almost done';
  if (seconds < 50) return `about ${Math.ceil(seconds / 5) * 5} s left`;
  if (seconds < 90) return 'about 1 min left';
  if (seconds < 3600) return `about ${Math.round(seconds / 60)} min left`;
  return `about ${oneDecimal.format(seconds / 3600)} h left`;
}

/** "2nd in the queue" */
export function ordinal(value: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(value);
  return `${count(value)}${{ one: 'st', two: 'nd', few: 'rd' }[rule as 'one' | 'two' | 'few'] ?? 'th'}`;
}
