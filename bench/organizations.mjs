// Measures many organizations on one installation: `npm run bench -- organizations [--organizations 1000] [--people 1000]
// [--attempts 5000] [--sample 20]`. Creates the organizations once, then requests figures and lists of some of them, and lets a worker
// process a report of each. See docs/benchmarks.md.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../tools/paths.mjs';
import { withDatabase } from '../tools/postgres.mjs';
import { sleep } from '../tools/processes.mjs';
import { startServices } from '../tools/services.mjs';
import { ms, quantile } from './setup/figures.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
import { benchEnvironment, createKey, migrate, startApi, startWorker, TOKEN } from './setup/product.mjs';
import { requestReports } from './setup/reports.mjs';

const { values } = parseArgs({
  options: {
    organizations: { type: 'string', default: '1000' },
    people: { type: 'string', default: '1000' },
    attempts: { type: 'string', default: '5000' },
    sample: { type: 'string', default: '20' },
  },
});
const [organizations, people, attempts, sample] = [
  values.organizations,
  values.people,
  values.attempts,
  values.sample,
].map(Number);

const AS_OF = '2026-11-01T00:00:00.000Z';
const SCOPES = ['org', 'users', 'assignments', 'progress', 'compliance', 'reports'].map(
  (resource) => `${resource}:read`,
);
const PATHS = ['/org', '/users', '/assignments', '/metrics/training', '/compliance/summary', '/reports'];

/** Creates the organizations that do not exist yet. @returns the IDs of every n-th, `sample` in all */
async function prepare(db) {
  const ids = [];
  for (let number = 1; number <= organizations; number += 1) {
    ids.push(await largeOrganization(db, { people, attempts, asOf: AS_OF, number }));
    if (number % 10 === 0) process.stdout.write(`\rorganizations ${number.toLocaleString('en')}   `);
  }
  process.stdout.write('\n');
  await db.query('vacuum analyze');
  const step = Math.max(1, Math.floor(organizations / sample));
  return ids.filter((_, index) => index % step === 0).slice(0, sample);
}

/** Returns a different API key for each index. */
const tokenOf = (index) =>
  TOKEN.slice(0, -4) +
  index
    .toString(9)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => 'ABCDEFGHJ'[digit]);

/** Requests every path once for each organization, and prints the times of each path. */
async function measureRequests(db, api, ids) {
  const times = new Map(PATHS.map((path) => [path, []]));
  for (const [index, organization] of ids.entries()) {
    const token = tokenOf(index);
    await createKey(db, { organization, scopes: SCOPES, token });
    for (const path of PATHS) {
      const startedAt = performance.now();
      const response = await fetch(api.url + path, { headers: { authorization: `Bearer ${token}` } });
      const body = await response.text();
      if (!response.ok) throw new Error(`${path} responded with ${response.status}: ${body.slice(0, 300)}`);
      times.get(path).push(performance.now() - startedAt);
    }
  }
  for (const [path, all] of times)
    console.log(
      `${path.padEnd(24)} p50 ${ms(quantile(all, 0.5)).padStart(9)}   slowest ${ms(Math.max(...all)).padStart(9)}`,
    );
}

/** Requests a report of each organization at once and prints the time until the last one has ended. */
async function measureReports(db, ids) {
  const startedAt = performance.now();
  const reports = [];
  for (const id of ids) reports.push(...(await requestReports(db, id, 1)));
  for (;;) {
    const { rows } = await db.query(
      `select count(*)::int as open from report where id = any($1) and status in ('queued', 'running')`,
      [reports],
    );
    if (rows[0].open === 0) break;
    await sleep(50);
  }
  console.log(`${reports.length} reports of ${people} people in ${ms(performance.now() - startedAt)}`);
}

const stack = await startServices({ data: join(dataFolder(), 'bench-organizations') });
try {
  const env = benchEnvironment(stack);
  migrate(env);
  await withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const ids = await prepare(db);
    const { rows } = await db.query(`select pg_size_pretty(pg_database_size(current_database())) as size`);
    console.log(`${organizations} organizations of ${people} people, ${attempts} attempts: ${rows[0].size}`);
    const api = await startApi(env);
    await measureRequests(db, api, ids).finally(() => api.stop());
    const worker = await startWorker(env);
    await measureReports(db, ids).finally(() => worker.stop());
  });
} finally {
  await stack.stop();
}
