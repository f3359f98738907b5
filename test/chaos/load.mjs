// Asking for reports, and waiting for their end.
import { sleep } from '../../tools/processes.mjs';

const OPEN = ['queued', 'running'];

/**
 * Asks for `count` reports of mixed kinds and sizes, or for what `wish` gives, each under an Idempotency-Key of its own: a
 * request that gets no answer is repeated, as a client does. Gives `{ ids, milliseconds, refused }`.
 */
export async function ask(stage, count, { everyMs = 0, office, wish, tries = 20 } = {}) {
  const asked = { ids: [], milliseconds: [], refused: [] };
  for (let n = 0; n < count; n++) {
    const by = office ?? stage.random.pick(stage.offices);
    const body = wish?.() ?? by.anyWish(stage.random);
    const headers = stage.newKey();
    const started = performance.now();
    const response = await persistently(tries, () => by.send('POST', '/reports', { body, headers }));
    const answer = await response.json();
    asked.milliseconds.push(performance.now() - started);
    if (response.status === 202) asked.ids.push(answer.id);
    else asked.refused.push(`${response.status} ${answer.error}`);
    if (everyMs > 0) await sleep(everyMs);
  }
  return asked;
}

/** Repeats a request until there is an answer. */
async function persistently(tries, request) {
  for (let tried = 1; ; tried++) {
    try {
      return await request();
    } catch (error) {
      if (tried === tries) throw error;
      await sleep(100);
    }
  }
}

/** How many of these reports have ended. */
export async function endedOf(stage, ids) {
  const [row] = await stage.sql(
    'select count(*)::int as n from report where id = any($1::uuid[]) and not status = any($2)',
    [ids, OPEN],
  );
  return row.n;
}

/** Waits until all of these reports have ended, but no longer than `withinMs`. Gives the milliseconds it took. */
export async function untilEnded(stage, ids, withinMs = 300_000) {
  const started = Date.now();
  while ((await endedOf(stage, ids)) < ids.length && Date.now() - started < withinMs) await sleep(200);
  return Date.now() - started;
}

/** Waits until `worker`, or any, holds a running report; gives its row. */
export async function untilRunning(stage, { worker, ids, withinMs = 60_000 } = {}) {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(10)) {
    const [row] = await stage.sql(
      `select id, run, worker, phase from report where status = 'running'
         and ($1::text is null or worker like '%:' || $1) and ($2::uuid[] is null or id = any($2)) limit 1`,
      [worker ? String(worker.pid) : null, ids ?? null],
    );
    if (row) return row;
  }
  throw new Error('no report was taken up in time');
}

/** The value that 95 of 100 stay below. */
export const p95 = (values) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
