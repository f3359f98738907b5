import type { EntityManager } from '@mikro-orm/postgresql';
import type { FileKind } from './file-kind.js';

/** How rows are staged, checked and written. */
export type RowKind = Pick<FileKind, 'columns' | 'checks' | 'writes' | 'rechecks'>;

/** A row that was refused: its number, the field at fault, and the remedy. */
export interface RefusedRow {
  line: number;
  field: string;
  reason: string;
}

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
      const [counts] = (await this.em.execute(write, this.values)) as unknown as {
        created?: number;
        updated?: number;
      }[];
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
      const found = (await this.em.execute(
        `select line, field, reason, count(*) over ()::int as total from (${check}) c order by line limit ${limit}`,
        this.values,
      )) as unknown as (RefusedRow & { total: number })[];
      refused.rows.push(...found.map(({ line, field, reason }) => ({ line, field, reason })));
      refused.total += found[0]?.total ?? 0;
    }
    return refused;
  }
}
