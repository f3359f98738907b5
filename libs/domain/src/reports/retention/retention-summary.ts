import { selectRow } from '@docket/schema';
import { z } from 'zod';
import type { Tenancy } from '../../organization/tenancy.js';
import { dueFiles, POLICY_IN_EFFECT, POLICY_GRACE_HOURS } from './retention-policy.js';

/** Retention status of all organizations. */
export interface RetentionSummary {
  /** Reports on legal hold. */
  onLegalHold: number;
  /**
   * Delay of the most overdue deletion, in seconds: since the expiry of the file, or since its deletion if the
   * bytes are still in the storage. 0 if no deletion is overdue. Files on legal hold are never overdue.
   */
  maxOverdueSeconds: number;
}

const summaryRow = z.object({
  onLegalHold: z.int(),
  /** Seconds; null if no deletion is overdue. */
  overdueSeconds: z.number().nullable(),
});

/** Reads the summary with index scans only, one per organization with a policy. @throws if PostgreSQL is unavailable */
export async function readRetentionSummary(tenancy: Tenancy): Promise<RetentionSummary> {
  const row = await tenancy.system((em) =>
    selectRow(
      em,
      summaryRow,
      `select
         (select count(*)::int from report where legal_hold_at is not null) as "onLegalHold",
         extract(epoch from clock_timestamp() - least(
           (select min(deleted_at) from artefact where deleted_at is not null and removed_at is null),
           (select min(greatest(
                due.created_at + make_interval(hours => 24 * o.report_retention_days),
                o.report_retention_since + interval '${POLICY_GRACE_HOURS} hours'))
            from organization o cross join lateral (${dueFiles(1)}) due where ${POLICY_IN_EFFECT})
         ))::float8 as "overdueSeconds"`,
    ),
  );
  return { onLegalHold: row!.onLegalHold, maxOverdueSeconds: Math.max(0, row!.overdueSeconds ?? 0) };
}
