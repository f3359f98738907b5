import { fileMessages } from './messages.js';
import { decodeUtf8, UnreadableFile } from './text-input.js';

/** The JSON text of a statement, and the line on which it starts. */
export interface RawStatement {
  line: number;
  json: string;
}

/** Maximum length of a statement, in characters. */
const MAX_STATEMENT = 1024 * 1024;

/**
 * Streams statements from NDJSON (one statement per line) or one JSON array, without loading the whole file
 * into memory.
 */
export async function* readStatements(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RawStatement> {
  const text = decodeUtf8(bytes);
  let first = '';
  while (first.trim() === '') {
    const next = await text.next();
    if (next.done) return;
    first += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    yield first;
    yield* text;
  }
  yield* first.trimStart().startsWith('[') ? elements(all()) : lines(all());
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<RawStatement> {
  let rest = '';
  let line = 1;
  for await (const chunk of text) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop()!;
    for (const part of parts) {
      if (part.trim()) yield { line, json: part };
      line += 1;
    }
    if (rest.length > MAX_STATEMENT) throw tooLong(line);
  }
  if (rest.trim()) yield { line, json: rest };
}

/** Streams the objects of a JSON array, found by counting brackets outside strings. */
async function* elements(text: AsyncIterable<string>): AsyncGenerator<RawStatement> {
  const scanner = new ArrayScanner();
  for await (const chunk of text) yield* scanner.feed(chunk);
  scanner.end();
}

/** Scans a JSON array chunk by chunk. */
class ArrayScanner {
  private line = 1;
  private startLine = 1;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private opened = false;
  private closed = false;
  private buffered = '';

  *feed(chunk: string): Generator<RawStatement> {
    let from = this.depth > 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const char = chunk.charCodeAt(at);
      if (char === 10) this.line += 1;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (char === 92) this.escaped = true;
        else if (char === 34) this.inString = false;
      } else if (this.depth === 0) {
        if (char === 123 && this.opened && !this.closed) {
          this.depth = 1;
          this.startLine = this.line;
          from = at;
        } else this.checkSeparator(chunk[at]!);
      } else if (char === 34) this.inString = true;
      else if (char === 123 || char === 91) this.depth += 1;
      else if ((char === 125 || char === 93) && --this.depth === 0) {
        yield { line: this.startLine, json: this.buffered + chunk.slice(from, at + 1) };
        this.buffered = '';
        from = -1;
      }
    }
    if (from >= 0) this.buffered += chunk.slice(from);
    if (this.buffered.length > MAX_STATEMENT) throw tooLong(this.startLine);
  }

  end(): void {
    if (this.depth > 0 || !this.closed) {
      throw new UnreadableFile(this.line, '(file)', fileMessages.truncatedArray);
    }
  }

  private checkSeparator(char: string): void {
    if (char === '[' && !this.opened) this.opened = true;
    else if (char === ']' && this.opened && !this.closed) this.closed = true;
    else if (!/[\s,]/.test(char) || (char === ',' && (!this.opened || this.closed))) {
      throw new UnreadableFile(this.line, '(file)', fileMessages.unexpectedCharacter(char));
    }
  }
}

const tooLong = (line: number): UnreadableFile =>
  new UnreadableFile(line, '(file)', fileMessages.statementTooLong);
