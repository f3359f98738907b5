import { createHash } from 'node:crypto';
import type { ReportDetailView } from '@docket/contracts';

/** Tag of what a report's page shows. The estimate is left out: it moves with the clock, not with the report. */
export function reportEtag({ estimatedMsLeft: _, ...lasting }: ReportDetailView): string {
  return `W/"${createHash('sha256').update(JSON.stringify(lasting)).digest('base64url').slice(0, 27)}"`;
}

/**
 * Seconds after which asking again makes sense; null when the report has ended. One while it is young or being worked on,
 * slower the longer it waits or runs.
 */
export function pollSeconds(report: ReportDetailView, now: Date): number | null {
  if (report.status !== 'queued' && report.status !== 'running') return null;
  const since = report.status === 'running' && report.startedAt ? report.startedAt : report.createdAt;
  const age = (now.getTime() - Date.parse(since)) / 1_000;
  if (report.cancelRequested || age < 30) return 1;
  if (report.status === 'running') return age < 180 ? 2 : 5;
  return age < 120 ? 3 : 10;
}
