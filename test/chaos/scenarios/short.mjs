import { sleep } from '../../../tools/processes.mjs';
import { requestReports, waitForReports } from '../load.mjs';
import { poisoned } from '../preloads.mjs';
import { assessOutcome } from '../outcome.mjs';

const REPORTS = 30;
const KILLS = 5;

/** A short combination for `npm test`: kills workers, flushes Redis and requests a report that cannot be rendered. */
export async function short(cluster) {
  await cluster.open({ workers: 0, sizes: { small: 60, large: 400 } });
  const [tenant] = cluster.tenants;
  const [{ id: assignmentId }] = tenant.assignments;
  const worker = poisoned({ [assignmentId]: 'throws' });
  await Promise.all([cluster.startWorker(worker), cluster.startWorker(worker)]);
  const request = () => ({ kind: 'assignment-compliance', params: { assignmentId }, fresh: true });
  const [poison] = (await requestReports(cluster, 1, { tenant, request })).ids;
  const harmless = () => ({ kind: 'training', params: {}, fresh: true });
  const { ids } = await requestReports(cluster, REPORTS - 1, { request: harmless });
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(cluster.random.between(100, 600));
    await cluster.killWorker(cluster.random.pick(cluster.workers));
    if (kill === 1) await cluster.flushRedis();
    await cluster.startWorker(worker);
  }
  const all = [poison, ...ids];
  await waitForReports(cluster, all);
  // A generous time limit, because other tests run on the same machine. `npm run chaos` checks the speed.
  return assessOutcome(cluster, all, { failures: new Map([[poison, 'render_failed']]), recoveryMs: 60_000 });
}
