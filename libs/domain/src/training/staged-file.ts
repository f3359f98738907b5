import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { ActorValues } from '../audit-log/audit-log.js';
import type { ImportedFile } from './attempt-inputs.sql.js';
import { StagedRefusals } from './refusals.js';
import { rowChecks, StagedRows, type RowKind } from './staged-rows.js';

/** Maximum number of mistakes per check that are removed after one attempt to write. */
const REMOVED_AFTER_WRITE = 10_000;

/** Time for a statement, and in addition for each row, in milliseconds. Triggers record the history of each row. */
const [STATEMENT_MS, ROW_MS] = [60_000, 5];

/** Numbers of added and changed records. */
export interface WrittenRows {
  created: number;
  updated: number;
}

/** Stages the rows of a file. All mistakes are kept in the database, and rows with mistakes may be left out. */
export class StagedFile extends StagedRows {
  readonly refusals: StagedRefusals;

  constructor(em: EntityManager, values: ActorValues, kind: RowKind) {
    super(em, values, kind);
    this.refusals = new StagedRefusals(em, values);
  }

  override async open(): Promise<void> {
    await super.open();
    await this.refusals.open();
  }

  override async lookUp(): Promise<void> {
    const timeout = STATEMENT_MS + ROW_MS * (await this.count());
    await this.em.execute(`select set_config('statement_timeout', ?, true)`, [String(timeout)]);
    await super.lookUp();
  }

  /**
   * Adds the further mistakes of the rows that have mistakes since they were read, and removes these rows. Their invalid fields
   * are null. Call `lookUp` before.
   */
  async removeUnreadable(): Promise<void> {
    if (!(await this.refusals.haveRows())) return;
    await this.refusals.addFurther(this.kind.fieldChecks?.() ?? []);
    await this.refusals.removeRows();
    await this.run(this.kind.prepare ?? []);
  }

  /** Adds the mistakes that the checks of the kind find in all rows. Call `lookUp` and `removeUnreadable` before. */
  async checkAll(): Promise<void> {
    await this.refusals.addFound(rowChecks(this.kind));
    await this.refusals.addFound(this.kind.forbidden?.() ?? [], 'not_allowed');
    const { repeats, conflicts } = this.kind;
    await this.refusals.addFound([...(repeats?.() ?? []), ...(conflicts?.() ?? [])]);
  }

  /**
   * Removes the rows with mistakes, so that the others are valid without them: first those that have a mistake by themselves,
   * then those that repeat an earlier row that is left, then those that are invalid because of other rows that are left. Call
   * `lookUp` and `removeUnreadable` before.
   */
  async removeInvalid(): Promise<void> {
    const { forbidden, repeats } = this.kind;
    await this.refusals.addFound(rowChecks(this.kind));
    await this.refusals.addFound(forbidden?.() ?? [], 'not_allowed');
    await this.refusals.removeRows();
    for (const repeat of repeats?.() ?? []) {
      if ((await this.refusals.addFound([repeat])) > 0) await this.refusals.removeRows();
    }
    await this.removeConflicts();
  }

  /** Returns the number of staged rows. */
  async count(): Promise<number> {
    const counted = await selectRow(
      this.em,
      z.object({ rows: z.int() }),
      'select count(*)::int as rows from import_row',
    );
    return counted!.rows;
  }

  /** Writes all rows, which must have passed the checks, and adds the mistakes that the `rechecks` find. */
  async writeAll(file: ImportedFile): Promise<WrittenRows> {
    const { created, updated } = await this.write(0, file);
    await this.refusals.addFound(this.kind.rechecks?.() ?? []);
    return { created, updated };
  }

  /**
   * Writes the rows that are left after `removeInvalid`. If the `rechecks` find mistakes, undoes the writes, removes those rows
   * too, and writes again.
   */
  async writeValid(file: ImportedFile): Promise<WrittenRows> {
    for (;;) {
      await this.em.execute('savepoint import_rows');
      const { refused, ...written } = await this.write(REMOVED_AFTER_WRITE, file);
      if (refused.length === 0) return written;
      await this.em.execute('rollback to savepoint import_rows');
      await this.refusals.add(refused);
      await this.refusals.removeRows();
      await this.removeConflicts();
    }
  }

  protected override async rejectedRows(): Promise<number> {
    return (await this.refusals.list(0)).rows;
  }

  private async removeConflicts(): Promise<void> {
    const { prepare = [] } = this.kind;
    const conflicts = this.kind.conflicts?.() ?? [];
    await this.run(prepare);
    while ((await this.refusals.addFound(conflicts)) > 0) {
      await this.refusals.removeRows();
      await this.run(prepare);
    }
  }
}
