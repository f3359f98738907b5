import { requestReports, waitForReports } from '../load.mjs';
import { poisoned } from '../preloads.mjs';
import { assessOutcome } from '../outcome.mjs';

const CODES = { throws: 'render_failed', hungry: 'render_memory', endless: 'render_timeout' };
const NEIGHBORS = 20;
const FAILED_WITHIN_MS = 90_000;
const MAX_RUNS = 3;

/** Requests reports that cannot be rendered: they throw, exhaust the memory or never end. Other reports must complete. */
export async function poison(cluster, { neighbors = NEIGHBORS, poisons = Object.keys(CODES), limits = {} }) {
  await cluster.open({ workers: 0, env: { RENDER_MEMORY_MB: '128', ...limits } });
  const [tenant] = cluster.tenants;
  const targets = tenant.assignments.slice(0, poisons.length).map(({ id }, index) => [id, poisons[index]]);
  const worker = poisoned(Object.fromEntries(targets));
  await Promise.all([cluster.startWorker(worker), cluster.startWorker(worker)]);
  const failures = new Map();
  for (const [assignmentId, poisonous] of targets) {
    const request = () => ({ kind: 'assignment-compliance', params: { assignmentId }, fresh: true });
    const { ids } = await requestReports(cluster, 1, { request, tenant });
    failures.set(ids[0], CODES[poisonous]);
  }
  const harmless = () => ({ kind: 'training', params: {}, fresh: true });
  const { ids } = await requestReports(cluster, neighbors, { request: harmless });
  await waitForReports(cluster, [...failures.keys(), ...ids]);
  const outcome = await assessOutcome(cluster, [...failures.keys(), ...ids], { failures });
  const violations = [];
  const rows = await cluster.sql(
    `select id, run, error_code, round(extract(epoch from finished_at - created_at) * 1000)::float8 as ms
     from report where id = any($1::uuid[])`,
    [[...failures.keys()]],
  );
  for (const { id, run, error_code: code, ms } of rows) {
    if (run !== MAX_RUNS) violations.push(`report ${id} (${code}) failed after ${run} runs`);
    if (ms > FAILED_WITHIN_MS)
      violations.push(`report ${id} (${code}) failed after ${(ms / 1_000).toFixed(0)} s`);
  }
  const times = rows.map(({ error_code: code, ms }) => `${code} ${(ms / 1_000).toFixed(0)} s`);
  return {
    ...outcome,
    violations: [...violations, ...outcome.violations],
    details: times.join(', '),
  };
}
