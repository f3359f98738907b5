import { Gauge, type Registry } from 'prom-client';
import { kept } from './kept.js';

/** How much waits, as the database has it. */
export interface BacklogFigures {
  queued: number;
  running: number;
  oldestQueuedSeconds: number;
  oldestWaitingSeconds: number;
}

/** Where the figures that every process tells alike come from. */
export interface BacklogSource {
  /** Throws when the database cannot be reached. */
  backlog(): Promise<BacklogFigures>;
  queueReachable(): Promise<boolean>;
}

/** Figures are kept this long, in milliseconds. */
const KEPT_MS = 5_000;

/**
 * Metrics of what waits. Every process tells the same figures: take the maximum over processes, not the sum. While the
 * database is away they are left out rather than told wrong.
 */
export function watchBacklog(registry: Registry, source: BacklogSource): void {
  const registers = [registry];
  const backlog = kept(KEPT_MS, () => source.backlog().catch(() => null));
  const reachable = kept(KEPT_MS, () => source.queueReachable().catch(() => false));
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
  fromBacklog(
    'docket_reports_queued',
    'Reports that wait for a worker; counted up to 10000.',
    (f) => f.queued,
  );
  fromBacklog('docket_reports_running', 'Reports that a worker is making.', (f) => f.running);
  fromBacklog(
    'docket_reports_oldest_queued_seconds',
    'How long the report in the queue that waits longest for a worker has waited, in seconds; 0 when none waits.',
    (f) => f.oldestQueuedSeconds,
  );
  fromBacklog(
    'docket_reports_oldest_waiting_seconds',
    'The same over all reports that wait, also those whose organization has its share of workers, in seconds.',
    (f) => f.oldestWaitingSeconds,
  );
  new Gauge({
    name: 'docket_database_reachable',
    help: 'Whether PostgreSQL answers this process: 1 or 0.',
    registers,
    async collect() {
      this.set((await backlog()) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'docket_queue_reachable',
    help: 'Whether Redis answers this process: 1 or 0. While it does not, reports wait in the database.',
    registers,
    async collect() {
      this.set((await reachable()) ? 1 : 0);
    },
  });
}
