import { sleep } from '../../../tools/processes.mjs';
import { ask, untilEnded } from '../load.mjs';
import { answersWell } from '../program.mjs';
import { slow } from '../preloads.mjs';
import { toErrorResponse } from '../outcome.mjs';

const RESTARTS = 20;
const APIS = 2;
/** The api goes on answering for so long after the signal to stop; whoever balances its load has to notice within. */
const DRAIN_SECONDS = 2;
/** Some documents take longer than a worker that is asked to stop may go on: they are handed over. */
const SLOW_MS = 4_000;
const WORKER_GRACE_SECONDS = 1;
const slowWorker = slow(SLOW_MS, { WORKER_GRACE_SECONDS: String(WORKER_GRACE_SECONDS) });

/** Every process is asked to stop and started anew, one after the other, while requests and reports go on. */
export async function rollingRestarts(stage, { reports }) {
  await stage.open({ workers: 0, apis: APIS, env: { DRAIN_SECONDS: String(DRAIN_SECONDS) } });
  await Promise.all([stage.startWorker(slowWorker), stage.startWorker(slowWorker)]);
  const load = steadyLoad(stage, reports);
  for (let restart = 0; restart < RESTARTS; restart++) {
    await sleep(stage.random.between(200, 1_000));
    if (restart % 2 === 0) await restartWorker(stage);
    else await restartApi(stage);
  }
  const { ids, dropped, requests } = await load.stop();
  await untilEnded(stage, ids);
  const [{ stalled, released }] = await stage.sql(
    `select count(*) filter (where event = 'worker_lost')::int as stalled,
       count(*) filter (where event = 'released')::int as released from report_event`,
  );
  const response = await toErrorResponse(stage, ids);
  return {
    ...response,
    violations: [
      ...dropped.map((reason) => `a request was dropped: ${reason}`),
      ...(stalled > 0 ? [`${stalled} reports waited until their worker was missed`] : []),
      ...(released === 0 ? ['no report was handed over: nothing was shown of it'] : []),
      ...response.violations,
    ],
    seen: `${requests} requests, ${released} reports handed over`,
  };
}

async function restartWorker(stage) {
  const [oldest] = stage.workers;
  await stage.startWorker(slowWorker);
  stage.workers.shift();
  await oldest.end();
  if (oldest.child.exitCode !== 0)
    throw new Error(`a worker that was asked to stop ended with ${oldest.child.exitCode}`);
}

/** As a balancer sees it: the new one gets requests when it is ready, the old one until it says that it is not. */
async function restartApi(stage) {
  const [oldest] = stage.apis;
  await stage.startApi();
  oldest.signal('SIGTERM');
  while (await answersWell(`${oldest.url}/readyz`)) await sleep(100);
  stage.apis.shift();
  await oldest.exited;
  if (oldest.child.exitCode !== 0)
    throw new Error(`an api that was asked to stop ended with ${oldest.child.exitCode}`);
}

/** Asks for reports and reads the list, all the time; at least `least` reports. No request is repeated. */
function steadyLoad(stage, least) {
  const [office] = stage.offices;
  const dropped = [];
  let ids = [];
  let requests = 0;
  let going = true;
  const reads = (async () => {
    while (going) {
      requests += 1;
      try {
        const response = await office.send('GET', '/reports');
        await response.arrayBuffer();
        if (!response.ok) dropped.push(`GET answered ${response.status}`);
      } catch (error) {
        dropped.push(`GET: ${error.cause?.code ?? error.message}`);
      }
      await sleep(20);
    }
  })();
  const writes = (async () => {
    while (going || ids.length < least) {
      requests += 1;
      const asked = await ask(stage, 1, { tries: 1 }).catch((error) => ({
        ids: [],
        refused: [error.cause?.code ?? error.message],
      }));
      ids = [...ids, ...asked.ids];
      dropped.push(...asked.refused.map((reason) => `POST: ${reason}`));
      await sleep(200);
    }
  })();
  return {
    async stop() {
      going = false;
      await Promise.all([reads, writes]);
      return { ids, dropped, requests };
    },
  };
}
