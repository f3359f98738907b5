import { decodeUtf8, UnreadableFile } from './text-input.js';

/** A statement as it stands in the file, and the line on which it begins. */
export interface RawStatement {
  line: number;
  json: string;
}

/** Longest statement, in characters. */
const MAX_STATEMENT = 1024 * 1024;

/** Streams statements out of NDJSON (one per line) or one JSON array, without ever holding the whole of it. */
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
    const pieces = (rest + chunk).split('\n');
    rest = pieces.pop()!;
    for (const piece of pieces) {
      if (piece.trim()) yield { line, json: piece };
      line += 1;
    }
    if (rest.length > MAX_STATEMENT) throw tooLong(line);
  }
  if (rest.trim()) yield { line, json: rest };
}

/** Finds the objects of an array by counting braces outside strings. */
async function* elements(text: AsyncIterable<string>): AsyncGenerator<RawStatement> {
  const scan = new ArrayScan();
  for await (const chunk of text) yield* scan.feed(chunk);
  scan.end();
}

/** The state of a walk through a JSON array, chunk by chunk. */
class ArrayScan {
  private line = 1;
  private begins = 1;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private opened = false;
  private closed = false;
  private held = '';

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
          this.begins = this.line;
          from = at;
        } else this.between(chunk[at]!);
      } else if (char === 34) this.inString = true;
      else if (char === 123 || char === 91) this.depth += 1;
      else if ((char === 125 || char === 93) && --this.depth === 0) {
        yield { line: this.begins, json: this.held + chunk.slice(from, at + 1) };
        this.held = '';
        from = -1;
      }
    }
    if (from >= 0) this.held += chunk.slice(from);
    if (this.held.length > MAX_STATEMENT) throw tooLong(this.begins);
  }

  end(): void {
    if (this.depth > 0 || !this.closed) {
      throw new UnreadableFile(
        this.line,
        '(file)',
        'The array is not closed: the file was cut off. Export it again.',
      );
    }
  }

  private between(char: string): void {
    if (char === '[' && !this.opened) this.opened = true;
    else if (char === ']' && this.opened && !this.closed) this.closed = true;
    else if (!/[\s,]/.test(char) || (char === ',' && (!this.opened || this.closed))) {
      throw new UnreadableFile(
        this.line,
        '(file)',
        `"${char}" stands where a statement should begin. The file must be one array of statements, or one statement per line.`,
      );
    }
  }
}

const tooLong = (line: number): UnreadableFile =>
  new UnreadableFile(
    line,
    '(file)',
    'A statement is longer than 1 MB. Statements are separated by line breaks, or stand in one array.',
  );
