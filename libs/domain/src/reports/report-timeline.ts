import { selectTotal } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Report } from './report.entity.js';

/** What a report's timeline tells. */
export type ReportEventName =
  | 'queued'
  | 'claimed'
  | 'collected'
  | 'rendered'
  | 'completed'
  | 'run_failed'
  | 'worker_lost'
  | 'released'
  | 'failed'
  | 'cancel_requested'
  | 'cancelled'
  | 'retried'
  | 'held'
  | 'hold_lifted'
  | 'expired'
  | 'file_deleted'
  | 'file_removed'
  | 'snapshot_removed';

/** Adds a line to a report's timeline, in the transaction of the change. */
export async function recordEvent(
  em: EntityManager,
  report: Report,
  event: ReportEventName,
  detail: string | null = null,
): Promise<void> {
  await em.execute(
    'insert into report_event (organization_id, report_id, event, run, detail) values (?, ?, ?, ?, ?)',
    [report.organizationId, report.id, event, report.run, detail],
  );
}

/** Workers that a report has lost since somebody asked for it, or last pressed Retry. */
export function lossesOf(em: EntityManager, report: Report): Promise<number> {
  return selectTotal(
    em,
    `select count(*)::int as total from report_event where report_id = ? and event = 'worker_lost'
       and at > coalesce((select max(at) from report_event where report_id = ? and event = 'retried'), '-infinity')`,
    [report.id, report.id],
  );
}
