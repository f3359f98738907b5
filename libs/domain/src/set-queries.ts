import type { DocumentLanguage, Page, PageQuery } from '@docket/contracts';
import { checkRows, selectRows, type Row } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Settings of a transaction for a query over many rows; see `querySets`. */
export const configurePlanner = `select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true),
  set_config('work_mem', '32MB', true)`;
export const resetPlanner = 'reset enable_nestloop; reset jit; reset work_mem';

/**
 * Runs a query over a whole organization without nested loops. Statistics are outdated after an import, and
 * the planner cannot estimate the number of rows of a subquery. With a wrong estimate, a nested loop over
 * 100,000 people takes hours, while a hash join takes seconds. JIT compilation would take longer than it
 * saves. 32 MB per sort or hash table keep 100,000 people in memory. The settings are reset after the query.
 */
export async function querySets<Shape extends z.ZodType>(
  em: EntityManager,
  shape: Shape,
  sql: string,
  values: Record<string, unknown>,
): Promise<Row<Shape>[]> {
  await em.execute(configurePlanner);
  const rows = await selectRows(em, shape, sql, values);
  await em.execute(resetPlanner);
  return rows;
}

/**
 * Runs a query that finds records by their change without scanning tables. An import records millions of attempts by one
 * change, so the planner would expect as many of every change and scan them all. The settings are reset after the query.
 */
export async function withoutScans<T>(em: EntityManager, query: () => Promise<T>): Promise<T> {
  await em.execute(`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`);
  const result = await query();
  await em.execute('reset enable_seqscan; reset jit');
  return result;
}

/** Like `querySets`, but returns a page of the rows of an ordered query. */
export async function queryPage<Shape extends z.ZodType>(
  em: EntityManager,
  shape: Shape,
  sql: string,
  { page, pageSize, ...values }: PageQuery & Record<string, unknown>,
): Promise<Page<Row<Shape>>> {
  const pageRow = z.object({ total: z.int(), items: z.array(shape) });
  const query = `select (select count(*)::int from (${sql}) r) as total,
    (select coalesce(json_agg(r), '[]') from (${sql} limit :limit::int offset :offset::int) r) as items`;
  const [found] = await querySets(em, pageRow, query, {
    ...values,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { ...found!, page, pageSize };
}

/** Options of a stream of rows. */
export interface StreamOptions {
  /** Rows fetched at a time. Default 2,000. */
  batchSize?: number;
  signal?: AbortSignal;
}

/** Options of a stream of people. */
export interface ListOptions extends StreamOptions {
  /** Language whose alphabet sorts the names. Default: English. */
  language?: DocumentLanguage;
}

/**
 * Like `querySets`, but streams the rows through a server-side cursor, so that memory use does not depend on
 * their number. Must run inside a transaction; stops between batches when the signal is aborted.
 */
export async function* streamSets<Shape extends z.ZodType>(
  em: EntityManager,
  shape: Shape,
  sql: string,
  values: Record<string, unknown>,
  { batchSize = 2000, signal }: StreamOptions = {},
): AsyncGenerator<Row<Shape>[]> {
  await em.execute(configurePlanner);
  await em.execute(`declare set_rows no scroll cursor for ${sql}`, values);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const rows = checkRows(shape, await em.execute(`fetch forward ${batchSize} from set_rows`));
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    // A failed statement aborts the transaction, which closes the cursor, so closing it again can fail.
    await em.execute(`close set_rows; ${resetPlanner}`).catch(() => undefined);
  }
}
