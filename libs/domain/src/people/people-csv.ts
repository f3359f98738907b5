import type { PersonFilter } from '@docket/contracts';
import { tables } from '@docket/schema';
import { z } from 'zod';
import { personCondition, personExportQuery } from './people.sql.js';

/** Columns of people.csv, which the import accepts (docs/import.md). */
export const peopleCsvColumns = [
  'email',
  'name',
  'role',
  'team',
  'languages',
  'jobFunction',
  'bespokeSoftware',
  'joinedAt',
  'leftAt',
  'employeeNumber',
  'emailAliases',
  'account',
  'accountIssuer',
  'moreIdentifiers',
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
  /** The first number and account of the person; empty without one. */
  employeeNumber: z.string(),
  /** Separated by vertical bars. */
  emailAliases: z.string(),
  account: z.string(),
  accountIssuer: z.string(),
  /** The other numbers and accounts, as JSON; empty without any. */
  moreIdentifiers: z.string(),
} satisfies Record<(typeof peopleCsvColumns)[number], z.ZodType>);
export type PersonCsvRow = z.infer<typeof personCsvRow>;

/** Returns the query for the people who match a filter, and its values. */
export function peopleCsvQuery(filter: PersonFilter) {
  const { sql, values } = personCondition(filter);
  return { sql: personExportQuery(sql), values };
}
