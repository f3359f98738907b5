import { existsSync } from 'node:fs';
import { requestReports, waitForReports } from '../load.mjs';
import { clockOffBy } from '../preloads.mjs';
import { assessOutcome } from '../outcome.mjs';

const LIBRARIES = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/faketime/libfaketime.so.1`);

/** Runs a worker whose clock is 90 seconds ahead of the others, then one whose clock is 90 seconds behind. */
export async function skewedClock(cluster, { reports }) {
  const library = LIBRARIES.find((path) => existsSync(path));
  if (!library) throw new Error('libfaketime is not installed. Install the package libfaketime.');
  await cluster.open({ workers: 1 });
  const ids = [];
  for (const secondsOff of [90, -90]) {
    const skewed = await cluster.startWorker(clockOffBy(library, secondsOff));
    const requested = await requestReports(cluster, Math.ceil(reports / 4));
    await waitForReports(cluster, requested.ids);
    ids.push(...requested.ids);
    await skewed.end();
    cluster.workers.pop();
  }
  const [{ losses, workers }] = await cluster.sql(
    `select count(*) filter (where event = 'worker_lost')::int as losses,
       count(distinct detail) filter (where event = 'claimed')::int as workers from report_event`,
  );
  const outcome = await assessOutcome(cluster, ids);
  return {
    ...outcome,
    violations: [
      ...(losses > 0 ? [`${losses} reports were taken from a live worker`] : []),
      ...(workers < 3 ? [`only ${workers} of 3 workers took part`] : []),
      ...outcome.violations,
    ],
    details: '+90 s, -90 s',
  };
}
