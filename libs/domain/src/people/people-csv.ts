import type { PersonFilter } from '@docket/contracts';
import { tables } from '@docket/schema';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { guardFormula } from './formula-guard.js';
import { personCondition, personExportQuery } from './people.sql.js';

/** The columns of people.csv, as the import takes them (docs/import.md). */
const COLUMNS = ['email', 'name', 'role', 'team', 'languages', 'joinedAt', 'leftAt'] as const;

/** A line of people.csv before it is written. */
export const personCsvRow = z.object({
  email: tables.person.email,
  name: tables.person.name,
  role: tables.person.role,
  /** Empty: in no team. */
  team: z.string(),
  /** Separated by bars. */
  languages: z.string(),
  joinedAt: z.string(),
  /** Empty: has not left. */
  leftAt: z.string(),
} satisfies Record<(typeof COLUMNS)[number], z.ZodType>);
export type PersonCsvRow = z.infer<typeof personCsvRow>;

/** The statement behind the file: everyone whom a filter finds. */
export function peopleCsvQuery(filter: PersonFilter) {
  const { sql, values } = personCondition(filter);
  return { sql: personExportQuery(sql), values };
}

const written = (rows: string[][]): string => stringify(rows, { record_delimiter: 'windows' });

/** The first line. Spreadsheets take a file without its mark for one in the machine's old code page. */
export const peopleCsvHeader = (): string => `\uFEFF${written([[...COLUMNS]])}`;

/** Lines of RFC 4180. The import gives every cell back as it was; a spreadsheet runs none. */
export const peopleCsvLines = (rows: PersonCsvRow[]): string =>
  written(rows.map((row) => COLUMNS.map((column) => guardFormula(row[column]))));
