import { selectRow, selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/**
 * How rows of one kind are staged, checked and written, all by set-based SQL. Every statement may use `:organizationId`,
 * and `:actorId` of who writes.
 */
export interface RowKind {
  /** Columns of the temporary table `import_row`, beside `line`. */
  columns: Record<string, string>;
  /** Queries `(line, field, reason)` of rows to refuse. */
  checks: readonly string[];
  /** Statements in order; each answers one row `(created, updated)`, or nothing when it counts nothing. */
  writes: readonly string[];
  /** Checks made once more after the writes, against what another transaction wrote at the same time. */
  rechecks?: readonly string[];
}

const refusedRow = z.object({ line: z.int(), field: z.string(), reason: z.string() });
/** A row that was refused: its number, the field at fault, and the remedy. */
export type RefusedRow = z.infer<typeof refusedRow>;
const refusedRowOfTotal = refusedRow.extend({ total: z.int() });

const writtenRow = z.object({ created: z.int(), updated: z.int() });

/** Refused rows, the first of them in full, and how many there are. */
export interface Refusals {
  rows: RefusedRow[];
  total: number;
}

/**
 * Rows on their way into the records: put into the temporary table `import_row`, then checked and written by the
 * set-based SQL of their kind. Lives in one transaction, which the caller undoes when anything was refused.
 */
export class StagedRows {
  constructor(
    private readonly em: EntityManager,
    private readonly values: { organizationId: string; actorId: string },
    private readonly kind: RowKind,
  ) {}

  /** Makes the empty table; whatever was staged in this transaction before is gone. */
  async open(): Promise<void> {
    await this.em.execute('drop table if exists pg_temp.import_row');
    await this.em.execute(`create temp table import_row (${this.columns().join(', ')}) on commit drop`);
  }

  /** Adds rows; each has its `line` and values of the kind's columns. */
  async add(rows: Record<string, unknown>[]): Promise<void> {
    if (rows.length === 0) return;
    const names = ['line', ...Object.keys(this.kind.columns)].join(', ');
    await this.em.execute(
      `insert into import_row (${names}) select ${names} from json_to_recordset(?::json)
        as r(${this.columns().join(', ')})`,
      [JSON.stringify(rows)],
    );
  }

  /** Makes every check of the kind; `limit` rows of each are told in full. */
  async check(limit: number): Promise<Refusals> {
    await this.em.execute('analyze import_row');
    return this.refusedBy(this.kind.checks, limit);
  }

  /** Writes the rows, which must have passed the checks. `limit` is that of the checks made again afterwards. */
  async write(limit: number): Promise<{ created: number; updated: number; refused: Refusals }> {
    let [created, updated] = [0, 0];
    for (const write of this.kind.writes) {
      const counts = await selectRow(this.em, writtenRow, write, this.values);
      created += counts?.created ?? 0;
      updated += counts?.updated ?? 0;
    }
    return { created, updated, refused: await this.refusedBy(this.kind.rechecks ?? [], limit) };
  }

  private columns(): string[] {
    return ['line integer', ...Object.entries(this.kind.columns).map(([name, type]) => `${name} ${type}`)];
  }

  private async refusedBy(checks: readonly string[], limit: number): Promise<Refusals> {
    const refused: Refusals = { rows: [], total: 0 };
    for (const check of checks) {
      const found = await selectRows(
        this.em,
        refusedRowOfTotal,
        `select line, field, reason, count(*) over ()::int as total from (${check}) c order by line limit ${limit}`,
        this.values,
      );
      refused.rows.push(...found.map(({ line, field, reason }) => ({ line, field, reason })));
      refused.total += found[0]?.total ?? 0;
    }
    return refused;
  }
}

/** Refuses a key that occurs twice in the file. */
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

/** Refuses instants that are more than `tolerance` in the future. The default of a day allows for time zones. */
export const inFuture = (field: string, column: string, tolerance = '1 day'): string => `
  select r.line, '${field}' as field, 'It lies in the future. Records tell of what has happened.' as reason
    from import_row r where r.${column} > now() + interval '${tolerance}'`;

/** Counts what an upsert returned: `returning (xmax = 0) as created`. */
export const counted = (upsert: string): string => `
  with written as (${upsert})
  select count(*) filter (where created)::int as created, count(*) filter (where not created)::int as updated from written`;
