import { Turns } from '@docket/domain';
import { fileMessages } from '../messages/index.js';
import { UnreadableFile } from '../text-input.js';

/** The JSON text of a statement, and the line on which it starts. */
export interface RawStatement {
  line: number;
  /** Only the beginning if the statement is too long. */
  json: string;
  tooLong: boolean;
}

/** Maximum length of a statement, in characters. */
export const MAX_STATEMENT = 1024 * 1024;

/** The value of `more` in a statement result. */
const MORE = String.raw`"more"\s*:\s*(?:"(?:[^"\\]|\\.)*"|null)`;
/** What precedes and follows the list of a statement result, `{"statements": [...], "more": ""}`. */
const RESULT_HEAD = new RegExp(String.raw`^\s*\{\s*(?:${MORE}\s*,\s*)?"statements"\s*:\s*(?=\[)`);
const RESULT_TAIL = new RegExp(String.raw`^\s*(?:,\s*${MORE}\s*)?\}\s*$`);
/** Number of characters in which the head or the tail of a statement result must end. */
const MAX_FRAME = 16_384;

/** How the statements of a file are written: in a list, in a statement result, as objects of several lines, or one per line. */
type Layout = 'list' | 'result' | 'objects' | 'lines';

/** Whether a document that begins like this is a statement result, or an empty list. */
export const isStatementList = (head: string): boolean =>
  RESULT_HEAD.test(head) || /^\s*\[\s*\]\s*$/.test(head);

function layoutOf(head: string): Layout {
  if (head.trimStart().startsWith('[')) return 'list';
  if (RESULT_HEAD.test(head)) return 'result';
  return /^\s*\{\s*[\r\n]/.test(head) ? 'objects' : 'lines';
}

/**
 * Streams statements from NDJSON (one statement per line), one JSON array, a statement result, or objects of several lines,
 * without loading the whole file into memory.
 * @throws UnreadableFile
 */
export async function* readStatements(text: AsyncGenerator<string>): AsyncGenerator<RawStatement> {
  let head = '';
  // A file may begin with any number of empty lines.
  while (head.trimStart().length < MAX_FRAME) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    yield head;
    yield* text;
  }
  const layout = layoutOf(head);
  yield* layout === 'lines' ? lines(all()) : scanned(all(), layout);
}

/** Returns the statements of a request: one object, or an array of them. @throws UnreadableFile */
export async function splitStatements(text: string): Promise<RawStatement[]> {
  const statements: RawStatement[] = [];
  const layout = text.trimStart().startsWith('[') ? 'list' : 'objects';
  for await (const statement of scanned(inPieces(text), layout)) statements.push(statement);
  return statements;
}

/** Number of characters of a request that are read at a time. */
const PIECE = 64 * 1024;

async function* inPieces(text: string): AsyncGenerator<string> {
  const turns = new Turns();
  for (let at = 0; at < text.length; at += PIECE) {
    if (turns.isOver) await turns.next();
    yield text.slice(at, at + PIECE);
  }
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<RawStatement> {
  const current = new StatementText();
  const turns = new Turns();
  for await (const chunk of text) {
    const [first, ...others] = chunk.split('\n') as [string, ...string[]];
    current.add(first);
    for (const part of others) {
      if (turns.isOver) await turns.next();
      if (current.text.trim()) yield current.take();
      current.startAt(current.line + 1);
      current.add(part);
    }
  }
  if (current.text.trim()) yield current.take();
}

async function* scanned(text: AsyncIterable<string>, layout: Layout): AsyncGenerator<RawStatement> {
  const scanner = new StatementScanner(layout);
  const turns = new Turns();
  for await (const chunk of text) {
    for (const statement of scanner.feed(chunk)) {
      if (turns.isOver) await turns.next();
      yield statement;
    }
  }
  scanner.end();
}

/** Collects the text of a statement, of which it keeps at most `MAX_STATEMENT` characters. */
class StatementText {
  text = '';
  line = 1;
  private tooLong = false;

  startAt(line: number): void {
    this.line = line;
    this.text = '';
    this.tooLong = false;
  }

  add(part: string): void {
    const room = MAX_STATEMENT - this.text.length;
    if (part.length > room) this.tooLong = true;
    this.text += part.slice(0, room);
  }

  take(): RawStatement {
    return { line: this.line, json: this.text, tooLong: this.tooLong };
  }
}

/** Finds the objects of a text chunk by chunk, by counting brackets outside of strings. */
class StatementScanner {
  private line = 1;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private opened: boolean;
  private closed = false;
  /** Whether a statement or a comma precedes, in the list. */
  private previous: 'statement' | 'comma' | null = null;
  private tail = '';
  private readonly current = new StatementText();
  /** Whether the head of the statement result, which is in the first chunk, still has to be skipped. */
  private hasHead: boolean;

  constructor(private readonly layout: Layout) {
    this.opened = layout === 'objects';
    this.hasHead = layout === 'result';
  }

  *feed(chunk: string): Generator<RawStatement> {
    let from = this.depth > 0 ? 0 : -1;
    for (let at = this.headOf(chunk); at < chunk.length; at++) {
      const char = chunk.charCodeAt(at);
      if (char === 10) this.line += 1;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (char === 92) this.escaped = true;
        else if (char === 34) this.inString = false;
      } else if (this.depth === 0) {
        if (char === 123 && this.opened && !this.closed && !this.lacksComma()) {
          this.depth = 1;
          this.previous = 'statement';
          this.current.startAt(this.line);
          from = at;
        } else this.checkSeparator(chunk[at]!);
      } else if (char === 34) this.inString = true;
      else if (char === 123 || char === 91) this.depth += 1;
      else if ((char === 125 || char === 93) && --this.depth === 0) {
        this.current.add(chunk.slice(from, at + 1));
        yield this.current.take();
        from = -1;
      }
    }
    if (from >= 0) this.current.add(chunk.slice(from));
  }

  /** @throws UnreadableFile if the text ends within a statement or the list */
  end(): void {
    if (this.depth > 0 || (!this.closed && this.layout !== 'objects')) {
      throw new UnreadableFile(this.line, '(file)', fileMessages.truncatedArray);
    }
    if (this.layout === 'result' && !RESULT_TAIL.test(this.tail)) {
      throw new UnreadableFile(this.line, '(file)', fileMessages.notAResult);
    }
  }

  /** Returns the length of the head of the statement result in a chunk, and counts its lines. */
  private headOf(chunk: string): number {
    if (!this.hasHead) return 0;
    this.hasHead = false;
    const head = RESULT_HEAD.exec(chunk)![0];
    this.line += head.split('\n').length - 1;
    return head.length;
  }

  private checkSeparator(char: string): void {
    if (this.closed && this.layout === 'result') {
      if (this.tail.length < MAX_FRAME) this.tail += char;
    } else if (char === '[' && !this.opened) this.opened = true;
    else if (char === ']' && this.isInList() && this.previous !== 'comma') this.closed = true;
    else if (char === ',' && this.isInList() && this.previous === 'statement') this.previous = 'comma';
    else if (!/\s/.test(char)) {
      throw new UnreadableFile(this.line, '(file)', fileMessages.unexpectedCharacter(char));
    }
  }

  private isInList(): boolean {
    return this.layout !== 'objects' && this.opened && !this.closed;
  }

  private lacksComma(): boolean {
    return this.isInList() && this.previous === 'statement';
  }
}
