import type { PersonFilter } from '@docket/contracts';
import { tables } from '@docket/schema';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { guardFormula } from './formula-guard.js';
import { personCondition, personExportQuery } from './people.sql.js';

/** Columns of people.csv, which the import accepts (docs/import.md). */
const COLUMNS = [
  'email',
  'name',
  'role',
  'team',
  'languages',
  'jobFunction',
  'bespokeSoftware',
  'joinedAt',
  'leftAt',
] as const;

/** A row of people.csv. */
export const personCsvRow = z.object({
  email: tables.person.email,
  name: tables.person.name,
  role: tables.person.role,
  /** Empty for a person without a team. */
  team: z.string(),
  /** Separated by vertical bars. */
  languages: z.string(),
  /** Empty if it is not known. */
  jobFunction: z.string(),
  bespokeSoftware: z.enum(['true', 'false']),
  joinedAt: z.string(),
  /** Empty for a person who has not left. */
  leftAt: z.string(),
} satisfies Record<(typeof COLUMNS)[number], z.ZodType>);
export type PersonCsvRow = z.infer<typeof personCsvRow>;

/** Returns the query for the people who match a filter, and its values. */
export function peopleCsvQuery(filter: PersonFilter) {
  const { sql, values } = personCondition(filter);
  return { sql: personExportQuery(sql), values };
}

const toCsv = (rows: string[][]): string => stringify(rows, { record_delimiter: 'windows' });

/**
 * Returns the header. It starts with a byte order mark, without which spreadsheets assume a legacy encoding.
 */
export const peopleCsvHeader = (): string => `\uFEFF${toCsv([[...COLUMNS]])}`;

/**
 * Returns rows in the format of RFC 4180. Cells are guarded against formula injection; the import removes the
 * guard.
 */
export const peopleCsvLines = (rows: PersonCsvRow[]): string =>
  toCsv(rows.map((row) => COLUMNS.map((column) => guardFormula(row[column]))));
