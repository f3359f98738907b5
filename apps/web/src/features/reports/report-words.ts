import type { ReportStatus, ReportView } from '@docket/contracts';
import { count, ordinal } from '../../format/number.js';

/** The word of each state. */
export const statusWords: Record<ReportStatus, string> = {
  queued: 'Queued',
  running: 'Running',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
  expired: 'Expired',
};

/** What a live report is doing: "Reading records, 41,200 of 100,000". */
export function phaseWords(report: ReportView): string {
  if (report.cancelRequested) return 'Stopping';
  if (report.status === 'queued') {
    if (report.queuePosition === null) return 'Waiting for a worker';
    return report.queuePosition <= 1 ? 'Next in the queue' : `${ordinal(report.queuePosition)} in the queue`;
  }
  const rows = report.rowsTotal ? `, ${count(report.rowsDone)} of ${count(report.rowsTotal)}` : '';
  if (report.phase === 'rendering') return rows ? `Rendering pages${rows} rows` : 'Rendering pages';
  if (report.phase === 'storing') return 'Storing';
  return report.phase === 'collecting' ? `Reading records${rows}` : 'Starting';
}

const events: Record<string, string> = {
  queued: 'Requested',
  claimed: 'Taken up by a worker',
  collected: 'Records read',
  rendered: 'Document drawn',
  completed: 'Stored and ready',
  attempt_failed: 'Attempt failed',
  worker_lost: 'Worker lost, to be taken up again',
  released: 'Given back to the queue',
  failed: 'Failed',
  cancel_requested: 'Cancel asked for',
  cancelled: 'Cancelled',
  retried: 'Retry asked for',
  expired: 'File deleted by retention',
};

/** A line of the timeline in words; an event that this page does not know yet is shown by its name. */
export const eventWords = (event: string): string =>
  events[event] ?? event.charAt(0).toUpperCase() + event.slice(1).replaceAll('_', ' ');
