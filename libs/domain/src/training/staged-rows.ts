import { selectRow, selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { actorValues, type Actor, type ActorValues } from '../audit-log/audit-log.js';
import { auditChanges, keepAuditedValues, type AuditedRecords } from '../audit-log/audited-rows.js';
import { AMBIGUOUS_KEYS, lockKeys, resolveKeys, type StagedKey } from '../organization/text-key.js';
import { lockAgainstMerges } from '../people/merge-lock.js';
import { recordInput, type ImportedFile, type InputRows } from './attempt-inputs.sql.js';
import { refusedRow, type RefusedRow } from './refusals.js';
import { sqlMessage } from './sql-message.js';
import { refreshStatistics } from './statistics.js';

/**
 * Describes how rows of one kind are staged, checked and written with set-based SQL. Every statement may use
 * `:organizationId` and the other parameters of the actor who writes the rows (`ActorValues`).
 */
export interface RowKind {
  /** Columns of the temporary table `import_row`, in addition to `line`, with their types. */
  columns: Record<string, string>;
  /** Keys of records that are looked up before the checks. The columns that get the IDs have no other value. */
  keys?: readonly StagedKey[];
  /** Whether the rows add records with a key, which must not have the key of a record that is added at the same time. */
  addsKeys?: boolean;
  /** Looks up what SQL cannot, before `prepare`. */
  resolve?: (em: EntityManager, organizationId: string) => Promise<void>;
  /**
   * Statements that change the staged rows after the look-up of the keys and before the checks. They are repeated when rows
   * were removed.
   */
  prepare?: readonly string[];
  /**
   * Returns queries that return `(line, field, reason)` of the rows to reject, each by itself. The checks are functions because
   * their messages are those of the current language. These need no value of another field: rows of which some fields are
   * invalid, and therefore null, are checked too.
   */
  fieldChecks?: () => readonly string[];
  /** Queries like `fieldChecks` that compare fields of a row with one another or with the stored record. */
  checks?: () => readonly string[];
  /** Queries like `checks` of the rows that the actor may not write. */
  forbidden?: () => readonly string[];
  /** Queries like `checks` of the rows that repeat or contradict an earlier row, which need not be rejected. */
  repeats?: () => readonly string[];
  /** Queries like `checks` of the rows that are invalid because of other rows, for example those that contradict one another. */
  conflicts?: () => readonly string[];
  /** Statements in order. Each returns one row `(created, updated)`, or none if it does not count. */
  writes: readonly string[];
  /** The records of the first key, whose changes are audited. Other kinds write their own events in `writes`. */
  audited?: AuditedRecords;
  /** Records of training, whose origin is recorded with them. */
  recordsInput?: InputRows;
  /** Checks like `conflicts` after the writes, also of conflicts with concurrent transactions. */
  rechecks?: () => readonly string[];
}

/** Number of rows from which on the planner needs new statistics. */
const MANY_ROWS = 10_000;

/** Returns the checks of each row of a kind by itself. */
export const rowChecks = ({ fieldChecks, checks }: RowKind): string[] => [
  ...(fieldChecks?.() ?? []),
  ...(checks?.() ?? []),
];

/** Returns the checks of all rows of a kind before they are written. */
const allChecks = (kind: RowKind): string[] => [
  ...rowChecks(kind),
  ...(kind.forbidden?.() ?? []),
  ...(kind.repeats?.() ?? []),
  ...(kind.conflicts?.() ?? []),
];

const writtenRow = z.object({ created: z.int(), updated: z.int() });

/**
 * Stages rows in the temporary table `import_row`, then checks and writes them with the SQL of their kind. It
 * works in one transaction, which the caller rolls back if a row is rejected.
 */
export class StagedRows {
  constructor(
    protected readonly em: EntityManager,
    protected readonly values: ActorValues,
    protected readonly kind: RowKind,
  ) {}

  /** Creates the empty table, dropping rows that were staged earlier in the transaction. */
  async open(): Promise<void> {
    await this.em.execute('drop table if exists pg_temp.import_row');
    await this.em.execute(`create temp table import_row (${this.columns().join(', ')}) on commit drop`);
  }

  /** Adds rows with `line` and the columns of the kind. */
  async add(rows: Record<string, unknown>[]): Promise<void> {
    if (rows.length === 0) return;
    const names = ['line', ...Object.keys(this.kind.columns)].join(', ');
    await this.em.execute(
      `insert into import_row (${names}) select ${names} from json_to_recordset(?::json)
        as r(${this.columns().join(', ')})`,
      [JSON.stringify(rows)],
    );
  }

  /** Runs the checks of the kind. Returns up to `limit` mistakes per check. */
  async check(limit: number): Promise<RefusedRow[]> {
    await this.lookUp();
    return this.find(allChecks(this.kind), limit);
  }

  /**
   * Writes the rows, which must have passed the checks, then runs the `rechecks`. Returns up to `limit` mistakes per check.
   * @param file the file that the rows are from; null if they are from a request
   */
  async write(
    limit: number,
    file: ImportedFile | null,
  ): Promise<{ created: number; updated: number; refused: RefusedRow[] }> {
    await this.em.execute(lockAgainstMerges, { ...this.values });
    const { audited, keys: [key] = [] } = this.kind;
    if (audited && key) await this.run(keepAuditedValues(audited, key));
    let [created, updated] = [0, 0];
    for (const write of this.kind.writes) {
      const counts = await selectRow(this.em, writtenRow, write, { ...this.values });
      created += counts?.created ?? 0;
      updated += counts?.updated ?? 0;
    }
    if (audited && key) await this.run([resolveKeys(key), ...auditChanges(audited, key)]);
    // A statement that replaces the attempt of another one is an update.
    const { recordsInput } = this.kind;
    if (recordsInput && created + updated > 0)
      await recordInput(this.em, this.values.organizationId, recordsInput, file, await this.rejectedRows());
    // Into a table that was small, the rechecks would otherwise look for each row in all rows: 57 s instead of 1 s for 100,000.
    if (this.kind.rechecks && created >= MANY_ROWS) await refreshStatistics(this.em);
    return { created, updated, refused: await this.find(this.kind.rechecks?.() ?? [], limit) };
  }

  /** Looks up the keys of the rows. */
  async lookUp(): Promise<void> {
    await this.em.execute(lockAgainstMerges, { ...this.values });
    if (this.kind.addsKeys) await this.em.execute(lockKeys, { ...this.values });
    // The planner must know the number of rows before the first join.
    await this.em.execute('analyze import_row');
    for (const key of this.kind.keys ?? []) await this.em.execute(resolveKeys(key), { ...this.values });
    await this.em.execute('analyze import_row');
    await this.kind.resolve?.(this.em, this.values.organizationId);
    await this.run(this.kind.prepare ?? []);
  }

  /** Returns the number of rows that were rejected while the others are written: none, unless a subclass leaves them out. */
  protected rejectedRows(): Promise<number> {
    return Promise.resolve(0);
  }

  protected async run(statements: readonly string[]): Promise<void> {
    for (const statement of statements) await this.em.execute(statement, { ...this.values });
  }

  private async find(checks: readonly string[], limit: number): Promise<RefusedRow[]> {
    const found: RefusedRow[] = [];
    for (const check of checks) {
      const query = `select line, field, reason from (${check}) c order by line limit ${limit}`;
      found.push(...(await selectRows(this.em, refusedRow, query, { ...this.values })));
    }
    return found;
  }

  private columns(): string[] {
    const resolved = (this.kind.keys ?? []).map(({ into }): [string, string] => [into, 'uuid']);
    if (resolved.length > 0) resolved.push([AMBIGUOUS_KEYS, 'text[]']);
    const columns = [...Object.entries(this.kind.columns), ...resolved];
    return ['line integer', ...columns.map(([name, type]) => `${name} ${type}`)];
  }
}

/** Stages the rows of a request. The line of a row is its index in the request. */
export async function stageRows(
  em: EntityManager,
  actor: Actor,
  kind: RowKind,
  rows: readonly object[],
): Promise<StagedRows> {
  const staged = new StagedRows(em, actorValues(actor), kind);
  await staged.open();
  await staged.add(rows.map((row, line) => ({ line, ...row })));
  return staged;
}

/**
 * Returns the condition that a time of a row `r` is more than `tolerance` in the future. The default of a day allows for
 * times in an unspecified time zone.
 */
export const isFuture = (column: string, tolerance = '1 day'): string =>
  `r.${column} > now() + interval '${tolerance}'`;

/** Returns a check that rejects times in the future. */
export const futureTimes = (field: string, column: string, message: string, tolerance?: string): string => `
  select r.line, '${field}' as field, ${sqlMessage(() => message)} as reason
    from import_row r where ${isFuture(column, tolerance)}`;
