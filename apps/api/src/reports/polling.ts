import { createHash } from 'node:crypto';
import type { ReportDetailView } from '@docket/contracts';

/** Returns the ETag of a report. The estimated time is excluded, because it changes without a change of the report. */
export function reportEtag({ estimatedMsLeft: _, ...rest }: ReportDetailView): string {
  return `W/"${createHash('sha256').update(JSON.stringify(rest)).digest('base64url').slice(0, 27)}"`;
}

/**
 * Returns the polling interval in seconds, or null if the report has finished. The interval grows with the time that the
 * report has been queued or running.
 */
export function pollSeconds(report: ReportDetailView, now: Date): number | null {
  if (report.status !== 'queued' && report.status !== 'running') return null;
  const since = report.status === 'running' && report.startedAt ? report.startedAt : report.createdAt;
  const age = (now.getTime() - Date.parse(since)) / 1_000;
  if (report.cancelRequested || age < 30) return 1;
  if (report.status === 'running') return age < 180 ? 2 : 5;
  return age < 120 ? 3 : 10;
}
