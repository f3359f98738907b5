import { sleep } from '../../../tools/processes.mjs';
import { requestReports, p95, waitForReports } from '../load.mjs';
import { assessOutcome } from '../outcome.mjs';

/** Time limit for finishing all reports after Redis is back, in milliseconds. */
const COMPLETE_MS = 90_000;
const POST_P95_MS = 200;
const DOWN_MS = 60_000;

/** Flushes Redis: once with a hundred queued reports, and once while reports are generated. */
export async function redisFlushed(cluster, { reports }) {
  await cluster.open({ workers: 0 });
  const { ids } = await requestReports(cluster, Math.ceil(reports / 2));
  await cluster.flushRedis();
  await Promise.all([cluster.startWorker(), cluster.startWorker()]);
  await sleep(cluster.random.between(2_000, 4_000));
  await cluster.flushRedis();
  return assessAfterRecovery(cluster, ids);
}

/** Restarts Redis three times while reports are generated. */
export async function redisRestarted(cluster, { reports }) {
  await cluster.open();
  const { ids } = await requestReports(cluster, Math.ceil(reports / 2));
  for (let restart = 0; restart < 3; restart++) {
    await sleep(cluster.random.between(500, 3_000));
    await cluster.redis.stop();
    await cluster.startRedis();
  }
  return assessAfterRecovery(cluster, ids);
}

/** Stops Redis for a minute while reports are requested. */
export async function redisDown(cluster, { reports }) {
  await cluster.open();
  const count = Math.ceil(reports / 2);
  await cluster.redis.stop();
  const started = Date.now();
  const { ids, milliseconds, rejected } = await requestReports(cluster, count, {
    everyMs: (DOWN_MS - 10_000) / count,
  });
  await sleep(Math.max(0, started + DOWN_MS - Date.now()));
  await cluster.startRedis();
  const slow = p95(milliseconds);
  return assessAfterRecovery(cluster, ids, {
    details: `POST p95 ${slow.toFixed(0)} ms while it was down`,
    violations: [
      ...rejected.map((answer) => `a request was rejected: ${answer}`),
      ...(slow > POST_P95_MS ? [`POST p95 was ${slow.toFixed(0)} ms`] : []),
    ],
  });
}

async function assessAfterRecovery(cluster, ids, { details, violations = [] } = {}) {
  const tookMs = await waitForReports(cluster, ids);
  const late =
    tookMs > COMPLETE_MS ? [`the last report finished after ${(tookMs / 1_000).toFixed(0)} s`] : [];
  const outcome = await assessOutcome(cluster, ids);
  return {
    ...outcome,
    longestRecoveryMs: Math.max(outcome.longestRecoveryMs, tookMs),
    violations: [...violations, ...late, ...outcome.violations],
    details,
  };
}
