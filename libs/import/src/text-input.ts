import { fileMessages } from './messages.js';
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

/** Decodes UTF-8 with or without a byte order mark. @throws UnreadableFile for any other encoding */
export async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  try {
    for await (const chunk of bytes) {
      const text = decoder.decode(chunk, { stream: true });
      line += countNewlines(text);
      if (text) yield text;
    }
    const rest = decoder.decode();
    if (rest) yield rest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new UnreadableFile(line, '(file)', fileMessages.notUtf8);
    }
    throw error;
  }
}

/** Counts the line breaks in a string; \r\n counts once. */
export function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  if (!text.includes('\r')) return count;
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
