import { sqlMessage } from '@docket/domain';
import { rowMessages } from './messages.js';

/** Returns a check that rejects rows whose `key` occurs in an earlier row of the file. */
export const duplicateKeys = (key: string, field: string): string => `
  select r.line, '${field}' as field, ${sqlMessage(rowMessages.duplicate, 'f.first')} as reason
    from import_row r join (select ${key} as key, min(line) as first from import_row where ${key} is not null
      group by ${key} having count(*) > 1) f on f.key = r.${key} and r.line > f.first`;

/** A column of a row that refers to a record. */
interface Reference {
  field: string;
  /** Column of import_row. */
  column: string;
  table: string;
  /** Condition under which a record `t` of the table matches the row `r`. */
  condition: string;
  message: (value: string) => string;
}

/** Returns a check that rejects references to records that do not exist. */
export const unknownReferences = ({ field, column, table, condition, message }: Reference): string => `
  select r.line, '${field}' as field, ${sqlMessage(message, `left(r.${column}, 100)`)} as reason
    from import_row r where r.${column} is not null
      and not exists (select from ${table} t where t.organization_id = :organizationId and ${condition})`;

/**
 * Returns a check that rejects modules that do not exist. `family` is the column with the family of the
 * module.
 */
export const unknownModules = (field: string, family: string): string => `
  select r.line, '${field}' as field,
      ${sqlMessage(rowMessages.unknownModule, `r.${family}`, 'left(r.module, 100)')} as reason
    from import_row r where r.module is not null and not exists (select from module m
      where m.organization_id = :organizationId and m.family = r.${family} and m.slug = r.module)`;

/** Returns a statement that runs an upsert with `returning (xmax = 0) as created` and counts its rows. */
export const countUpserts = (upsert: string): string => `
  with written as (${upsert})
  select count(*) filter (where created)::int as created, count(*) filter (where not created)::int as updated from written`;

/** Returns a check that rejects teams that do not exist. */
export const unknownTeams = (field: string): string =>
  unknownReferences({
    field,
    column: 'team',
    table: 'team',
    condition: 't.deleted_at is null and lower(t.name) = lower(r.team)',
    message: rowMessages.unknownTeam,
  });
