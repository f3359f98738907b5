import { sleep } from '../../../tools/processes.mjs';
import { ask, endedOf, untilEnded } from '../load.mjs';
import { toErrorResponse } from '../outcome.mjs';

const KILLS = 50;

/** SIGKILL of random workers at random moments of their work. */
export async function killWorkers(stage, { reports, kills = KILLS }) {
  await stage.open({ workers: 2 });
  const { ids } = await ask(stage, reports);
  for (let killed = 0; killed < kills; killed++) {
    await sleep(stage.random.between(100, 1_500));
    // Kills that nobody's work is hit by would show nothing.
    if (ids.length - (await endedOf(stage, ids)) < 10) ids.push(...(await ask(stage, 10)).ids);
    await stage.killWorker(stage.random.pick(stage.workers.filter(({ running }) => running)));
    const again = stage.startWorker();
    if (stage.workers.length < 2) await again;
    else again.catch(() => {});
  }
  await untilEnded(stage, ids);
  return toErrorResponse(stage, ids);
}
