// The API on a large organization: `npm run bench -- api [--people N] [--attempts N] [--clients N] [--seconds S]`.
// Heavy figures are asked for one after the other, lists by many clients at once. Everything runs on services of its own.
import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appEnvironment, commandLine } from '../tools/environment.mjs';
import { freePort, stopChild } from '../tools/processes.mjs';
import { withDatabase } from '../tools/postgres.mjs';
import { dataFolder, services } from '../tools/services.mjs';
import { largeOrganization } from './large-organization.mjs';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    attempts: { type: 'string', default: '5000000' },
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
const [people, attempts, clients, seconds, rounds] = [
  values.people,
  values.attempts,
  values.clients,
  values.seconds,
  values.rounds,
].map(Number);

const AS_OF = '2026-11-01T00:00:00.000Z';
const TOKEN = `dkt_live_${'Bench'.repeat(7).slice(0, 32)}`;

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;

/** Heavy questions, asked alone. */
const figures = ({ assignment, person }) => [
  '/compliance/summary',
  '/compliance/regulatory/summary',
  '/compliance/frameworks/owasp-web-2021',
  '/compliance/regulatory/pci-dss',
  '/metrics/training',
  '/metrics/activity',
  `/metrics/assignments/${assignment}`,
  `/assignments/${assignment}/assignees`,
  `/users/${person}/progress`,
];

/** What pages and programs ask for all day. */
const lists = ({ assignment, person, team }) => [
  '/org',
  '/users',
  '/users?page=1000',
  '/users?search=person-4711',
  `/users?teamId=${team}`,
  `/users/${person}`,
  '/teams',
  '/content/families',
  '/content/topics',
  '/assignments',
  `/assignments/${assignment}`,
  '/reports',
  '/audit-log',
];

async function prepare(env) {
  const [command, ...args] = commandLine('cli');
  const { status } = spawnSync(command, [...args, 'migrate'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the schema could not be brought up to date');
  return withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const organization = await largeOrganization(db, { people, attempts, asOf: AS_OF });
    const one = async (sql) => (await db.query(sql, [organization])).rows[0].id;
    const person =
      await one(`select id from person where organization_id = $1 and email = 'person-4242@example.com'
                              or organization_id = $1 order by email = 'person-4242@example.com' desc limit 1`);
    await db.query(
      `insert into api_key (organization_id, name, token_sha256, prefix, last4, scopes, created_by)
       values ($1, 'Bench', $2, $3, $4, $5, $6) on conflict (token_sha256) do update set organization_id = excluded.organization_id`,
      [
        organization,
        createHash('sha256').update(TOKEN).digest('hex'),
        TOKEN.slice(0, 13),
        TOKEN.slice(-4),
        [
          'org',
          'users',
          'teams',
          'content',
          'assignments',
          'progress',
          'compliance',
          'audit-log',
          'reports',
        ].map((thing) => `${thing}:read`),
        person,
      ],
    );
    return {
      person,
      team: await one('select id from team where organization_id = $1 limit 1'),
      assignment: await one(
        `select id from assignment where organization_id = $1 order by scope_type = 'organization' desc, title limit 1`,
      ),
    };
  });
}

async function startApi(env) {
  const port = await freePort();
  const [command, ...args] = commandLine('api');
  const child = spawn(command, args, {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error('the api ended while it started');
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { url: `${url}/api/public/v1`, child, stop: () => stopChild(child, 'SIGTERM', 10_000) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ask(url) {
  const begun = performance.now();
  const response = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } });
  const body = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${body.slice(0, 300)}`);
  return { ms: performance.now() - begun, bytes: body.length };
}

async function alone(base, path) {
  const taken = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const answer = await ask(base + path);
    taken.push(answer.ms);
    bytes = answer.bytes;
  }
  const [first] = taken;
  const sorted = taken.toSorted((a, b) => a - b);
  console.log(
    `${path.padEnd(64)} first ${ms(first).padStart(9)}   median ${ms(quantile(sorted, 0.5)).padStart(9)}   worst ${ms(sorted.at(-1)).padStart(9)}   ${bytes.toLocaleString('en')} B`,
  );
}

async function together(base, paths) {
  const taken = new Map(paths.map((path) => [path, []]));
  const until = performance.now() + seconds * 1000;
  const client = async (number) => {
    for (let turn = number; performance.now() < until; turn += 1) {
      const path = paths[turn % paths.length];
      taken.get(path).push((await ask(base + path)).ms);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const all = [...taken.values()].flat().sort((a, b) => a - b);
  for (const [path, times] of taken) {
    times.sort((a, b) => a - b);
    console.log(
      `${path.padEnd(64)} p50 ${ms(quantile(times, 0.5)).padStart(9)}   p95 ${ms(quantile(times, 0.95)).padStart(9)}   ${times.length} answers`,
    );
  }
  console.log(
    `all lists, ${clients} clients, ${seconds} s: p50 ${ms(quantile(all, 0.5))}, p95 ${ms(quantile(all, 0.95))}, ${Math.round(all.length / seconds)} answers a second`,
  );
}

const up = await services({ data: join(dataFolder(), 'bench') });
try {
  const limits = { API_REQUESTS_PER_MINUTE: '1000000', API_REQUESTS_PER_HOUR: '1000000' };
  const env = { ...appEnvironment(up), ...limits, LOG_LEVEL: 'error' };
  const known = await prepare(env);
  const api = await startApi(env);
  try {
    console.log(
      `\n${people.toLocaleString('en')} people, ${attempts.toLocaleString('en')} attempts, one api process`,
    );
    const wanted = (paths) => paths.filter((path) => !values.only || path.includes(values.only));
    for (const path of wanted(figures(known))) await alone(api.url, path);
    console.log('');
    for (const path of wanted(lists(known))) await alone(api.url, path);
    console.log('');
    if (!values.only) await together(api.url, lists(known));
  } finally {
    await api.stop();
  }
} finally {
  await up.stop();
}
