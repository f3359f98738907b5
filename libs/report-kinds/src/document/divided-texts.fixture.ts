import { Typesetter } from '@docket/pdf';
import { vi } from 'vitest';

/** Letters of scripts with spaces between words. */
const letters = /[\p{sc=Latn}\p{sc=Arab}]/u;
/** Words that are longer than this, such as hashes and names without spaces, may be divided. */
const MAX_WORD = 24;
/** A hash or an ID, or the rest of one. */
const hash = /^[0-9a-f-]{12,}$/;

/** Returns whether a line ends inside an instant, a date, a number with its unit, the ID of a control, or between two letters of a word. */
function isDivided(before: string, after: string): boolean {
  const [head, tail] = [/\S*$/.exec(before)![0], /^\S*/.exec(after)![0]];
  const next = after.trimStart();
  if (/\d{4}-\d\d-\d\d$/.test(head) && /^\d\d:\d\d/.test(next)) return true;
  if (/\d\d:\d\d(?::\d\d)?(?:\.\d+)?$/.test(head) && next.startsWith('UTC')) return true;
  if (/\p{Nd}$/u.test(head) && /^[%٪]/u.test(next)) return true;
  if (head.length + tail.length > MAX_WORD || hash.test(head + tail)) return false;
  const isNumber = /\p{Nd}[.,٫٬]?$/u.test(head) && /^[.,٫٬]?\p{Nd}/u.test(tail);
  const isControl = /[\p{L}\p{N}]\.$/u.test(head) && /^\p{Nd}/u.test(tail);
  const isDate = /^\d{4}(?:-\d\d)?-?$/.test(head) && /^-?\d\d/.test(tail);
  return isNumber || isControl || isDate || (letters.test(head.at(-1) ?? '') && letters.test(tail[0] ?? ''));
}

/** Returns the texts that are divided at a wrong place while `work` runs. */
export async function dividedTexts(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const prototype = Typesetter.prototype as unknown as Record<
    'firstLineLength',
    (text: string, width: number, weight: string) => number
  >;
  const original = prototype.firstLineLength;
  const spy = vi.spyOn(prototype, 'firstLineLength').mockImplementation(function (this: Typesetter, ...args) {
    const [text] = args;
    const length = original.apply(this as never, args);
    const [before, after] = [text.slice(0, length), text.slice(length)];
    if (isDivided(before, after)) texts.push(`${before.slice(-20)}|${after.slice(0, 20)}`);
    return length;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return texts;
}
