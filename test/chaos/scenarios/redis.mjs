import { sleep } from '../../../tools/processes.mjs';
import { ask, p95, untilEnded } from '../load.mjs';
import { toErrorResponse } from '../outcome.mjs';

/** All reports have ended so soon after Redis is back. */
const COMPLETE_MS = 90_000;
const POST_P95_MS = 200;
const DOWN_MS = 60_000;

/** Redis loses everything: once with a hundred reports queued, and once in the middle of the work. */
export async function redisFlushed(stage, { reports }) {
  await stage.open({ workers: 0 });
  const { ids } = await ask(stage, Math.ceil(reports / 2));
  await stage.flushRedis();
  await Promise.all([stage.startWorker(), stage.startWorker()]);
  await sleep(stage.random.between(2_000, 4_000));
  await stage.flushRedis();
  return judgedAfter(stage, ids);
}

/** Redis is restarted three times in the middle of the work. */
export async function redisRestarted(stage, { reports }) {
  await stage.open();
  const { ids } = await ask(stage, Math.ceil(reports / 2));
  for (let restart = 0; restart < 3; restart++) {
    await sleep(stage.random.between(500, 3_000));
    await stage.redis.stop();
    await stage.startRedis();
  }
  return judgedAfter(stage, ids);
}

/** Redis is away for a minute while reports are asked for. */
export async function redisDown(stage, { reports }) {
  await stage.open();
  const count = Math.ceil(reports / 2);
  await stage.redis.stop();
  const started = Date.now();
  const { ids, milliseconds, refused } = await ask(stage, count, { everyMs: (DOWN_MS - 10_000) / count });
  await sleep(Math.max(0, started + DOWN_MS - Date.now()));
  await stage.startRedis();
  const slow = p95(milliseconds);
  return judgedAfter(stage, ids, {
    seen: `POST p95 ${slow.toFixed(0)} ms while it was down`,
    violations: [
      ...refused.map((answer) => `a request was refused: ${answer}`),
      ...(slow > POST_P95_MS ? [`POST p95 was ${slow.toFixed(0)} ms`] : []),
    ],
  });
}

async function judgedAfter(stage, ids, { seen, violations = [] } = {}) {
  const tookMs = await untilEnded(stage, ids);
  const late = tookMs > COMPLETE_MS ? [`all reports ended after ${(tookMs / 1_000).toFixed(0)} s only`] : [];
  const response = await toErrorResponse(stage, ids);
  return {
    ...response,
    longestRecoveryMs: Math.max(response.longestRecoveryMs, tookMs),
    violations: [...violations, ...late, ...response.violations],
    seen,
  };
}
