import { ask, untilEnded } from '../load.mjs';
import { poisoned } from '../preloads.mjs';
import { toErrorResponse } from '../outcome.mjs';

const CODES = { throws: 'render_failed', hungry: 'render_memory', endless: 'render_timeout' };
const NEIGHBOURS = 20;
const FAILED_WITHIN_MS = 90_000;
const TRIES = 3;

/** Reports that cannot be drawn: they throw, eat all memory, or never end. Their neighbours are made all the same. */
export async function poison(stage, { neighbours = NEIGHBOURS, poisons = Object.keys(CODES), limits = {} }) {
  await stage.open({ workers: 0, env: { RENDER_MEMORY_MB: '128', ...limits } });
  const [office] = stage.offices;
  const targets = office.assignments.slice(0, poisons.length).map(({ id }, index) => [id, poisons[index]]);
  const worker = poisoned(Object.fromEntries(targets));
  await Promise.all([stage.startWorker(worker), stage.startWorker(worker)]);
  const failures = new Map();
  for (const [assignmentId, poisonous] of targets) {
    const wish = () => ({ kind: 'assignment-compliance', params: { assignmentId }, fresh: true });
    const { ids } = await ask(stage, 1, { wish: () => wish(), office });
    failures.set(ids[0], CODES[poisonous]);
  }
  const harmless = () => ({ kind: 'training', params: {}, fresh: true });
  const { ids } = await ask(stage, neighbours, { wish: harmless });
  await untilEnded(stage, [...failures.keys(), ...ids]);
  const response = await toErrorResponse(stage, [...failures.keys(), ...ids], { failures });
  const violations = [];
  const rows = await stage.sql(
    `select id, run, error_code, round(extract(epoch from finished_at - created_at) * 1000)::float8 as ms
     from report where id = any($1::uuid[])`,
    [[...failures.keys()]],
  );
  for (const { id, run, error_code: code, ms } of rows) {
    if (run !== TRIES) violations.push(`report ${id} (${code}) failed after ${run} runs`);
    if (ms > FAILED_WITHIN_MS)
      violations.push(`report ${id} (${code}) failed after ${(ms / 1_000).toFixed(0)} s only`);
  }
  const times = rows.map(({ error_code: code, ms }) => `${code} ${(ms / 1_000).toFixed(0)} s`);
  return {
    ...response,
    violations: [...violations, ...response.violations],
    seen: times.join(', '),
  };
}
