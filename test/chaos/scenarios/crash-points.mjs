import { requestReports, waitForReports } from '../load.mjs';
import { atStep } from '../preloads.mjs';
import { assessOutcome } from '../outcome.mjs';

const API_STEPS = ['request', 'commit', 'enqueue', 'enqueued'];
const WORKER_STEPS = [
  'claim',
  'claimed',
  'heartbeat',
  'collect',
  'collected',
  'recorded',
  'render',
  'rendered',
  'stored',
  'publish',
  'published',
];
const REPORTS_PER_STEP = 4;
/** Time limit for finishing all reports after a crash, in milliseconds. */
const CONVERGED_MS = 30_000;

/** Kills a process at each step from the request to the published file. */
export async function crashPoints(cluster) {
  await cluster.open({ workers: 1, sizes: { small: 60, large: 600 } });
  const [ids, slow] = [[], []];
  let longest = 0;
  const converge = async (step, requested, crashedAt) => {
    await waitForReports(cluster, requested, CONVERGED_MS);
    const ms = Date.now() - crashedAt;
    longest = Math.max(longest, ms);
    if (ms > CONVERGED_MS)
      slow.push(`after a crash at "${step}" it took more than ${CONVERGED_MS / 1_000} s`);
    ids.push(...requested);
  };
  for (const step of API_STEPS) {
    const [healthy] = cluster.apis;
    const crashing = await cluster.startApi(atStep(step));
    cluster.apis = [crashing, healthy];
    // The interrupted request is retried with its key, as clients do.
    const { ids: requested } = await requestReports(cluster, REPORTS_PER_STEP);
    await crashing.exited;
    cluster.apis = [healthy];
    await converge(step, requested, Date.now());
  }
  for (const step of WORKER_STEPS) {
    const [healthy] = cluster.workers;
    const crashing = await cluster.startWorker(atStep(step));
    await healthy.end();
    cluster.workers = [crashing];
    const { ids: requested } = await requestReports(cluster, REPORTS_PER_STEP);
    await crashing.exited;
    const crashedAt = Date.now();
    cluster.workers = [];
    await cluster.startWorker();
    await converge(step, requested, crashedAt);
  }
  const outcome = await assessOutcome(cluster, ids);
  return {
    ...outcome,
    longestRecoveryMs: longest,
    violations: [...slow, ...outcome.violations],
    details: `${API_STEPS.length + WORKER_STEPS.length} steps`,
  };
}
