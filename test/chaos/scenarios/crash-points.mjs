import { ask, untilEnded } from '../load.mjs';
import { atStep } from '../preloads.mjs';
import { toErrorResponse } from '../outcome.mjs';

const API_STEPS = ['request', 'commit', 'enqueue', 'enqueued'];
const WORKER_STEPS = [
  'claim',
  'claimed',
  'beat',
  'collect',
  'collected',
  'kept',
  'render',
  'rendered',
  'stored',
  'publish',
  'published',
];
const REPORTS_PER_STEP = 4;
/** Everything that was asked for has ended so soon after the crash. */
const CONVERGED_MS = 30_000;

/** A process that ends at each step from the request to the published file. */
export async function crashPoints(stage) {
  await stage.open({ workers: 1, sizes: { small: 60, large: 600 } });
  const [ids, slow] = [[], []];
  let longest = 0;
  const converge = async (step, asked, crashedAt) => {
    await untilEnded(stage, asked, CONVERGED_MS);
    const ms = Date.now() - crashedAt;
    longest = Math.max(longest, ms);
    if (ms > CONVERGED_MS)
      slow.push(`after a crash at "${step}" it took more than ${CONVERGED_MS / 1_000} s`);
    ids.push(...asked);
  };
  for (const step of API_STEPS) {
    const [healthy] = stage.apis;
    const doomed = await stage.startApi(atStep(step));
    stage.apis = [doomed, healthy];
    // The request that is cut off is repeated under its key, as a client does.
    const { ids: asked } = await ask(stage, REPORTS_PER_STEP);
    await doomed.exited;
    stage.apis = [healthy];
    await converge(step, asked, Date.now());
  }
  for (const step of WORKER_STEPS) {
    const [healthy] = stage.workers;
    const doomed = await stage.startWorker(atStep(step));
    await healthy.end();
    stage.workers = [doomed];
    const { ids: asked } = await ask(stage, REPORTS_PER_STEP);
    await doomed.exited;
    const crashedAt = Date.now();
    stage.workers = [];
    await stage.startWorker();
    await converge(step, asked, crashedAt);
  }
  const response = await toErrorResponse(stage, ids);
  return {
    ...response,
    longestRecoveryMs: longest,
    violations: [...slow, ...response.violations],
    seen: `${API_STEPS.length + WORKER_STEPS.length} steps`,
  };
}
