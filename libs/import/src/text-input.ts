import type { Mistake } from './table-plan.js';

/** A file cannot be read; the message says how to correct it. */
export class UnreadableFile extends Error {
  constructor(
    readonly line: number,
    readonly field: string,
    message: string,
    /** All mistakes of the line, if there are several. */
    readonly mistakes: readonly Mistake[] = [{ field, reason: message }],
  ) {
    super(message);
  }

  /** Returns the error for one or more mistakes of a line. */
  static of(line: number, mistakes: readonly Mistake[]): UnreadableFile {
    const [{ field, reason }] = mistakes as [Mistake];
    return new UnreadableFile(line, field, reason, mistakes);
  }
}

/** Counts the line breaks in a string; \r\n counts once. */
export function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  if (!text.includes('\r')) return count;
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
