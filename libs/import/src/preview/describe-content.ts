import type { ImportMapping, ImportTable } from '@docket/contracts';
import { builtInShapes } from '../mapping/built-in/index.js';
import { readSample, recognize, suggestByKind, type Recognition } from '../mapping/recognize.js';
import { validateMapping } from '../mapping/validate-mapping.js';
import type { ImportContent } from '../tables/open-contents.js';
import type { Table } from '../tables/table.js';
import { UnreadableFile } from '../text-input.js';

/** Number of rows of a sample. */
const SAMPLE = 5;
/** Maximum number of columns for which other kinds of records are suggested. Wider tables would make long responses. */
const MAX_SUGGESTED_COLUMNS = 200;
/** Maximum number of characters of a cell in a sample. */
const MAX_CELL = 200;

/** A mapping that an organization saved, with its name. */
export type NamedMapping = Parameters<typeof recognize>[1] extends readonly (infer Saved)[] | undefined
  ? Saved & { name: string }
  : never;

/** Knowledge about the organization that the suggestions use. */
export interface OrganizationContext {
  saved: readonly NamedMapping[];
  /** IANA time zone, for dates and times without one. */
  timeZone: string;
}

const blank = {
  statements: false,
  columns: [],
  encoding: null,
  separator: null,
  hidden: false,
  sample: [],
  recognizedBy: null,
  recognizedAs: null,
  verified: true,
  mapping: null,
  suggestions: {},
  complete: false,
  problem: null,
} satisfies Omit<ImportTable, 'name'>;

/** Returns what a file or a table in it holds, and how it would be read. Only its first rows are read. */
export async function describeContent(
  content: ImportContent,
  context: OrganizationContext,
): Promise<ImportTable> {
  const { name } = content;
  if (content.type === 'statements') return { ...blank, name, statements: true, complete: true };
  try {
    if (content.type === 'unreadable') throw content.error;
    return { ...blank, name, ...(await describeTable(content.table, context)) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ...blank, name, problem: error.message };
  }
}

async function describeTable(
  table: Table,
  { saved, timeZone }: OrganizationContext,
): Promise<Omit<ImportTable, 'name' | 'statements' | 'problem'>> {
  const sample = await readSample(table);
  const recognition = await recognize(table, saved, sample);
  const { by, id } = recognition;
  const shape = builtInShapes.find((each) => by === 'built-in' && each.id === id);
  // The columns of Docket and saved mappings settle the time zone.
  const guessed = by === 'built-in' || by === 'suggestion';
  const inZone = (each: ImportMapping) => (each.timeZone === 'UTC' ? { ...each, timeZone } : each);
  const mapping = guessed ? inZone(recognition.mapping) : recognition.mapping;
  const suggested = table.columns.length <= MAX_SUGGESTED_COLUMNS ? await suggestByKind(table, sample) : [];
  return {
    columns: [...table.columns],
    encoding: table.encoding,
    separator: table.separator,
    hidden: table.isHidden ?? false,
    sample: await sampleOf(table),
    recognizedBy: by,
    recognizedAs: shape?.title ?? saved.find((each) => by === 'saved' && each.id === id)?.name ?? null,
    verified: shape?.verified ?? true,
    mapping,
    suggestions: Object.fromEntries(
      suggested
        .filter(({ kind }) => kind !== mapping.kind)
        .map((each) => [each.kind, { ...inZone(each), ignoredColumns: [] }]),
    ),
    complete:
      by !== 'suggestion' &&
      !recognition.toReview &&
      validateMapping(mapping, table.columns).length === 0 &&
      !isDateOrderOpen(recognition),
  };
}

const isDateOrderOpen = ({ mapping, dateOrder }: Recognition): boolean =>
  mapping.dateOrder === null && (dateOrder.state === 'ambiguous' || dateOrder.state === 'contradictory');

async function sampleOf(table: Table): Promise<string[][]> {
  const sample: string[][] = [];
  for await (const { cells, problem } of table.rows()) {
    if (problem === undefined) sample.push(cells.map((cell) => cell.slice(0, MAX_CELL)));
    if (sample.length === SAMPLE) break;
  }
  return sample;
}
