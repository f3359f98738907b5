import { existsSync } from 'node:fs';
import { ask, untilEnded } from '../load.mjs';
import { clockOffBy } from '../preloads.mjs';
import { toErrorResponse } from '../outcome.mjs';

const LIBRARIES = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/faketime/libfaketime.so.1`);

/** One worker's clock is ahead of the others' by 90 seconds, then behind. */
export async function skewedClock(stage, { reports }) {
  const library = LIBRARIES.find((path) => existsSync(path));
  if (!library) throw new Error('libfaketime is not on this machine (package libfaketime)');
  await stage.open({ workers: 1 });
  const ids = [];
  for (const secondsOff of [90, -90]) {
    const skewed = await stage.startWorker(clockOffBy(library, secondsOff));
    const asked = await ask(stage, Math.ceil(reports / 4));
    await untilEnded(stage, asked.ids);
    ids.push(...asked.ids);
    await skewed.end();
    stage.workers.pop();
  }
  const [{ thefts, both }] = await stage.sql(
    `select count(*) filter (where event = 'worker_lost')::int as thefts,
       count(distinct detail) filter (where event = 'claimed')::int as both from report_event`,
  );
  const response = await toErrorResponse(stage, ids);
  return {
    ...response,
    violations: [
      ...(thefts > 0 ? [`${thefts} reports were taken from a worker that lived`] : []),
      ...(both < 3 ? [`only ${both} of 3 workers took part`] : []),
      ...response.violations,
    ],
    seen: '+90 s, -90 s',
  };
}
