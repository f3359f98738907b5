import { IncompleteTaskError } from '@docket/domain';
import type { Logger } from '../logger.js';
import type { WorkerMetrics } from '../metrics/worker-metrics.js';

/** A task that workers run periodically. */
export interface MaintenanceTask {
  name: string;
  /** Log message written when the task changed something. */
  done: string;
  counter?: { inc(count: number): void };
  /** Whether the task concerns this worker's disk, so that every worker runs it. Default: one worker runs it for all. */
  localDisk?: boolean;
  /** Minimum time between two runs across all workers, in milliseconds. Default: 70% of the scheduling interval. */
  minIntervalMs?: number;
  /** @returns the number of changed rows, files or folders @throws IncompleteTaskError if only some could be processed */
  run(): Promise<number>;
}

/** Runs a task once, and counts and logs the result. Never rejects: a failed task runs again in the next round. */
export async function runTask(task: MaintenanceTask, metrics: WorkerMetrics, logger: Logger): Promise<void> {
  const done = (count: number): void => {
    task.counter?.inc(count);
    if (count > 0) logger.info({ count }, task.done);
  };
  try {
    done(await task.run());
  } catch (error) {
    metrics.maintenanceFailures.inc({ task: task.name });
    if (error instanceof IncompleteTaskError) {
      done(error.done);
      metrics.retention.failures.inc({ task: task.name }, error.failed);
    }
    logger.warn({ err: error, task: task.name }, 'maintenance task failed');
  }
}
