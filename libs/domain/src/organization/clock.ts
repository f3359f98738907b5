import { DocketError, errorMessages } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Returns the time of the database clock. Leases and timelines must not depend on the clocks of workers. */
export async function databaseNow(em: EntityManager): Promise<Date> {
  const row = await selectRow(em, z.object({ now: z.string() }), 'select clock_timestamp() as now');
  return new Date(row!.now);
}

/**
 * Returns the instant of a query as ISO 8601 UTC with milliseconds: the requested instant, or now by default.
 * @throws invalid_request if the instant is in the future
 */
export async function resolveAsOf(em: EntityManager, asOf: string | undefined): Promise<string> {
  const now = await databaseNow(em);
  if (asOf === undefined) return now.toISOString();
  if (Date.parse(asOf) <= now.getTime()) return asOf;
  throw new DocketError('invalid_request', errorMessages.organization.futureInstant, {
    issues: [{ path: 'asOf', message: errorMessages.organization.futureInstantIssue }],
  });
}
