import type { ReportView } from '@docket/contracts';

/** Returns whether a report is queued or running, so that its state will change. */
export const isLive = (report: Pick<ReportView, 'status'>): boolean =>
  report.status === 'queued' || report.status === 'running';

const FAST_MS = 1_000;
const SLOW_MS = 5_000;
/** Time without a change after which polling has slowed down to SLOW_MS. */
const SLOWING_MS = 90_000;

// Keyed by the query object, so that each query polls at its own pace and its entry is garbage collected with it.
const paces = new WeakMap<object, { activity: string; since: number }>();

/**
 * Returns the polling interval in milliseconds, or false to stop. `activity` names the live reports and their phases; it
 * is empty if there are none. Polling is fast after each change of `activity`, slows down until the next one, and never
 * undercuts the server's `Retry-After`. The query client pauses polling while the tab is hidden.
 */
export function pollInterval(
  query: object,
  activity: string,
  retryAfterMs: number | null | undefined,
): number | false {
  if (!activity) {
    paces.delete(query);
    return false;
  }
  const now = Date.now();
  let pace = paces.get(query);
  if (pace?.activity !== activity) {
    pace = { activity, since: now };
    paces.set(query, pace);
  }
  const slowdown = Math.min(1, (now - pace.since) / SLOWING_MS);
  return Math.max(FAST_MS + slowdown * (SLOW_MS - FAST_MS), retryAfterMs ?? 0);
}
