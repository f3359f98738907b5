import { Turns } from '@docket/domain';
import { fileMessages } from '../messages/index.js';
import { UnreadableFile } from '../text-input.js';
import { TABLE_LIMITS } from './limits.js';

/** The JSON text of an object, and the line on which it begins. */
export interface JsonText {
  line: number;
  json: string;
}

/**
 * Where the objects of a document are: one per line; one after the other; in an array; or in an array that is a property
 * of the only object.
 */
export type JsonLayout = 'lines' | 'sequence' | 'array' | 'property';

/** Maximum number of brackets around properties that are not rows. */
const MAX_DEPTH = 100;

/** Number of brackets around the objects. */
const depths = { sequence: 0, array: 1, property: 2 } as const;

/** Returns the layout of a document that begins like this; null if it does not begin like JSON. */
export function jsonLayoutOf(name: string, head: string): JsonLayout | null {
  const text = head.trimStart();
  if (/^\[\s*(?:[[{\]"]|$)/.test(text)) return 'array';
  if (!/^\{\s*(?:["}]|$)/.test(text)) return null;
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name)) return 'lines';
  const [first = '', ...others] = text.split(/\r\n|\r|\n/);
  if (isJson(first) && (others.some((line) => line.trim()) || !hasObjectList(first))) return 'lines';
  return hasObjectList(text) ? 'property' : others.length > 0 ? 'sequence' : 'lines';
}

/** Streams the objects of a document without loading it. @throws UnreadableFile if the brackets do not match */
export async function* readObjects(
  text: AsyncIterable<string>,
  layout: JsonLayout,
): AsyncGenerator<JsonText> {
  if (layout === 'lines') return yield* readLines(text);
  const scanner = new ObjectScanner(depths[layout]);
  const turns = new Turns();
  for await (const chunk of text) {
    for (const object of scanner.push(chunk)) {
      if (turns.isOver) await turns.next();
      yield object;
    }
  }
  scanner.end();
}

async function* readLines(text: AsyncIterable<string>): AsyncGenerator<JsonText> {
  let rest = '';
  let line = 1;
  const turns = new Turns();
  for await (const chunk of text) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop()!;
    for (const json of parts) {
      if (turns.isOver) await turns.next();
      if (json.trim()) yield { line, json };
      line += 1;
    }
    if (rest.length > TABLE_LIMITS.rowLength) throw tooLong(line);
  }
  if (rest.trim()) yield { line, json: rest };
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Whether an object, of which the text is at least the beginning, has a property that is a list of objects. */
function hasObjectList(text: string): boolean {
  const scanner = new ObjectScanner(depths.property);
  try {
    return !scanner.push(text).next().done || scanner.isWithinObject;
  } catch {
    return false;
  }
}

const tooLong = (line: number): UnreadableFile =>
  new UnreadableFile(line, '(file)', fileMessages.objectTooLong(TABLE_LIMITS.rowLength));

/** Finds the objects at a depth by counting the brackets outside of strings. */
class ObjectScanner {
  private line = 1;
  private startLine = 1;
  /** The open brackets up to the depth of the objects, and the number of those beyond. */
  private outer = '';
  private inner = 0;
  private inString = false;
  private escaped = false;
  private buffered = '';
  private hasRows = false;
  /** Whether the list of the objects has ended, and whether the document has. */
  private isComplete = false;
  private closed = false;

  constructor(private readonly depth: 0 | 1 | 2) {}

  get isWithinObject(): boolean {
    return this.inner > 0;
  }

  *push(chunk: string): Generator<JsonText> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const char = chunk.charCodeAt(at);
      if (char === 10) this.line += 1;
      if (this.inString) this.readString(char);
      else if (char === 34) this.openString();
      else if (char === 123 || char === 91) {
        if (this.open(chunk[at]!)) from = at;
      } else if (char === 125 || char === 93) {
        if (this.close(chunk[at]!)) {
          yield this.object(chunk.slice(from, at + 1));
          this.buffered = '';
        }
      } else if (this.inner === 0) this.checkBetween(chunk[at]!);
    }
    if (this.inner > 0) this.buffered += chunk.slice(from);
    if (this.buffered.length > TABLE_LIMITS.rowLength) throw tooLong(this.startLine);
  }

  end(): void {
    if (this.inner > 0 || this.outer !== '' || (this.depth > 0 && !this.closed)) {
      throw new UnreadableFile(this.line, '(file)', fileMessages.truncatedArray);
    }
  }

  private object(end: string): JsonText {
    const json = this.buffered + end;
    if (json.length > TABLE_LIMITS.rowLength) throw tooLong(this.startLine);
    return { line: this.startLine, json };
  }

  private readString(char: number): void {
    if (this.escaped) this.escaped = false;
    else if (char === 92) this.escaped = true;
    else if (char === 34) this.inString = false;
  }

  private openString(): void {
    if (this.inner === 0) this.checkBetween('"');
    this.inString = true;
  }

  /** Counts an opening bracket. Returns whether an object begins with it. */
  private open(bracket: string): boolean {
    if (this.inner > 0) {
      this.inner += 1;
      return false;
    }
    const isRow = this.outer.length === this.depth && bracket === '{' && !this.outer.endsWith('{');
    if (isRow) {
      if (this.isComplete) throw new UnreadableFile(this.line, '(file)', fileMessages.severalLists);
      [this.inner, this.startLine, this.hasRows] = [1, this.line, true];
      return true;
    }
    const isExpected =
      this.depth === 2 ? this.outer !== '' || bracket === '{' : this.depth === 1 && this.outer === '';
    if (!isExpected || this.closed || this.outer.length > MAX_DEPTH) throw this.unexpected(bracket);
    this.outer += bracket;
    return false;
  }

  /** Counts a closing bracket. Returns whether an object ends with it. */
  private close(bracket: string): boolean {
    if (this.inner > 0) return --this.inner === 0;
    if (this.outer === '') throw this.unexpected(bracket);
    this.outer = this.outer.slice(0, -1);
    this.closed = this.outer === '';
    this.isComplete ||= this.hasRows && this.outer.length < this.depth;
    return false;
  }

  /** Checks a character that is neither in a string nor in an object. */
  private checkBetween(char: string): void {
    if (/\s/.test(char) || char === '\uFEFF') return;
    const allowed = this.depth === 2 ? this.outer !== '' : char === ',' && this.outer !== '';
    if (!allowed || this.closed) throw this.unexpected(char);
  }

  private unexpected(char: string): UnreadableFile {
    return new UnreadableFile(this.line, '(file)', fileMessages.unexpectedInList(char));
  }
}
