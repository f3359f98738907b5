// Measures what the dashboard, the lists behind it and other pages of an administrator request, on organizations of several sizes:
// `npm run bench -- dashboard [--people 10000,100000] [--attempts 25] [--assignments 50] [--rounds 10] [--only TEXT]`. Prints the
// processor time of each request in the API and in PostgreSQL, and the ratios between the sizes. See docs/benchmarks.md.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../tools/paths.mjs';
import { postgresPid, withDatabase } from '../tools/postgres.mjs';
import { startServices } from '../tools/services.mjs';
import { quantile } from './setup/figures.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
import { processorSeconds } from './setup/processor-time.mjs';
import { benchEnvironment, createKey, migrate, runCli, startApi, TOKEN } from './setup/product.mjs';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000,100000' },
    attempts: { type: 'string', default: '25' },
    assignments: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '10' },
    only: { type: 'string' },
  },
});
const sizes = values.people.split(',').map(Number);
const [attempts, assignments, rounds] = [values.attempts, values.assignments, values.rounds].map(Number);

const AS_OF = '2026-11-01T00:00:00.000Z';
const SCOPES = ['org', 'users', 'teams', 'assignments', 'progress', 'compliance'].map(
  (resource) => `${resource}:read`,
);
const data = join(dataFolder(), 'bench');

const paths = ({ assignment, team }) => [
  '/attention',
  '/attention/people?reason=overdue',
  '/attention/people?reason=overdue&page=100',
  '/attention/people?reason=due',
  '/attention/people?reason=lapsing',
  '/attention/items',
  '/metrics/trained-share',
  '/metrics/activity',
  '/metrics/training',
  '/compliance/summary',
  '/assignments',
  `/assignments/${assignment}`,
  `/assignments/${assignment}/assignees`,
  '/teams',
  `/teams/${team}/people`,
  '/users',
  '/users?search=person-4711',
];

/** Creates the organization. @returns IDs for the paths */
async function prepare(env, people) {
  return withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const organization = await largeOrganization(db, {
      people,
      attempts: people * attempts,
      assignments,
      asOf: AS_OF,
    });
    await createKey(db, { organization, scopes: SCOPES });
    const one = async (sql) => (await db.query(sql, [organization])).rows[0].id;
    return {
      team: await one('select id from team where organization_id = $1 order by name limit 1'),
      assignment: await one(
        `select id from assignment where organization_id = $1 order by scope_type = 'organization' desc, title limit 1`,
      ),
    };
  });
}

const median = (times) => quantile(times, 0.5);

/** Requests a path `rounds` times after a first time. @returns milliseconds of a request by process, and the median of all */
async function measure(api, path) {
  const pids = { api: api.child.pid, postgres: postgresPid(join(data, 'postgres')) };
  const usedBy = (pid) => 1_000 * processorSeconds(pid);
  await send(api.url + path);
  const before = { api: usedBy(pids.api), postgres: usedBy(pids.postgres) };
  const times = [];
  for (let round = 0; round < rounds; round += 1) times.push(await send(api.url + path));
  const perRequest = (process) => (usedBy(pids[process]) - before[process]) / rounds;
  return { api: perRequest('api'), postgres: perRequest('postgres'), elapsed: median(times) };
}

async function send(url) {
  const startedAt = performance.now();
  const response = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } });
  const body = await response.text();
  // A statement that takes longer than its limit is a result, too.
  if (response.status === 503) return Infinity;
  if (!response.ok) throw new Error(`${url} responded with ${response.status}: ${body.slice(0, 300)}`);
  return performance.now() - startedAt;
}

/** Measures all paths on an organization. @returns the figures by the path without IDs */
async function measureSize(env, people) {
  const ids = await prepare(env, people);
  runCli(env, ['figures', 'rebuild']);
  const api = await startApi(env);
  const found = new Map();
  try {
    for (const path of paths(ids).filter((each) => !values.only || each.includes(values.only)))
      found.set(path.replace(/[0-9a-f-]{36}/, '{id}'), await measure(api, path));
  } finally {
    await api.stop();
  }
  return found;
}

const number = (value) => (value === Infinity ? '503' : value.toFixed(value < 10 ? 1 : 0)).padStart(8);

const stack = await startServices({ data });
try {
  const env = benchEnvironment(stack);
  migrate(env);
  const [smallest] = sizes;
  let first;
  for (const people of sizes) {
    const figures = await measureSize(env, people);
    first ??= figures;
    console.log(
      `\n${people.toLocaleString('en')} people, ${(people * attempts).toLocaleString('en')} attempts, ${assignments.toLocaleString('en')} assignments`,
    );
    console.log(`${' '.repeat(44)}     api postgres     sum  elapsed  x ${smallest.toLocaleString('en')}`);
    for (const [path, { api, postgres, elapsed }] of figures) {
      const base = first.get(path);
      const ratio = (api + postgres) / (base.api + base.postgres);
      console.log(
        `${path.padEnd(44)}${[api, postgres, api + postgres, elapsed].map(number).join(' ')}  ${ratio.toFixed(1)}`,
      );
    }
  }
} finally {
  await stack.stop();
}
