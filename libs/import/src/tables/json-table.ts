import type { ImportEncoding } from '@docket/contracts';
import type { ImportSource } from '../import-source.js';
import { excessOf, MAX_VALUES, parseJson } from '../json-text.js';
import { fileMessages } from '../messages/index.js';
import { UnreadableFile } from '../text-input.js';
import { decode } from './encoding.js';
import { requireDifferent } from './header.js';
import { readObjects, type JsonLayout } from './json-objects.js';
import { TABLE_LIMITS } from './limits.js';
import type { Table, TableRow } from './table.js';

/** Maximum depth of objects within the object of a row. */
const MAX_DEPTH = 5;

/** The texts of an object by column, or why it cannot be read. */
type ObjectRow = { line: number; cells: Map<string, string> } | { line: number; problem: string };

/**
 * Opens a list of JSON objects. The columns are the properties of all objects; a property of an object within an object is
 * `outer.inner`. The items of a list are separated by vertical bars.
 * @throws UnreadableFile if the document is not a list of objects, or has too many different properties
 */
export async function openJsonTable(
  source: ImportSource,
  encoding: ImportEncoding,
  layout: JsonLayout,
): Promise<Table> {
  const read = () => objectRows(decode(source.open(), encoding), layout);
  const columns = await columnsOf(read());
  return {
    name: source.name,
    columns,
    headerLine: 0,
    encoding,
    separator: null,
    rows: () => rowsOf(read(), columns),
  };
}

async function columnsOf(rows: AsyncIterable<ObjectRow>): Promise<string[]> {
  const columns = new Set<string>();
  let first = 0;
  let problem: string | undefined;
  for await (const row of rows) {
    first ||= row.line;
    if ('problem' in row) {
      problem ??= row.problem;
      continue;
    }
    for (const column of row.cells.keys()) columns.add(column);
    if (columns.size > TABLE_LIMITS.columns) {
      const reason = fileMessages.tooManyColumns(columns.size, TABLE_LIMITS.columns);
      throw new UnreadableFile(row.line, '(file)', reason);
    }
  }
  if (columns.size === 0) throw new UnreadableFile(first, '(file)', problem ?? fileMessages.noObjects);
  requireDifferent([...columns], first);
  return [...columns];
}

async function* rowsOf(rows: AsyncIterable<ObjectRow>, columns: string[]): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    if ('problem' in row) yield { line: row.line, cells: columns.map(() => ''), problem: row.problem };
    else yield { line: row.line, cells: columns.map((column) => row.cells.get(column) ?? '') };
  }
}

async function* objectRows(text: AsyncIterable<string>, layout: JsonLayout): AsyncGenerator<ObjectRow> {
  let line = 0;
  for await (const { line: start, json } of readObjects(text, layout)) {
    // Records on the same line are numbered.
    line = Math.max(start, line + 1);
    const cells = new Map<string, string>();
    const problem =
      excessOf(json, Infinity) === null
        ? addCells(cells, parse(json), '', 0)
        : fileMessages.tooManyValues(MAX_VALUES);
    yield problem === null ? { line, cells } : { line, problem };
  }
}

/** Parses JSON. A number with many digits becomes its text. */
function parse(json: string): unknown {
  try {
    return parseJson(json, (digits) => digits);
  } catch {
    return undefined;
  }
}

/** Adds the properties of a value. Returns why they cannot be read, or null. */
function addCells(cells: Map<string, string>, value: unknown, name: string, depth: number): string | null {
  if (value === undefined) return fileMessages.invalidObject;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (depth === 0) return fileMessages.invalidObject;
    const text = textOf(value);
    if (text === null) return fileMessages.nestedObjects(name);
    cells.set(name, text);
    return null;
  }
  if (depth > MAX_DEPTH) return fileMessages.nestedObjects(name);
  for (const [key, inner] of Object.entries(value)) {
    const problem = addCells(cells, inner, depth === 0 ? key.trim() : `${name}.${key.trim()}`, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}

/** Returns the text of a value; null for a list with lists or objects. */
function textOf(value: unknown): string | null {
  if (value === null) return '';
  if (!Array.isArray(value)) return String(value as string | number | boolean).trim();
  if (value.some((item) => typeof item === 'object' && item !== null)) return null;
  return value.map((item) => textOf(item)!).join('|');
}
