// Measures whether dispatching, claiming and maintenance slow down as the backlog grows: 64 workers with a fixed rendering
// time process 1,000, 100,000 and 1,000,000 queued reports. Half of the reports belong to one organization. Uses its own
// PostgreSQL and Redis. `npm run bench -- backlog [--sizes N,N] [--workers N] [--render MS] [--seconds S] [--organizations N]
// [--explain]`. See docs/benchmarks.md.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'bullmq';
import pg from 'pg';
import { dataFolder } from '../tools/paths.mjs';
import { startServices } from '../tools/services.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,100000,1000000' },
    workers: { type: 'string', default: '64' },
    render: { type: 'string', default: '4000' },
    seconds: { type: 'string', default: '20' },
    organizations: { type: 'string', default: '1000' },
    explain: { type: 'boolean', default: false },
  },
});
const sizes = options.sizes.split(',').map(Number);
const [workers, renderMs, seconds, organizations] = [
  options.workers,
  options.render,
  options.seconds,
  options.organizations,
].map(Number);

const lib = (name) => import(`../dist/libs/${name}/src/index.js`);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
const count = (number) => Math.round(number).toLocaleString('en');

/** Statements to measure: a name, a part of the statement's text, and the database role that sends it. */
const WATCHED_STATEMENTS = [
  ['claim: load report', 'from "report" as "r0" where "r0"."id" =', 'app'],
  ['dispatch: assign slots', 'with free as', 'app'],
  ['maintenance: pending dispatches', 'with due as', 'system'],
  ['maintenance: free slots', 'with recursive waiting', 'system'],
  ['maintenance: lost workers', 'lease_expires_at < now()', 'system'],
  ['maintenance: overdue reports', 'queued_at < now()', 'system'],
  ['page: queue positions', 'row_number() over (order by queued_at, id) as position', 'app'],
];

/** Number of all statements sent, and for each watched statement its durations and an example. */
const statements = { sent: 0, watched: new Map() };

/** Measures all statements that the ORM sends. */
function watchStatements() {
  // The ORM uses its own copy of the driver.
  const { Client } = createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg');
  const send = Client.prototype.query;
  Client.prototype.query = function query(config, ...rest) {
    const sent = send.call(this, config, ...rest);
    if (typeof sent?.then !== 'function') return sent;
    statements.sent += 1;
    const text = config.text ?? config;
    const [name] = WATCHED_STATEMENTS.find(([, marker]) => text.includes(marker)) ?? [];
    if (!name) return sent;
    const startedAt = performance.now();
    if (!statements.watched.has(name)) statements.watched.set(name, { ms: [], example: undefined });
    const statistics = statements.watched.get(name);
    return sent.finally(() => {
      statistics.ms.push(performance.now() - startedAt);
      statistics.example = { text, values: config.values ?? rest[0] };
    });
  };
}

/** Adds queued reports until `size` reports are queued. */
async function fillBacklog(db, organizationIds, size) {
  const { rows } = await db.query(`select count(*)::int as n from report where status = 'queued'`);
  const missing = size - rows[0].n;
  if (missing <= 0) return;
  // Half of the reports go to the first organization, the rest to all organizations in turn.
  await db.query(
    `insert into report (organization_id, kind, params, subject, requested_by, requested_by_name, requested_by_email, queued_at)
     select p.organization_id, 'training', '{}', 'Backlog', p.id, p.name, p.email, now() - interval '1 hour' + n * interval '1 ms'
     from generate_series(1, $1::int) n
     join unnest($2::uuid[]) with ordinality o (id, nth)
       on o.nth = case when n % 2 = 0 then 1 else 1 + n / 2 % cardinality($2::uuid[]) end
     join person p on p.organization_id = o.id`,
    [missing, organizationIds],
  );
  await db.query('vacuum analyze report');
  await db.query('vacuum analyze dispatch');
}

/** Creates the organizations with one administrator each. @returns their IDs */
async function createOrganizations(db) {
  const { rows } = await db.query(
    `with o as (insert into organization (slug, name) select 'backlog-' || n, 'Backlog ' || n from generate_series(1, $1::int) n
                returning id)
     insert into person (organization_id, name, email, role) select id, 'Ada', 'ada@example.com', 'org_admin' from o
     returning organization_id as id`,
    [organizations],
  );
  return rows.map(({ id }) => id);
}

/** Creates the product's queue and services. */
async function createProduct(env) {
  const [{ ormOptions }, domain, queues] = await Promise.all([
    lib('persistence'),
    lib('domain'),
    lib('queue'),
  ]);
  const { MikroORM } = await import('@mikro-orm/postgresql');
  const orm = await MikroORM.init(ormOptions(env.DATABASE_URL, 60));
  const tenancy = new domain.Tenancy(orm.em);
  const name = `backlog-${randomUUID()}`;
  const queue = new queues.ReportQueue(env.REDIS_URL, name);
  while (!(await queue.isReady())) await sleep(10);
  const outbox = new domain.ReportOutbox(tenancy, queue);
  const kind = {
    id: 'training',
    title: 'Training report',
    description: '',
    form: [],
    paramsSchema: { safeParse: (data) => ({ success: true, data }) },
    subject: async () => 'Backlog',
  };
  return {
    ...queues,
    orm,
    name,
    queue,
    outbox,
    runs: new domain.ReportRuns(tenancy, outbox),
    maintenance: new domain.ReportMaintenance(tenancy, outbox),
    reports: new domain.ReportsService(tenancy, outbox, {}, [kind]),
  };
}

/** Returns a function that measures a piece of work under a name, and the measured times by name. */
function stopwatch() {
  const times = new Map();
  const time = async (name, work) => {
    const startedAt = performance.now();
    const result = await work();
    if (!times.has(name)) times.set(name, []);
    times.get(name).push(performance.now() - startedAt);
    return result;
  };
  return { times, time };
}

/** Starts a worker that waits for `renderMs` instead of rendering. */
function startWorker(product, redisUrl, time, onEnd) {
  const process = async ({ data }) => {
    const run = await time('claim', () => product.runs.claim(product.reportJob.parse(data), 'bench:1'));
    if (!run) return;
    await sleep(renderMs);
    const artefact = {
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'c'.repeat(64),
      pages: 1,
    };
    await time('publish', () => product.runs.publish(run, artefact));
    onEnd();
  };
  const worker = new Worker(product.name, process, {
    ...product.reportGenerate.worker,
    concurrency: 1,
    prefix: product.QUEUE_PREFIX,
    connection: { url: redisUrl, maxRetriesPerRequest: null },
  });
  worker.on('error', (error) => console.error(error.message));
  return worker;
}

/**
 * Runs the maintenance tasks at the same intervals as a worker. The workers share the interval of each task.
 * @returns a function that stops the tasks
 */
function startMaintenance({ outbox, maintenance }, time) {
  const timers = [];
  const running = new Set();
  const every = (ms, name, label, task) => {
    const runTask = async () => (await maintenance.claimTask(name, ms * 0.7)) && time(label, task);
    timers.push(
      setInterval(
        () => {
          const done = runTask().finally(() => running.delete(done));
          running.add(done);
        },
        ms * (0.75 + Math.random() / 2),
      ),
    );
  };
  every(2_000, 'recover', 'maintenance: lost workers', () => maintenance.recoverLost());
  every(2_000, 'dispatch', 'maintenance: outbox', () => outbox.redispatch());
  every(60_000, 'overdue', 'maintenance: overdue reports', () => maintenance.failOverdue());
  return async () => {
    timers.forEach(clearInterval);
    await Promise.all(running);
  };
}

/** Requests reports and lists them as one person, in the organization with half of the backlog. */
async function requestAndList(product, db, organizationId, time, until) {
  const { rows } = await db.query('select id, email from person where organization_id = $1', [
    organizationId,
  ]);
  const [{ id, email }] = rows;
  const actor = { organizationId, id, email, name: 'Ada', role: 'org_admin', ipAddress: null };
  while (performance.now() < until) {
    await time('request report', () =>
      product.reports.request(actor, { kind: 'training', params: {}, fresh: true }),
    );
    await time('list reports', () => product.reports.list(organizationId, { page: 1, pageSize: 50 }));
    await sleep(500);
  }
}

/** Measures one size of the backlog and prints the results. */
async function measure(product, db, redisUrl, organizationIds, size) {
  await fillBacklog(db, organizationIds, size);
  for (const id of organizationIds) await product.outbox.dispatchPending(id);
  statements.watched.clear();
  const { times, time } = stopwatch();
  let completed = 0;
  const running = Array.from({ length: workers }, () =>
    startWorker(product, redisUrl, time, () => (completed += 1)),
  );
  const stopMaintenance = Array.from({ length: workers }, () => startMaintenance(product, time));
  await time('maintenance: overdue reports', () => product.maintenance.failOverdue());
  const startedAt = performance.now();
  statements.sent = 0;
  await requestAndList(product, db, organizationIds[0], time, startedAt + seconds * 1000);
  const elapsed = (performance.now() - startedAt) / 1000;
  const completedInTime = completed;
  const { sent } = statements;
  await Promise.all(stopMaintenance.map((stop) => stop()));
  await Promise.all(running.map((worker) => worker.close()));
  await product.outbox.idle();
  const possible = workers / (renderMs / 1000);
  console.log(
    `\n${count(size)} queued reports, ${count(organizations)} organizations, ${workers} workers, ${renderMs} ms per rendering: ` +
      `${(completedInTime / elapsed).toFixed(1)} reports/s of ${possible.toFixed(1)} possible, ${count(sent / elapsed)} statements/s`,
  );
  for (const [name, ms] of times) printTimes(name, ms);
  console.log('  statements');
  for (const [name, { ms }] of statements.watched) printTimes(name, ms);
}

function printTimes(name, ms) {
  const sorted = ms.toSorted((a, b) => a - b);
  const [p50, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)].map((value) =>
    value.toFixed(1).padStart(8),
  );
  console.log(`    ${name.padEnd(28)} p50 ${p50} ms   p95 ${p95} ms   ${count(ms.length).padStart(7)} times`);
}

/** Prints the plan of each watched statement under its database role. Changes are rolled back. */
async function explain(db, organizationId) {
  for (const [name, , role] of WATCHED_STATEMENTS) {
    const statistics = statements.watched.get(name);
    if (!statistics?.example) continue;
    const { text, values } = statistics.example;
    await db.query('begin');
    await db.query(`select set_config('docket.organization_id', $1, true)`, [organizationId]);
    await db.query(`set local role docket_${role}`);
    const { rows } = await db.query({
      text: `explain (analyze, buffers, costs off, timing off) ${text}`,
      values,
    });
    await db.query('rollback');
    console.log(`\n-- ${name}\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`);
  }
}

const stack = await startServices({ data: join(dataFolder(), `backlog-${process.pid}`), ephemeral: true });
const { migrate } = await lib('persistence');
await migrate(stack.env.DATABASE_OWNER_URL, stack.env.DATABASE_URL, stack.env.AUTH_DATABASE_URL);
const db = new pg.Client({ connectionString: stack.env.DATABASE_OWNER_URL });
await db.connect();
watchStatements();
const product = await createProduct(stack.env);
try {
  const organizationIds = await createOrganizations(db);
  for (const size of sizes) await measure(product, db, stack.env.REDIS_URL, organizationIds, size);
  if (options.explain) await explain(db, organizationIds[0]);
} finally {
  await product.queue.close();
  await product.orm.close(true);
  await db.end();
  await stack.stop();
}
