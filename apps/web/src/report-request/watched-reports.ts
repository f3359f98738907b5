import { useSyncExternalStore } from 'react';

const KEY = 'docket.watched-reports';
const listeners = new Set<() => void>();
let watched: readonly string[] = read();

/** Watches a report that was requested in this tab until it finishes, across pages and reloads. Keeps the last 20. */
export const watchReport = (id: string): void =>
  write([...watched.filter((each) => each !== id), id].slice(-20));

/** Stops watching a report. */
export const unwatchReport = (id: string): void => write(watched.filter((each) => each !== id));

/** Returns the ID of the toast for a requested report. */
export const requestToast = (id: string): string => `requested ${id}`;

/** Returns the IDs of the reports that this tab watches. */
export const useWatchedReports = (): readonly string[] => useSyncExternalStore(subscribe, () => watched);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function write(ids: readonly string[]): void {
  watched = ids;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Without session storage, reports are watched until the next reload.
  }
  for (const listener of listeners) listener();
}
