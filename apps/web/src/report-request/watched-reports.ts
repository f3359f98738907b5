import { useSyncExternalStore } from 'react';

const KEY = 'docket.watched-reports';
const listeners = new Set<() => void>();
let watched: readonly string[] = read();

/** Follows a report that was asked for in this tab until it ends, on whatever page one then is, also after a reload. */
export const watchReport = (id: string): void =>
  write([...watched.filter((each) => each !== id), id].slice(-20));

/** Stops following a report. */
export const unwatchReport = (id: string): void => write(watched.filter((each) => each !== id));

/** Id of the toast that says a report was asked for; the one that says it ended takes its place. */
export const requestToast = (id: string): string => `requested ${id}`;

/** The reports that are followed in this tab. */
export const useWatchedReports = (): readonly string[] => useSyncExternalStore(subscribe, () => watched);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function write(ids: readonly string[]): void {
  watched = ids;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Without storage the reports are followed until the next reload.
  }
  for (const listener of listeners) listener();
}
