import type { ImportFileKind } from '@docket/contracts';
import type { Fields } from './fields.js';

/**
 * How one kind of file is taken in: rows are parsed one by one into the columns of a temporary table, then checked and
 * written by set-based SQL. Every statement may use `:organizationId`, and `:actorId` of who imports.
 */
export interface FileKind {
  kind: ImportFileKind;
  required: readonly string[];
  optional: readonly string[];
  /** Columns of the temporary table `import_row`, beside `line`. */
  columns: Record<string, string>;
  /** One row as values of `columns`. Throws BadField. */
  parse(fields: Fields): Record<string, unknown>;
  /** Queries `(line, field, reason)` of rows to refuse. */
  checks: readonly string[];
  /** Statements in order; each answers one row `(created, updated)`. */
  writes: readonly string[];
  /** Checks made once more after the writes, against what another transaction wrote at the same time. */
  rechecks?: readonly string[];
}

/** Refuses a key that stands in the file twice. */
export const repeated = (key: string, field: string): string => `
  select r.line, '${field}' as field, 'Line ' || f.first || ' already has this. Remove one of the two.' as reason
    from import_row r join (select ${key} as key, min(line) as first from import_row where ${key} is not null
      group by ${key} having count(*) > 1) f on f.key = r.${key} and r.line > f.first`;

/** Refuses a reference that leads nowhere. `join` is the condition under which `table` (as t) has it. */
export const unknown = (
  field: string,
  column: string,
  table: string,
  join: string,
  where: string,
): string => `
  select r.line, '${field}' as field, 'There is no ' || '${table}' || ' "' || left(r.${column}, 100) || '". Add it to ' || '${where}' || ' first, or correct it.' as reason
    from import_row r where r.${column} is not null
      and not exists (select from ${table} t where t.organization_id = :organizationId and ${join})`;

/** Refuses instants that lie ahead by more than `tolerance`: a day unless told, by which time zones may differ. */
export const inFuture = (field: string, column: string, tolerance = '1 day'): string => `
  select r.line, '${field}' as field, 'It lies in the future. Records tell of what has happened.' as reason
    from import_row r where r.${column} > now() + interval '${tolerance}'`;

/** Counts what an upsert returned: `returning (xmax = 0) as created`. */
export const counted = (upsert: string): string => `
  with written as (${upsert})
  select count(*) filter (where created)::int as created, count(*) filter (where not created)::int as updated from written`;
