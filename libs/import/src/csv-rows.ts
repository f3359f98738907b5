import { unguardFormula } from '@docket/contracts';
import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { fileMessages } from './messages.js';
import { countNewlines, decodeUtf8, UnreadableFile } from './text-input.js';

/** A row of a CSV file by column name, and the line on which it starts. */
export interface CsvRow {
  line: number;
  values: Record<string, string>;
}

/** Columns that the header must and may contain. */
export interface CsvHeader {
  required: readonly string[];
  optional: readonly string[];
  /** Optional columns of which the header must contain one. */
  anyOf?: readonly string[];
}

/** Maximum length of a row, in bytes. A longer row usually has a quote that is not closed. */
const MAX_ROW = 1024 * 1024;

/**
 * Streams the rows of a CSV file. Fields are separated by commas, semicolons or tabs, whichever occurs most
 * often in the header. Quoted fields may contain separators, quotes ("") and line breaks. Empty lines are
 * skipped. An apostrophe that an export added to prevent formula injection is removed.
 * @throws UnreadableFile if the file cannot be parsed any further
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
  // The callback is required but empty: an error of the source destroys the parser, so the loop below throws
  // it.
  pipeline(Readable.from(rest), parser, () => undefined);
  let names: string[] | undefined;
  let line = 1;
  try {
    for await (const fields of parser as AsyncIterable<string[]>) {
      const startLine = line;
      line += 1 + fields.reduce((sum, field) => sum + countNewlines(field), 0);
      if (fields.length === 1 && fields[0]!.trim() === '') continue;
      if (!names) {
        names = checkHeader(fields, startLine, expected);
        continue;
      }
      if (fields.length !== names.length) {
        yield {
          line: startLine,
          values: { '(row)': fileMessages.fieldCount(fields.length, names.length) },
        };
        continue;
      }
      const values: Record<string, string> = {};
      for (let i = 0; i < names.length; i++) values[names[i]!] = unguardFormula(fields[i]!.trim());
      yield { line: startLine, values };
    }
  } catch (error) {
    if (error instanceof CsvError) {
      // The parser may be ahead of the rows that the loop has received.
      const at = Math.max(line, Number((error as { lines?: number }).lines ?? 0));
      throw new UnreadableFile(at, '(row)', fileMessages.unbalancedQuotes(error.code));
    }
    throw error;
  }
  if (!names) throw new UnreadableFile(0, '(file)', fileMessages.empty(expected.required.join(', ')));
}

/** Returns the separator that occurs most often in the header line outside quotes. */
export function detectDelimiter(head: string): ',' | ';' | '\t' {
  const [header = ''] = head.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/, 1);
  const count = (delimiter: string) => header.split(delimiter).length - 1;
  const candidates = [',', ';', '\t'] as const;
  return candidates.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function checkHeader(fields: string[], line: number, { required, optional, anyOf }: CsvHeader): string[] {
  const columns = new Map([...required, ...optional].map((name) => [name.toLowerCase(), name]));
  const names = fields.map((field) => {
    const name = columns.get(field.trim().toLowerCase());
    if (!name) {
      throw new UnreadableFile(
        line,
        field.trim() || '(empty)',
        fileMessages.unknownColumn([...columns.values()].join(', ')),
      );
    }
    return name;
  });
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated) throw new UnreadableFile(line, repeated, fileMessages.repeatedColumn);
  const missing = required.find((name) => !names.includes(name));
  if (missing) throw new UnreadableFile(line, missing, fileMessages.missingColumn(required.join(', ')));
  if (anyOf && !anyOf.some((name) => names.includes(name)))
    throw new UnreadableFile(line, anyOf[0]!, fileMessages.noneOfColumns(anyOf.join(', ')));
  return names;
}

/** Reads until the end of the first line. Returns the text read so far, and a generator of the whole text. */
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
