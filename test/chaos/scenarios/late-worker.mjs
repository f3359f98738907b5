import { sleep } from '../../../tools/processes.mjs';
import { ask, untilEnded, untilRunning } from '../load.mjs';
import { atStep } from '../preloads.mjs';
import { toErrorResponse } from '../outcome.mjs';

const ROUNDS = 5;
/** Longer than a lease, and than the sweep after it. */
const STOPPED_MS = 20_000;

/** A worker that is stopped for longer than its lease, and goes on when another has made its report. */
export async function lateWorker(stage) {
  await stage.open({ workers: 1, sizes: { large: 1_200 } });
  const ids = [];
  const violations = [];
  for (let round = 0; round < ROUNDS; round++) {
    // The first stops with its sign of life written and not committed, so that it also holds the row.
    const inTransaction = round === 0;
    const late = await stage.startWorker(inTransaction ? atStep('beat', 'SIGSTOP') : {});
    ids.push(...(await ask(stage, 6)).ids);
    if (inTransaction) await stopped(late);
    else {
      await untilRunning(stage, { worker: late });
      await sleep(stage.random.between(0, 300));
      late.signal('SIGSTOP');
    }
    const held = await stage.sql(
      `select id, run from report where status = 'running' and worker like '%:' || $1`,
      [String(late.pid)],
    );
    const tookMs = await untilEnded(stage, ids, STOPPED_MS);
    if (tookMs >= STOPPED_MS)
      violations.push(`round ${round}: the reports of the stopped worker did not end`);
    const before = await stateOf(stage, ids);
    late.signal('SIGCONT');
    await settled(late, held.length);
    if ((await stateOf(stage, ids)) !== before)
      violations.push(`round ${round}: the late worker changed something`);
    await late.end();
    stage.workers.pop();
  }
  const response = await toErrorResponse(stage, ids);
  const superseded = stage.outcomes('superseded');
  if (superseded === 0) violations.push('no run was told that it came too late');
  return {
    ...response,
    violations: [...violations, ...response.violations],
    seen: `${superseded} runs came late and were refused`,
  };
}

/** Everything that a late worker could have changed, as text. */
async function stateOf(stage, ids) {
  const rows = await stage.sql(
    `select r.*, a.id as artefact, a.sha256 from report r left join artefact a on a.report_id = r.id
     where r.id = any($1::uuid[]) order by r.id`,
    [ids],
  );
  return JSON.stringify(rows);
}

/** Resolves when the process does not run any more. */
async function stopped({ pid }) {
  const { readFileSync } = await import('node:fs');
  while (!/^State:\s+T/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) await sleep(20);
}

/** Resolves when a worker that goes on has given up what it held. */
async function settled(worker, runs) {
  const ended = () => worker.lines().filter((line) => line.includes('superseded')).length;
  for (const deadline = Date.now() + 15_000; ended() < runs && Date.now() < deadline;) await sleep(100);
}
