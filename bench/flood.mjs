// Measures what a flood of one organization costs another: `npm run bench -- flood [--seconds S] [--clients N] [--people N]
// [--only TEXT]`. A quiet organization sends one request after the other, first alone and then during a flood on each kind of route.
// Uses its own PostgreSQL and Redis. See docs/benchmarks.md.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { withDatabase } from '../tools/postgres.mjs';
import { dataFolder } from '../tools/paths.mjs';
import { startServices } from '../tools/services.mjs';
import { ms, quantile } from './setup/figures.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
import { benchEnvironment, createKey, migrate, startApi, TOKEN } from './setup/product.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    clients: { type: 'string', default: '20' },
    people: { type: 'string', default: '2000' },
    only: { type: 'string' },
  },
});
const [seconds, clients, people] = [values.seconds, values.clients, values.people].map(Number);
const AS_OF = '2026-11-01T00:00:00.000Z';
const QUIET_TOKEN = `dkt_live_${'Quiet'.repeat(7).slice(0, 32)}`;
const SCOPES = [
  'progress',
  'org',
  'users',
  'teams',
  'content',
  'assignments',
  'compliance',
  'audit-log',
  'reports',
].map((resource) => `${resource}:read`);

const json = { 'content-type': 'application/json' };
/** Floods by name: the path and the options of their requests. */
const FLOODS = {
  lists: ['/users?pageSize=200', {}],
  'figures, now': ['/compliance/regulatory/summary', {}],
  'figures of the past': [`/metrics/training?asOf=2026-06-01T00:00:00Z`, {}],
  'unknown addresses': ['/nothing', {}],
  'unreadable bodies': ['/attempts', { method: 'POST', headers: json, body: `[${'{},'.repeat(50_000)}` }],
  'attempts, 1,000 invalid ones': [
    '/attempts',
    {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        attempts: Array.from({ length: 1_000 }, () => ({ userId: 'x', topicId: 'y' })),
      }),
    },
  ],
  'unknown keys': ['/org', { headers: { authorization: `Bearer dkt_live_${'x'.repeat(32)}` } }],
};
/** Requests of the quiet organization. */
const QUIET = ['/org', '/users', '/compliance/summary'];

/** Creates both organizations and their keys. */
async function prepare(env) {
  migrate(env);
  await withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const noisy = await largeOrganization(db, { people, attempts: people * 50, asOf: AS_OF });
    const one = async (sql, sqlValues) => (await db.query(sql, sqlValues)).rows[0].id;
    const person = await one('select id from person where organization_id = $1 limit 1', [noisy]);
    await createKey(db, { organization: noisy, person, scopes: [...SCOPES, 'progress:write'] });
    const quiet = await one(
      `insert into organization (slug, name) values ('quiet', 'Quiet')
         on conflict (slug) do update set name = excluded.name returning id`,
    );
    await db.query(
      `insert into person (organization_id, email, name) select $1, 'q' || n || '@example.com', 'Q' || n
         from generate_series(1, 100) n on conflict do nothing`,
      [quiet],
    );
    await db.query(
      `insert into api_key (organization_id, name, token_sha256, prefix, last4, scopes, created_by)
         select $1, 'Quiet', $2, $3, $4, $5, id from person where organization_id = $1 limit 1
         on conflict (token_sha256) do nothing`,
      [
        quiet,
        createHash('sha256').update(QUIET_TOKEN).digest('hex'),
        QUIET_TOKEN.slice(0, 13),
        QUIET_TOKEN.slice(-4),
        SCOPES,
      ],
    );
  });
}

/** Sends the requests of the quiet organization for `seconds`, five per second. @returns their times in milliseconds */
async function measureQuiet(base) {
  const times = [];
  const deadline = performance.now() + seconds * 1_000;
  for (let turn = 0; performance.now() < deadline; turn += 1) {
    const startedAt = performance.now();
    const response = await fetch(base + QUIET[turn % QUIET.length], {
      headers: { authorization: `Bearer ${QUIET_TOKEN}` },
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`the quiet organization got ${response.status}`);
    times.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return times;
}

/** Sends the requests of a flood from `clients` clients until `signal` aborts. @returns the number of responses by status */
async function flood(base, [path, { headers, ...options }], signal) {
  const statuses = {};
  const client = async () => {
    while (!signal.aborted) {
      try {
        const response = await fetch(base + path, {
          ...options,
          headers: { authorization: `Bearer ${TOKEN}`, ...headers },
          signal,
        });
        await response.arrayBuffer();
        statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      } catch {
        statuses.closed = (statuses.closed ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return statuses;
}

function print(name, times, alone, statuses) {
  const [p50, p95, worst] = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)];
  const ratio = alone ? `${(p95 / quantile(alone, 0.95)).toFixed(1)} x` : '';
  console.log(
    `${name.padEnd(30)} p50 ${ms(p50).padStart(8)}   p95 ${ms(p95).padStart(8)}   worst ${ms(worst).padStart(8)}   ${ratio.padStart(6)}   ${statuses ? JSON.stringify(statuses) : ''}`,
  );
}

if (isMainThread) {
  const stack = await startServices({ data: join(dataFolder(), 'bench-flood'), ephemeral: true });
  try {
    const { ORGANIZATION_REQUESTS_PER_SECOND: _, ...env } = benchEnvironment(stack);
    await prepare(env);
    const api = await startApi(env);
    try {
      await measureQuiet(api.url); // compiles the code
      const alone = await measureQuiet(api.url);
      print('alone', alone);
      for (const [name, request] of Object.entries(FLOODS)) {
        if (values.only && !name.includes(values.only)) continue;
        // A thread of its own, so that the client does not slow the measurement down.
        const thread = new Worker(new URL(import.meta.url), { workerData: { base: api.url, request } });
        const times = await measureQuiet(api.url);
        thread.postMessage('stop');
        const [statuses] = await once(thread, 'message');
        await thread.terminate();
        print(name, times, alone, statuses);
      }
    } finally {
      await api.stop();
    }
  } finally {
    await stack.stop();
  }
} else {
  const stop = new AbortController();
  parentPort.once('message', () => stop.abort());
  parentPort.postMessage(await flood(workerData.base, workerData.request, stop.signal));
}
