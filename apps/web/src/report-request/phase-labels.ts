import type { ReportView } from '@docket/contracts';
import { count, ordinal } from '../format/number.js';

/** What a live report is doing: "Reading records, 41,200 of 100,000". */
export function phaseLabels(report: ReportView): string {
  if (report.cancelRequested) return 'ShutdownState';
  if (report.status === 'queued') {
    if (report.queuePosition === null) return 'Waiting for a worker';
    return report.queuePosition <= 1 ? 'Next in the queue' : `${ordinal(report.queuePosition)} in the queue`;
  }
  const rows = report.rowsTotal ? `, ${count(report.rowsDone)} of ${count(report.rowsTotal)}` : '';
  if (report.phase === 'rendering') return rows ? `Rendering pages${rows} rows` : 'Rendering pages';
  if (report.phase === 'storing') return 'Storing';
  return report.phase === 'collecting' ? `Reading records${rows}` : 'Starting';
}
