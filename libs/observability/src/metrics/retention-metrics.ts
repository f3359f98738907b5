import { Gauge, type Registry } from 'prom-client';
import { memoizeFor } from './memoize-for.js';

/** State of retention, from the database. */
export interface RetentionFigures {
  /** Number of reports on legal hold. */
  onLegalHold: number;
  /** Time by which the most overdue file has passed its deletion time, in seconds. */
  maxOverdueSeconds: number;
}

/** Time for which figures are cached, in milliseconds. Files expire by the day, so a minute is precise enough. */
const CACHE_MS = 60_000;

/**
 * Registers the metrics of retention. Every process exposes the same figures: aggregate them with the maximum, not the sum.
 * The figures are omitted while the database is unreachable.
 * @param read throws if the database is unreachable
 */
export function registerRetentionMetrics(registry: Registry, read: () => Promise<RetentionFigures>): void {
  const figures = memoizeFor(CACHE_MS, () => read().catch(() => null));
  const gauge = (name: string, help: string, figure: (figures: RetentionFigures) => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const read = await figures();
        if (read) this.set(figure(read));
        else this.remove();
      },
    });
  };
  gauge(
    'docket_reports_on_legal_hold',
    'Reports on legal hold, whose files are kept regardless of the retention policy.',
    (f) => f.onLegalHold,
  );
  gauge(
    'docket_retention_max_overdue_seconds',
    'Time by which the most overdue file has passed its deletion time, in seconds; 0 if none is overdue.',
    (f) => f.maxOverdueSeconds,
  );
}
