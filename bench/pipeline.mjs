// Measures the time from the request of a report to its file: `npm run bench -- pipeline [--people 240,10000,100000]
// [--workers 1,2] [--clients 2] [--reports 10]`. The API server, the workers, PostgreSQL and Redis are separate processes. See
// docs/benchmarks.md.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withDatabase } from '../tools/postgres.mjs';
import { dataFolder } from '../tools/paths.mjs';
import { startServices } from '../tools/services.mjs';
import { generateReport } from './pipeline/generate-report.mjs';
import { printHeader, printLine } from './pipeline/table.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
import { benchEnvironment, createKey, migrate, startApi, startWorker } from './setup/product.mjs';

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
const ATTEMPTS_PER_PERSON = 5;
const SCOPES = ['reports:read', 'reports:write'];

/** Creates an organization of `people` people and moves the API key to it. @returns the ID of an assignment for all of them */
const prepare = (env, people) =>
  withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const attempts = people * ATTEMPTS_PER_PERSON;
    const organization = await largeOrganization(db, { people, attempts, asOf: AS_OF });
    const one = async (sql) => (await db.query(sql, [organization])).rows[0].id;
    await createKey(db, { organization, scopes: SCOPES });
    return one(
      `select id from assignment where organization_id = $1 and scope_type = 'organization' order by title limit 1`,
    );
  });

/** Runs clients that each generate one report at a time. The first report of each client is a warm-up and is not counted. */
async function measure(api, assignmentId) {
  const measured = [];
  let remaining = reports;
  const client = async () => {
    await generateReport(api.url, assignmentId);
    while (remaining-- > 0) measured.push(await generateReport(api.url, assignmentId));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return measured;
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

const stack = await startServices({ data: join(dataFolder(), 'bench') });
try {
  const env = benchEnvironment(stack);
  migrate(env);
  const api = await startApi(env);
  try {
    printHeader(clients);
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
  await stack.stop();
}
