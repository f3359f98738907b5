import { sleep } from '../../../tools/processes.mjs';
import { requestReports, countFinished, waitForReports } from '../load.mjs';
import { assessOutcome } from '../outcome.mjs';

const KILLS = 50;

/** Kills random workers with SIGKILL at random moments. */
export async function killWorkers(cluster, { reports, kills = KILLS }) {
  await cluster.open({ workers: 2 });
  const { ids } = await requestReports(cluster, reports);
  for (let killed = 0; killed < kills; killed++) {
    await sleep(cluster.random.between(100, 1_500));
    // Keeps enough unfinished reports, because killing idle workers would prove nothing.
    if (ids.length - (await countFinished(cluster, ids)) < 10)
      ids.push(...(await requestReports(cluster, 10)).ids);
    await cluster.killWorker(cluster.random.pick(cluster.workers.filter(({ running }) => running)));
    const replacement = cluster.startWorker();
    if (cluster.workers.length < 2) await replacement;
    else replacement.catch(() => {});
  }
  await waitForReports(cluster, ids);
  return assessOutcome(cluster, ids);
}
