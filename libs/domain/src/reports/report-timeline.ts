import { selectTotal } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Report } from './report.entity.js';

/** Events in the timeline of a report. */
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
  | 'legal_hold_placed'
  | 'legal_hold_lifted'
  | 'expired'
  | 'file_deleted'
  | 'file_removed'
  | 'snapshot_removed';

/** Adds an event to the timeline of a report. Call it in the transaction of the change. */
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

/** Counts the workers that a report has lost since the request or the last retry. */
export function countLostWorkers(em: EntityManager, report: Report): Promise<number> {
  return selectTotal(
    em,
    `select count(*)::int as total from report_event where report_id = ? and event = 'worker_lost'
       and at > coalesce((select max(at) from report_event where report_id = ? and event = 'retried'), '-infinity')`,
    [report.id, report.id],
  );
}
