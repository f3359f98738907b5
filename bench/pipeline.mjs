// From the click to the file: `npm run bench -- pipeline [--people 240,10000,100000] [--workers 1,2] [--clients 2]
// [--reports 10]`. Api, workers, PostgreSQL and Redis are processes of their own. docs/benchmarks.md
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withDatabase } from '../tools/postgres.mjs';
import { dataFolder } from '../tools/paths.mjs';
import { services } from '../tools/services.mjs';
import { click } from './pipeline/click.mjs';
import { printHead, printLine } from './pipeline/table.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
import { benchEnvironment, giveKey, migrate, startApi, startWorker } from './setup/product.mjs';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '240,10000,100000' },
    workers: { type: 'string', default: '1,2' },
    clients: { type: 'string', default: '2' },
    reports: { type: 'string', default: '10' },
  },
});
const numbers = (text) => text.split(',').map(Number);
const [clients, reports] = [Number(values.clients), Number(values.reports)];

const AS_OF = '2026-11-01T00:00:00.000Z';
const ATTEMPTS_EACH = 5;
const SCOPES = ['reports:read', 'reports:write'];

/** Lets the key into an organization of so many people. @returns the id of an assignment that reaches all of them */
const prepare = (env, people) =>
  withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const attempts = people * ATTEMPTS_EACH;
    const organization = await largeOrganization(db, { people, attempts, asOf: AS_OF });
    const one = async (sql) => (await db.query(sql, [organization])).rows[0].id;
    const person = await one(
      `select id from person where organization_id = $1 and role = 'org_admin' limit 1`,
    );
    await giveKey(db, { organization, person, scopes: SCOPES });
    return one(
      `select id from assignment where organization_id = $1 and scope_type = 'organization' order by title limit 1`,
    );
  });

/** Every client clicks, waits for its file and clicks again; the first time of each warms up and does not count. */
async function measure(api, assignmentId) {
  const taken = [];
  let left = reports;
  const client = async () => {
    await click(api.url, assignmentId);
    while (left-- > 0) taken.push(await click(api.url, assignmentId));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return taken;
}

async function withWorkers(env, count, work) {
  const started = await Promise.all(
    Array.from({ length: count }, () => startWorker({ ...env, WORKER_CONCURRENCY: '1' })),
  );
  try {
    await work();
  } finally {
    await Promise.all(started.map((worker) => worker.stop()));
  }
}

const up = await services({ data: join(dataFolder(), 'bench') });
try {
  const env = benchEnvironment(up);
  migrate(env);
  const api = await startApi(env);
  try {
    printHead(clients);
    for (const people of numbers(values.people)) {
      const assignmentId = await prepare(env, people);
      for (const workers of numbers(values.workers)) {
        await withWorkers(env, workers, async () =>
          printLine({ people, workers }, await measure(api, assignmentId)),
        );
      }
    }
  } finally {
    await api.stop();
  }
} finally {
  await up.stop();
}
