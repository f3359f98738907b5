import { DocketError, errorMessages } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Quotas of the reports of one organization (docs/limits.md). */
export interface ReportQuotas {
  /** Maximum number of queued reports. */
  queued: number;
  /** Maximum size of all files of finished reports, in bytes. */
  storedBytes: number;
}

/** Injection token of the quotas. */
export const REPORT_QUOTAS = Symbol('REPORT_QUOTAS');
export const DEFAULT_REPORT_QUOTAS: ReportQuotas = { queued: 200, storedBytes: 50 * 1024 ** 3 };

const usageRow = z.object({ queued: z.int(), storedBytes: z.coerce.number() });

/** Queued reports and stored bytes of the organization. Files whose removal is still to come count. */
const usageQuery = `
  select (select count(*)::int from (select from report where organization_id = :organizationId and status = 'queued'
      limit :most) q) as queued,
    (select coalesce(sum(size), 0) from artefact
      where organization_id = :organizationId and removed_at is null) as "storedBytes"`;

/**
 * Checks that an organization may have the report that it has just queued. Concurrent requests may exceed a quota by their number.
 * @throws quota_exceeded, storage_full
 */
export async function requireReportQuota(
  em: EntityManager,
  organizationId: string,
  quotas: ReportQuotas = DEFAULT_REPORT_QUOTAS,
): Promise<void> {
  const usage = await selectRow(em, usageRow, usageQuery, { organizationId, most: quotas.queued + 1 });
  const { queued, storedBytes } = usage!;
  if (queued > quotas.queued)
    throw new DocketError('quota_exceeded', errorMessages.reports.tooManyQueued(quotas.queued));
  if (storedBytes >= quotas.storedBytes) {
    const gibibytes = Math.floor(quotas.storedBytes / 1024 ** 3);
    throw new DocketError('storage_full', errorMessages.reports.storageFull(gibibytes));
  }
}
