import type { ReportView } from '@docket/contracts';

/** Whether a report will still change by itself. */
export const isLive = (report: Pick<ReportView, 'status'>): boolean =>
  report.status === 'queued' || report.status === 'running';

const FAST_MS = 1_000;
const SLOW_MS = 5_000;
/** After this long without a new phase the pace has fallen to the slow one. */
const SLOWING_MS = 90_000;

// Keyed by the query, so that the pace starts anew with each page of the list and dies with it.
const paces = new WeakMap<object, { what: string; since: number }>();

/**
 * When to ask again, in milliseconds; false when nothing is live. Fast after each change of `what` (the live reports
 * and their phases), slower the longer nothing new happens, and never sooner than the server asked for.
 * The query client stops the clock by itself while the tab is hidden.
 */
export function pollInterval(
  query: object,
  what: string,
  retryAfterMs: number | null | undefined,
): number | false {
  if (!what) {
    paces.delete(query);
    return false;
  }
  const now = Date.now();
  let pace = paces.get(query);
  if (pace?.what !== what) {
    pace = { what, since: now };
    paces.set(query, pace);
  }
  const slowed = Math.min(1, (now - pace.since) / SLOWING_MS);
  return Math.max(FAST_MS + slowed * (SLOW_MS - FAST_MS), retryAfterMs ?? 0);
}
