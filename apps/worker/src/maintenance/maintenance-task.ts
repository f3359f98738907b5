import { IncompleteTaskError } from '@docket/domain';
import type { Logger } from '../logger.js';
import type { WorkerMetrics } from '../metrics/worker-metrics.js';

/** Something that is looked for again and again. */
export interface MaintenanceTask {
  name: string;
  /** What was done, for the log. */
  done: string;
  counter?: { inc(count: number): void };
  /** Whether it is about this worker's disk, so that each worker has to look for itself. Default: one for all. */
  ownDisk?: boolean;
  /** Time after which any worker begins it again. Default: as often as it is looked for. */
  apartMs?: number;
  /** @returns how many rows, files or folders it changed @throws IncompleteTaskError when it could do only some */
  run(): Promise<number>;
}

/** Sweeps once, and counts and tells what came of it. Never rejects: the next round tries again. */
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
    logger.warn({ err: error, task: task.name }, 'task did not finish');
  }
}
