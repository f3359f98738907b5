import { sleep } from '../../../tools/processes.mjs';
import { requestReports, waitForReports } from '../load.mjs';
import { assessOutcome } from '../outcome.mjs';

const RESTARTS = 3;
/** Downtime of PostgreSQL, in milliseconds. */
const DOWN_MS = 4_000;
/** Time limit for a response, in milliseconds. */
const RESPONSE_MS = 10_000;

/** Restarts PostgreSQL while reports are generated and requests are sent. */
export async function postgresRestarted(cluster, { reports }) {
  await cluster.open();
  const { ids } = await requestReports(cluster, Math.ceil(reports / 2));
  const prober = probe(cluster);
  for (let restart = 0; restart < RESTARTS; restart++) {
    await sleep(cluster.random.between(1_000, 4_000));
    await cluster.postgres.stop();
    await sleep(DOWN_MS);
    await cluster.startPostgres();
  }
  await waitForReports(cluster, ids);
  const { responses, violations } = await prober.stop();
  const outcome = await assessOutcome(cluster, ids);
  return {
    ...outcome,
    violations: [...violations, ...outcome.violations],
    details: [...responses].map(([status, count]) => `${count} x ${status}`).join(', '),
  };
}

/** Sends requests continuously and checks every response: success, or 503 with Retry-After. */
function probe(cluster) {
  const responses = new Map();
  const violations = [];
  let running = true;
  const [tenant] = cluster.tenants;
  const once = async (method, path, body) => {
    try {
      const response = await tenant.send(method, path, { body, timeoutMs: RESPONSE_MS });
      await response.arrayBuffer();
      responses.set(response.status, (responses.get(response.status) ?? 0) + 1);
      const isAcceptable = response.ok || (response.status === 503 && response.headers.get('retry-after'));
      if (!isAcceptable) violations.push(`${method} ${path} returned ${response.status}`);
    } catch (error) {
      violations.push(`${method} ${path} got no response: ${error.name}`);
    }
  };
  const done = (async () => {
    while (running) {
      await Promise.all([
        once('GET', '/reports'),
        once('GET', '/org'),
        once('POST', '/reports', { kind: 'training', params: {} }),
      ]);
      await sleep(100);
    }
  })();
  return {
    async stop() {
      running = false;
      await done;
      return { responses, violations };
    },
  };
}
