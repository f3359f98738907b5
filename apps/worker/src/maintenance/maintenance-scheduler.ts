import {
  ReportRuns,
  ReportOutbox,
  ReportMaintenance,
  RetentionMaintenance,
  StorageCollector,
  WorkerRegistry,
} from '@docket/domain';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LOGGER, type Logger } from '../logger.js';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import type { GeneratorServices } from '../reports/report-generator.js';
import { GENERATOR_SERVICES } from '../reports/report.processor.js';
import { runTask, type MaintenanceTask } from './maintenance-task.js';
import { WorkFolder } from '../reports/work-folder.js';

/** Lost workers are looked for this often; with the lease of 8 s a report is queued again within 10 s. */
const RECOVER_MS = 1_000;
/** Waiting reports without a job are looked for this often. */
const DISPATCH_MS = 2_000;
/** Reports that waited too long, and workers that are gone for good, are looked for this often. */
const OVERDUE_MS = 60_000;
/** Files of runs that were killed on this machine are looked for this often. */
const LEFTOVERS_MS = 15_000;
/** Files that a policy deletes, and deleted ones whose bytes the storage could not take away at once. */
const RETENTION_MS = 5 * 60_000;
/** Garbage is collected this often; a worker looks more often whether it is time, as none may run that long. */
const GARBAGE_MS = 6 * 60 * 60_000;
const GARBAGE_LOOK_MS = 10 * 60_000;
/** Uploads that were never finished are looked for this often. */
const UPLOADS_MS = 15 * 60_000;

/** Keeps the promise that nothing is stuck. Any worker maintenance, all of them together as often as one alone would. */
@Injectable()
export class MaintenanceScheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly outbox: ReportOutbox,
    private readonly maintenance: ReportMaintenance,
    private readonly runs: ReportRuns,
    private readonly retention: RetentionMaintenance,
    private readonly collector: StorageCollector,
    @Inject(GENERATOR_SERVICES) private readonly tools: GeneratorServices,
    private readonly metrics: WorkerMetrics,
    private readonly workers: WorkerRegistry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { leaseExpiries, reconciled, overdue } = this.metrics;
    this.every(RECOVER_MS, {
      name: 'recover',
      done: 'reports taken up from lost workers',
      counter: leaseExpiries,
      run: () => this.maintenance.recoverLost(),
    });
    this.every(DISPATCH_MS, {
      name: 'dispatch',
      done: 'reports dispatched again',
      counter: reconciled,
      run: () => this.outbox.redispatch(),
    });
    this.every(OVERDUE_MS, {
      name: 'overdue',
      done: 'reports failed after waiting too long',
      counter: overdue,
      run: () => this.maintenance.failOverdue(),
    });
    this.every(OVERDUE_MS, {
      name: 'forget',
      done: 'lost workers forgotten',
      run: () => this.workers.forgetLost(),
    });
    this.every(LEFTOVERS_MS, {
      name: 'leftovers',
      done: 'folders of killed runs removed',
      counter: this.metrics.retention.leftovers.labels('leftovers'),
      ownDisk: true,
      run: () => WorkFolder.clearLeftovers(this.tools.workRoot, (ids) => this.runs.runningOf(ids)),
    });
    this.clearUp();
  }

  private clearUp(): void {
    const { expired, garbageDeleted, leftovers, removedLate, snapshots } = this.metrics.retention;
    this.every(RETENTION_MS, {
      name: 'expire',
      done: 'files deleted by policy',
      counter: expired,
      run: () => this.retention.expireDue(),
    });
    this.every(RETENTION_MS, {
      name: 'remove',
      done: 'deleted files removed late',
      counter: removedLate,
      run: () => this.retention.removeDeleted(),
    });
    this.every(RETENTION_MS, {
      name: 'snapshots',
      done: 'snapshots let go that nothing was printed from',
      counter: snapshots,
      run: () => this.retention.forgetSnapshots(),
    });
    this.every(GARBAGE_LOOK_MS, {
      name: 'garbage',
      done: 'objects without a row deleted',
      apartMs: GARBAGE_MS,
      run: async () => {
        const { signal } = this.stopping;
        return (await this.collector.collect({ signal, deleted: garbageDeleted })).deleted;
      },
    });
    this.every(UPLOADS_MS, {
      name: 'uploads',
      done: 'unfinished uploads of killed runs removed',
      counter: leftovers.labels('uploads'),
      // No run takes that long.
      run: () => this.tools.storage.clearLeftovers(2 * this.tools.timeoutMs),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.running);
  }

  private every(ms: number, task: MaintenanceTask): void {
    // Told as zero from the start: Prometheus does not see a counter increase that appears with its first event.
    task.counter?.inc(0);
    this.metrics.maintenanceFailures.inc({ task: task.name }, 0);
    const schedule = (): void => {
      if (this.stopping.signal.aborted) return;
      // Jitter keeps many workers from sweeping in step.
      const timer = setTimeout(
        () => {
          this.timers.delete(timer);
          const done = this.round(ms, task).finally(() => {
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

  /** Sweeps unless another worker did so lately. */
  private async round(ms: number, task: MaintenanceTask): Promise<void> {
    const begun = (): Promise<boolean> =>
      // Rounds of one worker lie 3/4 of the time apart or more.
      this.maintenance.begin(task.name, task.apartMs ?? ms * 0.7).catch((error: unknown) => {
        this.metrics.maintenanceFailures.inc({ task: task.name });
        this.logger.warn({ err: error, task: task.name }, 'task did not begin');
        return false;
      });
    if (task.ownDisk || (await begun())) await runTask(task, this.metrics, this.logger);
  }
}
