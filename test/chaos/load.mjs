// Requests reports and waits for them to finish.
import { sleep } from '../../tools/processes.mjs';

const UNFINISHED = ['queued', 'running'];

/**
 * Requests `count` reports, each with its own Idempotency-Key. `request` returns the body of a request; by default, the body
 * of a random request. Requests without a response are retried, as clients do.
 * @returns `{ ids, milliseconds, rejected }`
 */
export async function requestReports(
  cluster,
  count,
  { everyMs = 0, tenant, request, maxRequests = 20 } = {},
) {
  const result = { ids: [], milliseconds: [], rejected: [] };
  for (let n = 0; n < count; n++) {
    const sender = tenant ?? cluster.random.pick(cluster.tenants);
    const body = request?.() ?? sender.randomRequest(cluster.random);
    const headers = cluster.newKey();
    const started = performance.now();
    const response = await sendWithRetries(maxRequests, () =>
      sender.send('POST', '/reports', { body, headers }),
    );
    const json = await response.json();
    result.milliseconds.push(performance.now() - started);
    if (response.status === 202) result.ids.push(json.id);
    else result.rejected.push(`${response.status} ${json.error}`);
    if (everyMs > 0) await sleep(everyMs);
  }
  return result;
}

/** Sends a request until there is a response, at most `maxRequests` times. */
async function sendWithRetries(maxRequests, send) {
  for (let number = 1; ; number++) {
    try {
      return await send();
    } catch (error) {
      if (number === maxRequests) throw error;
      await sleep(100);
    }
  }
}

/** Returns how many of the reports are finished. */
export async function countFinished(cluster, ids) {
  const [row] = await cluster.sql(
    'select count(*)::int as n from report where id = any($1::uuid[]) and not status = any($2)',
    [ids, UNFINISHED],
  );
  return row.n;
}

/** Waits until all reports are finished, at most `withinMs`. @returns the duration in milliseconds */
export async function waitForReports(cluster, ids, withinMs = 300_000) {
  const started = Date.now();
  while ((await countFinished(cluster, ids)) < ids.length && Date.now() - started < withinMs)
    await sleep(200);
  return Date.now() - started;
}

/** Waits until `worker`, or any worker, runs a report. @returns the row of the report */
export async function waitForRunningReport(cluster, { worker, ids, withinMs = 60_000 } = {}) {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(10)) {
    const [row] = await cluster.sql(
      `select id, run, worker, phase from report where status = 'running'
         and ($1::text is null or worker like '%:' || $1) and ($2::uuid[] is null or id = any($2)) limit 1`,
      [worker ? String(worker.pid) : null, ids ?? null],
    );
    if (row) return row;
  }
  throw new Error('No worker started a report in time.');
}

/** Returns the 95th percentile. */
export const p95 = (values) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
