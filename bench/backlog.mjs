// Whether dispatching, claiming and sweeping slow down with the backlog: 64 workers whose renders take a fixed time, on
// 1,000, 100,000 and 1,000,000 reports that wait. `npm run bench -- backlog [--sizes N,N] [--workers N] [--render MS]
// [--seconds S] [--organizations N] [--explain]`. Half of what waits is one organization's. On services of its own.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'bullmq';
import pg from 'pg';
import { dataFolder } from '../tools/paths.mjs';
import { services } from '../tools/services.mjs';

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

/** What is looked at: a name, a mark of the statement's text, and the role that sends it. */
const WATCHED = [
  ['claim: the report', 'from "report" as "r0" where "r0"."id" =', 'app'],
  ['dispatch: give slots', 'with free as', 'app'],
  ['sweep: jobs to look for', 'with due as', 'system'],
  ['sweep: free slots', 'with recursive waiting', 'system'],
  ['sweep: lost workers', 'lease_expires_at < now()', 'system'],
  ['sweep: waited too long', 'queued_at < now()', 'system'],
  ['page: places in the queue', 'row_number() over (order by queued_at, id) as position', 'app'],
];

/** How long each watched statement took, with an example of it, and how many were sent in all. */
const statements = { sent: 0, watched: new Map() };

function watchStatements() {
  // The ORM has its own copy of the driver.
  const { Client } = createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg');
  const send = Client.prototype.query;
  Client.prototype.query = function query(config, ...rest) {
    const sent = send.call(this, config, ...rest);
    if (typeof sent?.then !== 'function') return sent;
    statements.sent += 1;
    const text = config.text ?? config;
    const [name] = WATCHED.find(([, mark]) => text.includes(mark)) ?? [];
    if (!name) return sent;
    const begun = performance.now();
    if (!statements.watched.has(name)) statements.watched.set(name, { ms: [], example: undefined });
    const seen = statements.watched.get(name);
    return sent.finally(() => {
      seen.ms.push(performance.now() - begun);
      seen.example = { text, values: config.values ?? rest[0] };
    });
  };
}

async function fill(db, organizationIds, size) {
  const { rows } = await db.query(`select count(*)::int as n from report where status = 'queued'`);
  const missing = size - rows[0].n;
  if (missing <= 0) return;
  // Half to the first organization, the rest to all in turn.
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

async function makeOrganizations(db) {
  const { rows } = await db.query(
    `with o as (insert into organization (slug, name) select 'backlog-' || n, 'Backlog ' || n from generate_series(1, $1::int) n
                returning id)
     insert into person (organization_id, name, email, role) select id, 'Ada', 'ada@example.com', 'org_admin' from o
     returning organization_id as id`,
    [organizations],
  );
  return rows.map(({ id }) => id);
}

/** The product's own parts on these services. */
async function parts(env) {
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
    attempts: new domain.ReportRuns(tenancy, outbox),
    sweeps: new domain.ReportMaintenance(tenancy, outbox),
    reports: new domain.ReportsService(tenancy, outbox, {}, [kind]),
  };
}

/** Times a piece of work under a name. */
function stopwatch() {
  const taken = new Map();
  const time = async (name, work) => {
    const begun = performance.now();
    const result = await work();
    if (!taken.has(name)) taken.set(name, []);
    taken.get(name).push(performance.now() - begun);
    return result;
  };
  return { taken, time };
}

/** A worker that draws nothing and takes `renderMs` for it. */
function startWorker(product, redisUrl, time, ended) {
  const process = async ({ data }) => {
    const attempt = await time('claim', () =>
      product.attempts.claim(product.reportJob.parse(data), 'bench:1'),
    );
    if (!attempt) return;
    await sleep(renderMs);
    const facts = {
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'c'.repeat(64),
      pages: 1,
    };
    await time('publish', () => product.attempts.publish(attempt, facts));
    ended();
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

/** Sweeps as each worker does: any of them begins one that no other has begun lately. @returns how to stop */
function startMaintenance({ outbox, sweeps }, time) {
  const timers = [];
  const running = new Set();
  const every = (ms, name, label, sweep) => {
    const round = async () => (await sweeps.begin(name, ms * 0.7)) && time(label, sweep);
    timers.push(
      setInterval(
        () => {
          const done = round().finally(() => running.delete(done));
          running.add(done);
        },
        ms * (0.75 + Math.random() / 2),
      ),
    );
  };
  every(2_000, 'recover', 'sweep for lost workers', () => sweeps.recoverLost());
  every(2_000, 'dispatch', 'sweep of the outbox', () => outbox.redispatch());
  every(60_000, 'overdue', 'sweep for overdue reports', () => sweeps.failOverdue());
  return async () => {
    timers.forEach(clearInterval);
    await Promise.all(running);
  };
}

/** One person who asks for a report and looks at the list, in the organization that half of the backlog belongs to. */
async function askAndLook(product, db, organizationId, time, until) {
  const { rows } = await db.query('select id, email from person where organization_id = $1', [
    organizationId,
  ]);
  const [{ id, email }] = rows;
  const actor = { organizationId, id, email, name: 'Ada', role: 'org_admin', ipAddress: null };
  while (performance.now() < until) {
    await time('ask for a report', () =>
      product.reports.request(actor, { kind: 'training', params: {}, fresh: true }),
    );
    await time('list of reports', () => product.reports.list(organizationId, { page: 1, pageSize: 50 }));
    await sleep(500);
  }
}

async function run(product, db, redisUrl, organizationIds, size) {
  await fill(db, organizationIds, size);
  for (const id of organizationIds) await product.outbox.dispatchPending(id);
  statements.watched.clear();
  const { taken, time } = stopwatch();
  let made = 0;
  const running = Array.from({ length: workers }, () =>
    startWorker(product, redisUrl, time, () => (made += 1)),
  );
  const sweepers = Array.from({ length: workers }, () => startMaintenance(product, time));
  await time('sweep for overdue reports', () => product.sweeps.failOverdue());
  const begun = performance.now();
  statements.sent = 0;
  await askAndLook(product, db, organizationIds[0], time, begun + seconds * 1000);
  const elapsed = (performance.now() - begun) / 1000;
  const done = made;
  const { sent } = statements;
  await Promise.all(sweepers.map((stop) => stop()));
  await Promise.all(running.map((worker) => worker.close()));
  await product.outbox.idle();
  const most = workers / (renderMs / 1000);
  console.log(
    `\n${count(size)} reports wait, ${count(organizations)} organizations, ${workers} workers, a render takes ${renderMs} ms: ` +
      `${(done / elapsed).toFixed(1)} reports a second of ${most.toFixed(1)} possible, ${count(sent / elapsed)} statements a second`,
  );
  for (const [name, ms] of taken) line(name, ms);
  console.log('  statements');
  for (const [name, { ms }] of statements.watched) line(name, ms);
}

function line(name, ms) {
  const sorted = ms.toSorted((a, b) => a - b);
  const [half, most] = [quantile(sorted, 0.5), quantile(sorted, 0.95)].map((value) =>
    value.toFixed(1).padStart(8),
  );
  console.log(
    `    ${name.padEnd(28)} p50 ${half} ms   p95 ${most} ms   ${count(ms.length).padStart(7)} times`,
  );
}

/** The plan of each watched statement, as its own role sees it; what it changes is rolled back. */
async function explain(db, organizationId) {
  for (const [name, , role] of WATCHED) {
    const seen = statements.watched.get(name);
    if (!seen?.example) continue;
    const { text, values } = seen.example;
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

const up = await services({ data: join(dataFolder(), `backlog-${process.pid}`), ephemeral: true });
const { migrate } = await lib('persistence');
await migrate(up.env.DATABASE_OWNER_URL, up.env.DATABASE_URL);
const db = new pg.Client({ connectionString: up.env.DATABASE_OWNER_URL });
await db.connect();
watchStatements();
const product = await parts(up.env);
try {
  const organizationIds = await makeOrganizations(db);
  for (const size of sizes) await run(product, db, up.env.REDIS_URL, organizationIds, size);
  if (options.explain) await explain(db, organizationIds[0]);
} finally {
  await product.queue.close();
  await product.orm.close(true);
  await db.end();
  await up.stop();
}
