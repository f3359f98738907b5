import { MailDelivery } from '@docket/delivery';
import {
  ImportUploads,
  MailQueue,
  ReportRuns,
  ReportOutbox,
  ReportMaintenance,
  RetentionMaintenance,
  StorageCollector,
  TrainingStates,
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

/** Interval for recovering reports of lost workers. With the lease of 8 s, a report is queued again within 10 s. */
const RECOVER_MS = 1_000;
/** Interval for dispatching queued reports that have no job. */
const DISPATCH_MS = 2_000;
/** Interval for updating the states of training that figures are read from. Until then, figures read the new attempts. */
const STATES_MS = 5_000;
/** Interval for sending e-mail messages. */
const MAIL_MS = 2_000;
/** Interval for failing reports that waited too long and for deleting registrations of lost workers. */
const TIMEOUT_MS = 60_000;
/** Interval for removing files of killed runs from this machine. */
const LEFTOVERS_MS = 15_000;
/** Interval for retention tasks: expired files, deletions to retry and unneeded snapshots. */
const RETENTION_MS = 5 * 60_000;
/** Minimum time between two garbage collections. Workers check more often, because a worker may not live that long. */
const GARBAGE_MS = 6 * 60 * 60_000;
const GARBAGE_CHECK_MS = 10 * 60_000;
/** Interval for removing uploads that were never finished. */
const UPLOADS_MS = 15 * 60_000;

/**
 * Schedules the maintenance tasks, which make sure that no report stays stuck and no storage is wasted. Every worker
 * schedules all tasks; except for tasks on the local disk, only one worker runs a task in each interval.
 */
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
    private readonly imports: ImportUploads,
    private readonly mail: MailDelivery,
    private readonly mailQueue: MailQueue,
    private readonly states: TrainingStates,
    @Inject(GENERATOR_SERVICES) private readonly services: GeneratorServices,
    private readonly metrics: WorkerMetrics,
    private readonly workers: WorkerRegistry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { leaseExpirations, redispatched, queueTimeouts } = this.metrics;
    this.every(RECOVER_MS, {
      name: 'recover',
      done: 'reports of lost workers recovered',
      counter: leaseExpirations,
      run: () => this.maintenance.recoverLost(),
    });
    this.every(DISPATCH_MS, {
      name: 'dispatch',
      done: 'queued reports dispatched again',
      counter: redispatched,
      run: () => this.outbox.redispatch(),
    });
    this.every(STATES_MS, {
      name: 'training-states',
      done: 'states of training updated',
      run: () => this.states.refreshDue(),
    });
    this.every(MAIL_MS, {
      name: 'mail',
      done: 'e-mail messages sent, or held without a mail server',
      counter: this.metrics.mails,
      run: () => this.mail.deliverDue(this.stopping.signal),
    });
    this.every(TIMEOUT_MS, {
      name: 'queue-timeout',
      done: 'reports failed after waiting too long in the queue',
      counter: queueTimeouts,
      run: () => this.maintenance.failOverdue(),
    });
    this.every(TIMEOUT_MS, {
      name: 'prune-workers',
      done: 'registrations of lost workers deleted',
      run: () => this.workers.deleteLost(),
    });
    this.every(LEFTOVERS_MS, {
      name: 'leftovers',
      done: 'folders of killed runs removed',
      counter: this.metrics.retention.leftovers.labels('leftovers'),
      localDisk: true,
      run: () => WorkFolder.clearLeftovers(this.services.workRoot, (ids) => this.runs.currentRunsOf(ids)),
    });
    this.scheduleRetention();
  }

  private scheduleRetention(): void {
    const { expired, garbageDeleted, leftovers, lateRemovals, snapshots } = this.metrics.retention;
    this.every(RETENTION_MS, {
      name: 'expire',
      done: 'files deleted by retention policy',
      counter: expired,
      run: () => this.retention.expireDue(),
    });
    this.every(RETENTION_MS, {
      name: 'retry-removals',
      done: 'deleted files removed from storage after a retry',
      counter: lateRemovals,
      run: () => this.retention.removeDeleted(),
    });
    this.every(RETENTION_MS, {
      name: 'snapshots',
      done: 'snapshots without a document deleted',
      counter: snapshots,
      run: () => this.retention.dropSnapshots(),
    });
    this.every(RETENTION_MS, {
      name: 'imports',
      done: 'expired files of imports deleted',
      run: () => this.imports.deleteExpired(),
    });
    this.every(RETENTION_MS, {
      name: 'old-mail',
      done: 'old e-mail messages deleted',
      run: () => this.mailQueue.deleteOld(),
    });
    this.every(GARBAGE_CHECK_MS, {
      name: 'garbage',
      done: 'unreferenced objects deleted',
      minIntervalMs: GARBAGE_MS,
      run: async () => {
        const { signal } = this.stopping;
        return (await this.collector.collect({ signal, onDeleted: garbageDeleted })).deleted;
      },
    });
    this.every(UPLOADS_MS, {
      name: 'uploads',
      done: 'unfinished uploads of killed runs removed',
      counter: leftovers.labels('uploads'),
      // Longer than any run can take, so that no active upload is removed.
      run: () => this.services.storage.clearLeftovers(2 * this.services.timeoutMs),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.running);
  }

  private every(ms: number, task: MaintenanceTask): void {
    // Exposes the counters as zero from the start: Prometheus sees no increase in a counter that first appears as 1.
    task.counter?.inc(0);
    this.metrics.maintenanceFailures.inc({ task: task.name }, 0);
    const schedule = (): void => {
      if (this.stopping.signal.aborted) return;
      // Jitter keeps workers from running the task at the same moment.
      const timer = setTimeout(
        () => {
          this.timers.delete(timer);
          const done = this.runIfDue(ms, task).finally(() => {
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

  /** Runs the task unless another worker has started it within the interval. */
  private async runIfDue(ms: number, task: MaintenanceTask): Promise<void> {
    const isDue = (): Promise<boolean> =>
      // Less than 3/4 of the interval, which is the shortest time between two rounds of one worker.
      this.maintenance.claimTask(task.name, task.minIntervalMs ?? ms * 0.7).catch((error: unknown) => {
        this.metrics.maintenanceFailures.inc({ task: task.name });
        this.logger.warn({ err: error, task: task.name }, 'maintenance task could not start');
        return false;
      });
    if (task.localDisk || (await isDue())) await runTask(task, this.metrics, this.logger);
  }
}
