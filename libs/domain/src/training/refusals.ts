import { selectRow, selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { ActorValues } from '../audit-log/audit-log.js';

export const refusedRow = z.object({ line: z.int(), field: z.string(), reason: z.string() });
/** A rejected row: its line, the invalid field, and what is wrong and how to correct it. */
export type RefusedRow = z.infer<typeof refusedRow>;

const listedRow = refusedRow.extend({ code: z.literal('not_allowed').nullable() });
/** A rejected row, with a code if the actor may not write it. */
export type ListedRefusal = z.infer<typeof listedRow>;

/** The first mistakes in the order of lines, and the number of rejected rows, each of which may have several mistakes. */
export interface Refusals {
  mistakes: ListedRefusal[];
  rows: number;
}

/** Number of mistakes that are read at once. */
const PAGE = 5_000;

/** Mistakes of staged rows, in the temporary table `import_refusal`, because there may be as many as rows. */
export class StagedRefusals {
  constructor(
    private readonly em: EntityManager,
    private readonly values: ActorValues,
  ) {}

  /** Creates the empty table. */
  async open(): Promise<void> {
    await this.em.execute('drop table if exists pg_temp.import_refusal');
    await this.em.execute(
      `create temp table import_refusal (position integer generated always as identity, line integer, field text,
        reason text, code text) on commit drop`,
    );
  }

  /** Adds mistakes that were found outside of the database. */
  async add(rows: readonly RefusedRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.em.execute(
      `insert into import_refusal (line, field, reason) select line, field, reason
        from json_to_recordset(?::json) as r(line integer, field text, reason text)`,
      [JSON.stringify(rows)],
    );
  }

  /** Adds the mistakes that checks find. Returns their number. */
  async addFound(checks: readonly string[], code: ListedRefusal['code'] = null): Promise<number> {
    let total = 0;
    for (const check of checks) {
      const { found } = (await selectRow(
        this.em,
        z.object({ found: z.int() }),
        `with found as (
            insert into import_refusal (line, field, reason, code)
              select line, field, reason, :code::text from (${check}) c order by line returning 1)
          select count(*)::int as found from found`,
        { ...this.values, code },
      ))!;
      total += found;
    }
    return total;
  }

  /** Adds the mistakes that checks find in rows with mistakes, in fields that have none yet. */
  async addFurther(checks: readonly string[]): Promise<void> {
    for (const check of checks) {
      // A message about a value that could not be read is null.
      await this.em.execute(
        `insert into import_refusal (line, field, reason)
          select distinct c.line, c.field, c.reason from (${check}) c
            where c.reason is not null and c.line in (select line from import_refusal)
              and not exists (select from import_refusal f where (f.line, f.field) = (c.line, c.field))
            order by c.line`,
        { ...this.values },
      );
    }
  }

  /** Returns whether a staged row has a mistake. */
  async haveRows(): Promise<boolean> {
    const row = await selectRow(
      this.em,
      z.object({ found: z.boolean() }),
      'select exists (select from import_row r join import_refusal f on f.line = r.line) as found',
    );
    return row!.found;
  }

  /** Removes the rows with mistakes from the staged ones. */
  async removeRows(): Promise<void> {
    await this.em.execute('delete from import_row r using import_refusal f where f.line = r.line');
  }

  /** Returns the first `limit` mistakes, and the number of rows with mistakes. */
  async list(limit: number): Promise<Refusals> {
    const counted = await selectRow(
      this.em,
      z.object({ rows: z.int() }),
      'select count(distinct line)::int as rows from import_refusal',
    );
    return { mistakes: await this.after(-1, limit), rows: counted!.rows };
  }

  /** Streams all mistakes by line. Those of one line are not separated. */
  async *byLine(): AsyncGenerator<{ line: number; mistakes: ListedRefusal[] }> {
    let last = -1;
    for (;;) {
      const rows = await this.after(last, PAGE);
      // The last line may have more mistakes than were read.
      const whole = rows.length < PAGE ? rows : rows.filter(({ line }) => line < rows.at(-1)!.line);
      const page = whole.length > 0 ? whole : rows;
      if (page.length === 0) return;
      for (const [line, mistakes] of Map.groupBy(page, (row) => row.line)) yield { line, mistakes };
      last = page.at(-1)!.line;
    }
  }

  private after(line: number, limit: number): Promise<ListedRefusal[]> {
    return selectRows(
      this.em,
      listedRow,
      `select line, field, reason, code from import_refusal where line > :line order by line, position limit ${limit}`,
      { line },
    );
  }
}
