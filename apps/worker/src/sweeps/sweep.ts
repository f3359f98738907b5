import { UnfinishedSweep } from '@docket/domain';
import type { Logger } from '../logger.js';
import type { WorkerMetrics } from '../watch/worker-metrics.js';

/** Something that is looked for again and again. */
export interface Sweep {
  name: string;
  /** What was done, for the log. */
  done: string;
  counter?: { inc(count: number): void };
  /** Whether it is about this worker's disk, so that each worker has to look for itself. Default: one for all. */
  ownDisk?: boolean;
  /** Time after which any worker begins it again. Default: as often as it is looked for. */
  apartMs?: number;
  /** @returns how many rows, files or folders it changed @throws UnfinishedSweep when it could do only some */
  run(): Promise<number>;
}

/** Sweeps once, and counts and tells what came of it. Never rejects: the next round tries again. */
export async function sweepOnce(sweep: Sweep, metrics: WorkerMetrics, logger: Logger): Promise<void> {
  const done = (count: number): void => {
    sweep.counter?.inc(count);
    if (count > 0) logger.info({ count }, sweep.done);
  };
  try {
    done(await sweep.run());
  } catch (error) {
    metrics.sweepFailures.inc({ sweep: sweep.name });
    if (error instanceof UnfinishedSweep) {
      done(error.done);
      metrics.retention.failures.inc({ sweep: sweep.name }, error.failed);
    }
    logger.warn({ err: error, sweep: sweep.name }, 'sweep did not finish');
  }
}
