import type { ReportView } from '@docket/contracts';
import { reports } from '../messages/index.js';

const t = reports.progress;

/** Returns the current activity of a queued or running report: "Collecting data, 41,200 of 100,000 rows". */
export function phaseLabel(report: ReportView): string {
  const { rowsDone, rowsTotal } = report;
  if (report.cancelRequested) return t.cancelling;
  if (report.status === 'queued') {
    if (report.queuePosition === null) return t.waitingForWorker;
    return report.queuePosition <= 1 ? t.nextInQueue : t.position(report.queuePosition);
  }
  if (report.phase === 'rendering') return rowsTotal ? t.renderingRows(rowsDone, rowsTotal) : t.rendering;
  if (report.phase === 'storing') return t.storing;
  if (report.phase !== 'collecting') return t.starting;
  return rowsTotal ? t.collectingRows(rowsDone, rowsTotal) : t.collecting;
}
