import { sleep } from '../../../tools/processes.mjs';
import { ask, untilEnded } from '../load.mjs';
import { poisoned } from '../preloads.mjs';
import { toErrorResponse } from '../outcome.mjs';

const REPORTS = 30;
const KILLS = 5;

/** A little of everything, for `npm test`: workers are killed, Redis is emptied, and one report cannot be drawn. */
export async function short(stage) {
  await stage.open({ workers: 0, sizes: { small: 60, large: 400 } });
  const [office] = stage.offices;
  const [{ id: assignmentId }] = office.assignments;
  const worker = poisoned({ [assignmentId]: 'throws' });
  await Promise.all([stage.startWorker(worker), stage.startWorker(worker)]);
  const wish = () => ({ kind: 'assignment-compliance', params: { assignmentId }, fresh: true });
  const [poison] = (await ask(stage, 1, { office, wish })).ids;
  const harmless = () => ({ kind: 'training', params: {}, fresh: true });
  const { ids } = await ask(stage, REPORTS - 1, { wish: harmless });
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(stage.random.between(100, 600));
    await stage.killWorker(stage.random.pick(stage.workers));
    if (kill === 1) await stage.flushRedis();
    await stage.startWorker(worker);
  }
  const all = [poison, ...ids];
  await untilEnded(stage, all);
  // How fast is what `npm run chaos` looks at: the machine of a test run has other things to do.
  return toErrorResponse(stage, all, { failures: new Map([[poison, 'render_failed']]), recoveryMs: 60_000 });
}
