import { DocketError, errorMessages } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Quotas of the reports and files of one organization (docs/limits.md). */
export interface ReportQuotas {
  /** Maximum number of queued reports. */
  queued: number;
  /** Maximum size of all files of finished reports and all attendance sheets, in bytes. */
  storedBytes: number;
}

/** Injection token of the quotas. */
export const REPORT_QUOTAS = Symbol('REPORT_QUOTAS');
export const DEFAULT_REPORT_QUOTAS: ReportQuotas = { queued: 200, storedBytes: 50 * 1024 ** 3 };

const usageRow = z.object({ queued: z.int(), storedBytes: z.coerce.number() });

/** Stored bytes of the organization. Files whose removal is still to come count. */
const storedBytes = `(select coalesce(sum(size), 0) from artefact where organization_id = :organizationId and removed_at is null)
    + (select coalesce(sum(sheet_size), 0) from classroom_session
      where organization_id = :organizationId and sheet_removed_at is null)`;

/** Queued reports and stored bytes of the organization. */
const usageQuery = `
  select (select count(*)::int from (select from report where organization_id = :organizationId and status = 'queued'
      limit :most) q) as queued, ${storedBytes} as "storedBytes"`;

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
  if (usage!.queued > quotas.queued)
    throw new DocketError('quota_exceeded', errorMessages.reports.tooManyQueued(quotas.queued));
  requireSpace(usage!.storedBytes, quotas);
}

const storedRow = usageRow.pick({ storedBytes: true });

/** Checks that an organization may store another file. @throws storage_full */
export async function requireStorageQuota(
  em: EntityManager,
  organizationId: string,
  quotas: ReportQuotas = DEFAULT_REPORT_QUOTAS,
): Promise<void> {
  const stored = await selectRow(em, storedRow, `select ${storedBytes} as "storedBytes"`, { organizationId });
  requireSpace(stored!.storedBytes, quotas);
}

function requireSpace(used: number, quotas: ReportQuotas): void {
  if (used < quotas.storedBytes) return;
  const gibibytes = Math.floor(quotas.storedBytes / 1024 ** 3);
  throw new DocketError('storage_full', errorMessages.reports.storageFull(gibibytes));
}
