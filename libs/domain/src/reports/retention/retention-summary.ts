import { selectRow } from '@docket/schema';
import { z } from 'zod';
import type { Tenancy } from '../../organization/tenancy.js';
import { dueFiles, POLICY_IN_FORCE, POLICY_GRACE_HOURS } from './retention-policy.js';

/** How the promise of deletion stands, over all organizations. */
export interface RetentionSummary {
  /** Reports on legal hold. */
  held: number;
  /**
   * How long the file that should have gone first is kept beyond its time: since its policy, or since it was deleted with
   * its bytes still in the storage. 0 when there is none; held files are not beyond their time.
   */
  oldestDueSeconds: number;
}

const standingRow = z.object({
  held: z.int(),
  /** Seconds; null when there is none. */
  oldestDue: z.number().nullable(),
});

/** Reads it from indexes alone: one look per organization that has a policy. @throws when PostgreSQL is away */
export async function readRetention(tenancy: Tenancy): Promise<RetentionSummary> {
  const row = await tenancy.system((em) =>
    selectRow(
      em,
      standingRow,
      `select
         (select count(*)::int from report where legal_hold_at is not null) as held,
         extract(epoch from clock_timestamp() - least(
           (select min(deleted_at) from artefact where deleted_at is not null and removed_at is null),
           (select min(greatest(
                due.created_at + make_interval(hours => 24 * o.report_retention_days),
                o.report_retention_since + interval '${POLICY_GRACE_HOURS} hours'))
            from organization o cross join lateral (${dueFiles(1)}) due where ${POLICY_IN_FORCE})
         ))::float8 as "oldestDue"`,
    ),
  );
  return { held: row!.held, oldestDueSeconds: Math.max(0, row!.oldestDue ?? 0) };
}
