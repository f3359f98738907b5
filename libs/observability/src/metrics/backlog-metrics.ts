import { Gauge, type Registry } from 'prom-client';
import { memoizeFor } from './memoize-for.js';

/** Counts and waiting times of unfinished reports, from the database. */
export interface BacklogFigures {
  queued: number;
  running: number;
  oldestQueuedSeconds: number;
  oldestWaitingSeconds: number;
}

/** Source of the backlog metrics. */
export interface BacklogSource {
  /** @throws if the database is unreachable */
  backlog(): Promise<BacklogFigures>;
  queueReachable(): Promise<boolean>;
}

/** Time for which figures are cached, in milliseconds. */
const CACHE_MS = 5_000;

/**
 * Registers the metrics of the backlog. Every process exposes the same figures: aggregate them with the maximum, not the
 * sum. The figures are omitted while the database is unreachable.
 */
export function registerBacklogMetrics(registry: Registry, source: BacklogSource): void {
  const registers = [registry];
  const backlog = memoizeFor(CACHE_MS, () => source.backlog().catch(() => null));
  const reachable = memoizeFor(CACHE_MS, () => source.queueReachable().catch(() => false));
  const fromBacklog = (name: string, help: string, figure: (figures: BacklogFigures) => number): void => {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const figures = await backlog();
        if (figures) this.set(figure(figures));
        else this.remove();
      },
    });
  };
  fromBacklog('docket_reports_queued', 'Reports waiting for a worker, counted up to 10000.', (f) => f.queued);
  fromBacklog('docket_reports_running', 'Reports being generated.', (f) => f.running);
  fromBacklog(
    'docket_reports_oldest_queued_seconds',
    'Waiting time of the oldest dispatched report, in seconds; 0 if none is waiting.',
    (f) => f.oldestQueuedSeconds,
  );
  fromBacklog(
    'docket_reports_oldest_waiting_seconds',
    'Waiting time of the oldest queued report, including undispatched ones, in seconds; 0 if none is waiting.',
    (f) => f.oldestWaitingSeconds,
  );
  new Gauge({
    name: 'docket_database_reachable',
    help: 'Whether this process can reach PostgreSQL: 1 or 0.',
    registers,
    async collect() {
      this.set((await backlog()) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'docket_queue_reachable',
    help: 'Whether this process can reach Redis: 1 or 0. Otherwise reports wait in the database.',
    registers,
    async collect() {
      this.set((await reachable()) ? 1 : 0);
    },
  });
}
