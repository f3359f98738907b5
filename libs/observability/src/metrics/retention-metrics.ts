import { Gauge, type Registry } from 'prom-client';
import { kept } from './kept.js';

/** How the promise of deletion stands, as the database has it. */
export interface RetentionFigures {
  held: number;
  oldestDueSeconds: number;
}

/** Figures are kept this long, in milliseconds: files expire by the day. */
const KEPT_MS = 60_000;

/**
 * Metrics of what retention has to do. Every process tells the same figures, as with the backlog; while the database is
 * away they are left out.
 * @param read throws when the database cannot be reached
 */
export function watchRetention(registry: Registry, read: () => Promise<RetentionFigures>): void {
  const figures = kept(KEPT_MS, () => read().catch(() => null));
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
    'Reports on legal hold, whose files are kept whatever the policy.',
    (f) => f.held,
  );
  gauge(
    'docket_retention_oldest_due_seconds',
    'How long the file that should have gone first is kept beyond its time, in seconds; 0 when none is.',
    (f) => f.oldestDueSeconds,
  );
}
