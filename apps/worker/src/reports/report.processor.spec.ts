import { setTimeout as delay } from 'node:timers/promises';
import type { ReportRuns, WorkerIdentity } from '@docket/domain';
import { createLogger } from '@docket/observability';
import type { Job } from 'bullmq';
import { expect, it } from 'vitest';
import type { GeneratorServices } from './report-generator.js';
import { CLOSE_MS, ReportProcessor } from './report.processor.js';

/** Creates a processor whose claim resolves on demand. Its queue closes when the job has ended, or never. */
function createProcessor({ queueCloses }: { queueCloses: boolean }) {
  const claimed = Promise.withResolvers<null>();
  const runs: Pick<ReportRuns, 'claim'> = { claim: () => claimed.promise };
  const processor = new ReportProcessor(
    runs as ReportRuns,
    { graceMs: 3_600_000 } as GeneratorServices,
    { id: 'w1' } as WorkerIdentity,
    createLogger({ name: 'worker', level: 'silent' }),
  );
  const data = {
    v: 1,
    reportId: '0197a6b2-0000-7000-8000-000000000001',
    organizationId: '0197a6b2-0000-7000-8000-000000000002',
    dispatch: 1,
  };
  const job = processor.process({ data } as Job);
  const close = () => (queueCloses ? job : new Promise(() => undefined));
  Object.defineProperty(processor, 'worker', { value: { close } });
  let ended = false;
  const shutdown = processor.beforeApplicationShutdown().then(() => (ended = true));
  return { claimed, job, shutdown, hasEnded: () => ended };
}

it.each([true, false])(
  'waits during a shutdown for a job that is being claimed (queue closes: %s)',
  async (queueCloses) => {
    const { claimed, job, shutdown, hasEnded } = createProcessor({ queueCloses });
    await delay(2 * CLOSE_MS); // longer than an idle worker waits for the queue to close
    expect(hasEnded()).toBe(false);
    claimed.resolve(null);
    expect(await job).toBe('not claimable');
    await shutdown;
  },
);
