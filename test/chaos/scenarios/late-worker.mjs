import { sleep } from '../../../tools/processes.mjs';
import { requestReports, waitForReports, waitForRunningReport } from '../load.mjs';
import { atStep } from '../preloads.mjs';
import { assessOutcome } from '../outcome.mjs';

const ROUNDS = 5;
/** Longer than a lease plus the interval of the recovery task. */
const STOPPED_MS = 20_000;

/** Pauses a worker for longer than its lease, and resumes it after another worker has completed its report. */
export async function lateWorker(cluster) {
  await cluster.open({ workers: 1, sizes: { large: 1_200 } });
  const ids = [];
  const violations = [];
  for (let round = 0; round < ROUNDS; round++) {
    // In the first round, the worker stops with an uncommitted heartbeat, so that it also locks the row.
    const inTransaction = round === 0;
    const late = await cluster.startWorker(inTransaction ? atStep('heartbeat', 'SIGSTOP') : {});
    ids.push(...(await requestReports(cluster, 6)).ids);
    if (inTransaction) await waitUntilStopped(late);
    else {
      await waitForRunningReport(cluster, { worker: late });
      await sleep(cluster.random.between(0, 300));
      late.signal('SIGSTOP');
    }
    const claimed = await cluster.sql(
      `select id, run from report where status = 'running' and worker like '%:' || $1`,
      [String(late.pid)],
    );
    const tookMs = await waitForReports(cluster, ids, STOPPED_MS);
    if (tookMs >= STOPPED_MS)
      violations.push(`round ${round}: the reports of the stopped worker did not finish`);
    const before = await stateOf(cluster, ids);
    late.signal('SIGCONT');
    await waitUntilSuperseded(late, claimed.length);
    if ((await stateOf(cluster, ids)) !== before)
      violations.push(`round ${round}: the late worker changed data`);
    await late.end();
    cluster.workers.pop();
  }
  const outcome = await assessOutcome(cluster, ids);
  const superseded = cluster.outcomes('superseded');
  if (superseded === 0) violations.push('no late run was rejected');
  return {
    ...outcome,
    violations: [...violations, ...outcome.violations],
    details: `${superseded} late runs rejected`,
  };
}

/** Returns all data that a late worker could have changed, as text. */
async function stateOf(cluster, ids) {
  const rows = await cluster.sql(
    `select r.*, a.id as artefact, a.sha256 from report r left join artefact a on a.report_id = r.id
     where r.id = any($1::uuid[]) order by r.id`,
    [ids],
  );
  return JSON.stringify(rows);
}

/** Waits until the process is stopped. */
async function waitUntilStopped({ pid }) {
  const { readFileSync } = await import('node:fs');
  while (!/^State:\s+T/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) await sleep(20);
}

/** Waits until a resumed worker has abandoned `runs` runs. */
async function waitUntilSuperseded(worker, runs) {
  const ended = () => worker.lines().filter((line) => line.includes('superseded')).length;
  for (const deadline = Date.now() + 15_000; ended() < runs && Date.now() < deadline;) await sleep(100);
}
