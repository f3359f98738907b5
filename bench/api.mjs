// Measures the public API on a large organization: `npm run bench -- api [--people N] [--attempts N]
// [--assignments N] [--clients N] [--seconds S] [--rounds N] [--only TEXT] [--from-attempts]`. Requests complex figures one after the other, then lists from many
// clients at the same time. With --from-attempts, the states of training are not computed before. Uses its own PostgreSQL and
// Redis. See docs/benchmarks.md.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withDatabase } from '../tools/postgres.mjs';
import { dataFolder } from '../tools/paths.mjs';
import { startServices } from '../tools/services.mjs';
import { ms, quantile } from './setup/figures.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
import { benchEnvironment, createKey, migrate, runCli, startApi, TOKEN } from './setup/product.mjs';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    attempts: { type: 'string', default: '5000000' },
    assignments: { type: 'string', default: '5000' },
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    'from-attempts': { type: 'boolean', default: false },
  },
});
const [people, attempts, assignments, clients, seconds, rounds] = [
  values.people,
  values.attempts,
  values.assignments,
  values.clients,
  values.seconds,
  values.rounds,
].map(Number);

const AS_OF = '2026-11-01T00:00:00.000Z';
const PAST = '2026-08-01T00:00:00.000Z';
const SCOPES = [
  'org',
  'users',
  'teams',
  'content',
  'assignments',
  'progress',
  'compliance',
  'audit-log',
  'reports',
].map((resource) => `${resource}:read`);

/** Paths of complex figures, requested one at a time. */
const figures = ({ assignment, person }) => [
  '/compliance/summary',
  '/compliance/regulatory/summary',
  '/compliance/frameworks/owasp-web-2021',
  '/compliance/regulatory/pci-dss',
  '/compliance/regulatory/pci-dss/items/6.2.2/people?trained=false',
  '/metrics/training',
  '/metrics/activity',
  '/metrics/trained-share',
  '/attention',
  `/metrics/assignments/${assignment}`,
  `/assignments/${assignment}/assignees`,
  `/users/${person}/progress`,
];

/** Paths of figures of a past instant, which are computed from the histories. */
const pastFigures = ({ assignment }) =>
  [
    '/compliance/regulatory/pci-dss',
    '/metrics/training',
    '/metrics/activity',
    `/metrics/assignments/${assignment}`,
  ].map((path) => `${path}?asOf=${PAST}`);

/** Paths of the lists that pages and integrations request most. */
const lists = ({ assignment, person, team }) => [
  '/org',
  '/users',
  '/users?page=1000',
  '/users?search=person-4711',
  `/users?team=${team}`,
  `/users/${person}`,
  '/teams',
  '/content/families',
  '/content/topics',
  '/assignments',
  `/assignments/${assignment}`,
  '/reports',
  '/audit-log',
];

/** Creates the organization and the API key. @returns IDs for the paths */
async function prepare(env) {
  migrate(env);
  return withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const organization = await largeOrganization(db, { people, attempts, assignments, asOf: AS_OF });
    const one = async (sql) => (await db.query(sql, [organization])).rows[0].id;
    const person =
      await one(`select id from person where organization_id = $1 and email = 'person-4242@example.com'
                              or organization_id = $1 order by email = 'person-4242@example.com' desc limit 1`);
    await createKey(db, { organization, scopes: SCOPES });
    return {
      person,
      team: await one('select id from team where organization_id = $1 limit 1'),
      assignment: await one(
        `select id from assignment where organization_id = $1 order by scope_type = 'organization' desc, title limit 1`,
      ),
    };
  });
}

async function send(url) {
  const startedAt = performance.now();
  const response = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } });
  const body = await response.text();
  if (!response.ok) throw new Error(`${url} responded with ${response.status}: ${body.slice(0, 300)}`);
  return { ms: performance.now() - startedAt, bytes: body.length };
}

/**
 * Requests one path `rounds` times, one request after the other, and prints the times. Each round has another spelling of the
 * address, which has no kept answer (docs/history.md), and requests it again.
 */
async function measureOneByOne(base, path) {
  const [times, again] = [[], []];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const url = `${base}${path}${path.includes('?') ? '' : '?'}${'&'.repeat(round)}`;
    const response = await send(url);
    times.push(response.ms);
    again.push((await send(url)).ms);
    bytes = response.bytes;
  }
  const [first] = times;
  console.log(
    `${path.padEnd(64)} first ${ms(first).padStart(9)}   median ${ms(quantile(times, 0.5)).padStart(9)}   slowest ${ms(Math.max(...times)).padStart(9)}   again ${ms(quantile(again, 0.5)).padStart(9)}   ${bytes.toLocaleString('en')} B`,
  );
}

/** Requests all paths from `clients` clients for `seconds` seconds, and prints the times of each path. */
async function measureConcurrently(base, paths) {
  const timesByPath = new Map(paths.map((path) => [path, []]));
  const deadline = performance.now() + seconds * 1000;
  const client = async (number) => {
    for (let turn = number; performance.now() < deadline; turn += 1) {
      const path = paths[turn % paths.length];
      timesByPath.get(path).push((await send(base + path)).ms);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const all = [...timesByPath.values()].flat();
  for (const [path, times] of timesByPath) {
    console.log(
      `${path.padEnd(64)} p50 ${ms(quantile(times, 0.5)).padStart(9)}   p95 ${ms(quantile(times, 0.95)).padStart(9)}   ${times.length} responses`,
    );
  }
  console.log(
    `all lists, ${clients} clients, ${seconds} s: p50 ${ms(quantile(all, 0.5))}, p95 ${ms(quantile(all, 0.95))}, ${Math.round(all.length / seconds)} responses/s`,
  );
}

const stack = await startServices({ data: join(dataFolder(), 'bench') });
try {
  const env = benchEnvironment(stack);
  const ids = await prepare(env);
  if (!values['from-attempts']) runCli(env, ['figures', 'rebuild']);
  const api = await startApi(env);
  try {
    console.log(
      `\n${people.toLocaleString('en')} people, ${attempts.toLocaleString('en')} attempts, ${assignments.toLocaleString('en')} assignments, one api process`,
    );
    const selected = (paths) => paths.filter((path) => !values.only || path.includes(values.only));
    for (const path of selected([...figures(ids), ...pastFigures(ids)])) await measureOneByOne(api.url, path);
    console.log('');
    for (const path of selected(lists(ids))) await measureOneByOne(api.url, path);
    console.log('');
    if (!values.only) await measureConcurrently(api.url, lists(ids));
  } finally {
    await api.stop();
  }
} finally {
  await stack.stop();
}
