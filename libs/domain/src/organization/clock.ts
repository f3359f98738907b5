import { DocketError } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** The database's clock, so that leases and timelines do not depend on any worker's own. */
export async function databaseNow(em: EntityManager): Promise<Date> {
  const row = await selectRow(em, z.object({ now: z.string() }), 'select clock_timestamp() as now');
  return new Date(row!.now);
}

/**
 * The instant that a question is asked for, ISO 8601 UTC with milliseconds: the given one, or now.
 * @throws invalid_request for one that is still to come: nobody knows its figures
 */
export async function instantOf(em: EntityManager, asOf: string | undefined): Promise<string> {
  const now = await databaseNow(em);
  if (asOf === undefined) return now.toISOString();
  if (Date.parse(asOf) <= now.getTime()) return asOf;
  throw new DocketError(
    'invalid_request',
    'The instant asked for lies in the future. Ask for one that has passed.',
    {
      issues: [{ path: 'asOf', message: 'lies in the future' }],
    },
  );
}
