import { sleep } from '../../../tools/processes.mjs';
import { requestReports, waitForReports } from '../load.mjs';
import { isHealthy } from '../program.mjs';
import { slow } from '../preloads.mjs';
import { assessOutcome } from '../outcome.mjs';

const RESTARTS = 20;
const APIS = 2;
/** Time that the API server continues to accept requests after SIGTERM. Load balancers must notice the shutdown within it. */
const DRAIN_SECONDS = 2;
/** Slower than the grace period of a worker, so that some reports are released to another worker. */
const SLOW_MS = 4_000;
const WORKER_GRACE_SECONDS = 1;
const slowWorker = slow(SLOW_MS, { WORKER_GRACE_SECONDS: String(WORKER_GRACE_SECONDS) });

/** Restarts every process in turn with SIGTERM while requests are sent and reports are generated. */
export async function rollingRestarts(cluster, { reports }) {
  await cluster.open({ workers: 0, apis: APIS, env: { DRAIN_SECONDS: String(DRAIN_SECONDS) } });
  await Promise.all([cluster.startWorker(slowWorker), cluster.startWorker(slowWorker)]);
  const load = steadyLoad(cluster, reports);
  for (let restart = 0; restart < RESTARTS; restart++) {
    await sleep(cluster.random.between(200, 1_000));
    if (restart % 2 === 0) await restartWorker(cluster);
    else await restartApi(cluster);
  }
  const { ids, dropped, requests } = await load.stop();
  await waitForReports(cluster, ids);
  const [{ stalled, released }] = await cluster.sql(
    `select count(*) filter (where event = 'worker_lost')::int as stalled,
       count(*) filter (where event = 'released')::int as released from report_event`,
  );
  const outcome = await assessOutcome(cluster, ids);
  return {
    ...outcome,
    violations: [
      ...dropped.map((reason) => `a request was dropped: ${reason}`),
      ...(stalled > 0 ? [`${stalled} reports waited until the lease of their worker expired`] : []),
      ...(released === 0 ? ['no report was released, so releasing was not tested'] : []),
      ...outcome.violations,
    ],
    details: `${requests} requests, ${released} reports released`,
  };
}

async function restartWorker(cluster) {
  const [oldest] = cluster.workers;
  await cluster.startWorker(slowWorker);
  cluster.workers.shift();
  await oldest.end();
  if (oldest.child.exitCode !== 0)
    throw new Error(`a worker exited with ${oldest.child.exitCode} after SIGTERM`);
}

/** Restarts an API server as a load balancer requires: the old process gets requests until it reports that it is not ready. */
async function restartApi(cluster) {
  const [oldest] = cluster.apis;
  await cluster.startApi();
  oldest.signal('SIGTERM');
  while (await isHealthy(`${oldest.url}/readyz`)) await sleep(100);
  cluster.apis.shift();
  await oldest.exited;
  if (oldest.child.exitCode !== 0)
    throw new Error(`an api exited with ${oldest.child.exitCode} after SIGTERM`);
}

/** Continuously requests reports, at least `least`, and reads the list. Failed requests are not retried. */
function steadyLoad(cluster, min) {
  const [tenant] = cluster.tenants;
  const dropped = [];
  let ids = [];
  let requests = 0;
  let running = true;
  const reads = (async () => {
    while (running) {
      requests += 1;
      try {
        const response = await tenant.send('GET', '/reports');
        await response.arrayBuffer();
        if (!response.ok) dropped.push(`GET returned ${response.status}`);
      } catch (error) {
        dropped.push(`GET: ${error.cause?.code ?? error.message}`);
      }
      await sleep(20);
    }
  })();
  const writes = (async () => {
    while (running || ids.length < min) {
      requests += 1;
      const requested = await requestReports(cluster, 1, { tries: 1 }).catch((error) => ({
        ids: [],
        rejected: [error.cause?.code ?? error.message],
      }));
      ids = [...ids, ...requested.ids];
      dropped.push(...requested.rejected.map((reason) => `POST: ${reason}`));
      await sleep(200);
    }
  })();
  return {
    async stop() {
      running = false;
      await Promise.all([reads, writes]);
      return { ids, dropped, requests };
    },
  };
}
