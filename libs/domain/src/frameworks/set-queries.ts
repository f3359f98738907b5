import { checkRows, selectRows, type Row } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';

const begin = `select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true),
  set_config('work_mem', '32MB', true)`;
const end = 'reset enable_nestloop; reset jit; reset work_mem';

/**
 * Runs a read that goes through a whole organization, with a planner that thinks in sets. Statistics lag behind an import
 * and cannot know how many people a subquery leaves; on such a guess a nested loop over 100,000 people takes hours,
 * where hashing takes a moment. Compiling the expressions would take longer than it saves. 32 MB per sort or hash keep
 * 100,000 people in memory. The rest of the transaction is planned as ever.
 */
export async function querySets<Shape extends z.ZodType>(
  em: EntityManager,
  shape: Shape,
  sql: string,
  values: Record<string, unknown>,
): Promise<Row<Shape>[]> {
  await em.execute(begin);
  const rows = await selectRows(em, shape, sql, values);
  await em.execute(end);
  return rows;
}

/** How a stream is read. */
export interface StreamOptions {
  /** Rows fetched at a time. Default 2,000. */
  batchSize?: number;
  signal?: AbortSignal;
}

/**
 * Like `querySets`, by a server-side cursor, so that memory does not grow with the rows. Must run inside a transaction;
 * stops between batches when the signal is aborted.
 */
export async function* streamSets<Shape extends z.ZodType>(
  em: EntityManager,
  shape: Shape,
  sql: string,
  values: Record<string, unknown>,
  { batchSize = 2000, signal }: StreamOptions = {},
): AsyncGenerator<Row<Shape>[]> {
  await em.execute(begin);
  await em.execute(`declare coverage_rows no scroll cursor for ${sql}`, values as never);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const rows = checkRows(shape, await em.execute(`fetch forward ${batchSize} from coverage_rows`));
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    // After a failed statement the transaction is over and took the cursor with it.
    await em.execute(`close coverage_rows; ${end}`).catch(() => undefined);
  }
}
