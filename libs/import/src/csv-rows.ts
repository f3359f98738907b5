import { unguardFormula } from '@docket/domain';
import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { countNewlines, decodeUtf8, UnreadableFile } from './text-input.js';

/** A row of a CSV file by header name, and the line on which it begins. */
export interface CsvRow {
  line: number;
  values: Record<string, string>;
}

/** What a file's header must and may name. */
export interface CsvHeader {
  required: readonly string[];
  optional: readonly string[];
}

/** Longest row, in bytes: more is a quote that was never closed. */
const MAX_ROW = 1024 * 1024;

/**
 * Streams the rows of a CSV file. Fields are separated by a comma, semicolon or tab, whichever the header has most of;
 * quoted fields may hold separators, quotes ("") and line breaks; empty lines are skipped. The apostrophe with which an
 * export keeps a spreadsheet from running a field is taken away.
 * @throws UnreadableFile where the file cannot be understood any further
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  expected: CsvHeader,
): AsyncGenerator<CsvRow> {
  const text = decodeUtf8(bytes);
  const { head, rest } = await peek(text);
  const parser = parse({
    delimiter: detectDelimiter(head),
    relax_column_count: true,
    max_record_size: MAX_ROW,
  });
  // The callback is there because an error of the source ends the parser with it, where the loop below meets it.
  pipeline(Readable.from(rest), parser, () => undefined);
  let names: string[] | undefined;
  let line = 1;
  try {
    for await (const fields of parser as AsyncIterable<string[]>) {
      const begins = line;
      line += 1 + fields.reduce((sum, field) => sum + countNewlines(field), 0);
      if (fields.length === 1 && fields[0]!.trim() === '') continue;
      if (!names) {
        names = checkHeader(fields, begins, expected);
        continue;
      }
      if (fields.length !== names.length) {
        const remedy = 'Quote fields that contain the separator, and remove extra ones.';
        yield {
          line: begins,
          values: {
            '(row)': `This row has ${fields.length} fields, the header has ${names.length}. ${remedy}`,
          },
        };
        continue;
      }
      const values: Record<string, string> = {};
      for (let i = 0; i < names.length; i++) values[names[i]!] = unguardFormula(fields[i]!.trim());
      yield { line: begins, values };
    }
  } catch (error) {
    if (error instanceof CsvError) {
      // Rows before it may not have been handed on yet.
      const at = Math.max(line, Number((error as { lines?: number }).lines ?? 0));
      throw new UnreadableFile(
        at,
        '(row)',
        `The quotes of this row do not match (${error.code}). Write a quote inside a quoted field twice.`,
      );
    }
    throw error;
  }
  if (!names)
    throw new UnreadableFile(
      0,
      '(file)',
      `The file is empty. Its first line must name the columns: ${expected.required.join(', ')}.`,
    );
}

/** The separator that the header line has most of, quoted parts apart. */
export function detectDelimiter(head: string): ',' | ';' | '\t' {
  const [header = ''] = head.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/, 1);
  const count = (delimiter: string) => header.split(delimiter).length - 1;
  const candidates = [',', ';', '\t'] as const;
  return candidates.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function checkHeader(fields: string[], line: number, { required, optional }: CsvHeader): string[] {
  const known = new Map([...required, ...optional].map((name) => [name.toLowerCase(), name]));
  const names = fields.map((field) => {
    const name = known.get(field.trim().toLowerCase());
    if (!name) {
      throw new UnreadableFile(
        line,
        field.trim() || '(empty)',
        `There is no column of this name here. Columns are: ${[...known.values()].join(', ')}.`,
      );
    }
    return name;
  });
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated) throw new UnreadableFile(line, repeated, 'The header names this column twice. Remove one.');
  const missing = required.find((name) => !names.includes(name));
  if (missing)
    throw new UnreadableFile(
      line,
      missing,
      `The header lacks this column. It must have: ${required.join(', ')}.`,
    );
  return names;
}

/** Reads until the first line is whole, and gives back all of the text. */
async function peek(text: AsyncGenerator<string>): Promise<{ head: string; rest: AsyncGenerator<string> }> {
  let head = '';
  while (!/[\r\n]/.test(head) && head.length < MAX_ROW) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  async function* rest(): AsyncGenerator<string> {
    if (head) yield head;
    yield* text;
  }
  return { head, rest: rest() };
}
