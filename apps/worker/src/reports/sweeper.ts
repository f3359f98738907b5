import { ReportOutbox, ReportSweeps } from '@docket/domain';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LOGGER, type Logger } from '../logger.js';

/** Lost workers are looked for this often; with the lease of 10 s a report is taken up again within 15 s. */
const RECOVER_MS = 2_000;
/** Waiting reports without a job are looked for this often. */
const DISPATCH_MS = 2_000;
/** Reports that waited too long are looked for this often. */
const OVERDUE_MS = 60_000;

/** Keeps the promise that nothing is stuck. Any worker sweeps, all of them together as often as one alone would. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly outbox: ReportOutbox,
    private readonly sweeps: ReportSweeps,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.every(RECOVER_MS, 'recover', 'reports taken up from lost workers', () => this.sweeps.recoverLost());
    this.every(DISPATCH_MS, 'dispatch', 'reports dispatched again', () => this.outbox.sweep());
    this.every(OVERDUE_MS, 'overdue', 'reports failed after waiting too long', () =>
      this.sweeps.failOverdue(),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.running);
  }

  private every(ms: number, name: string, what: string, sweep: () => Promise<number>): void {
    const round = async (): Promise<void> => {
      try {
        // Rounds of one worker lie 3/4 of the time apart or more.
        if (!(await this.sweeps.begin(name, ms * 0.7))) return;
        const count = await sweep();
        if (count > 0) this.logger.info({ count }, what);
      } catch (error) {
        this.logger.warn({ err: error }, `sweep did not finish: ${what}`);
      }
    };
    const schedule = (): void => {
      if (this.stopped) return;
      // Jitter keeps many workers from sweeping in step.
      const timer = setTimeout(
        () => {
          this.timers.delete(timer);
          const done = round().finally(() => {
            this.running.delete(done);
            schedule();
          });
          this.running.add(done);
        },
        ms * (0.75 + Math.random() / 2),
      );
      this.timers.add(timer);
    };
    schedule();
  }
}
