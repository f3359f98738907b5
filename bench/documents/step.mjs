// Runs one step of a document in its own process: `collect`, `render`, or the floor of one of them. Prints the figures as JSON.
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { createGunzip, deflateSync } from 'node:zlib';

/** Resource limits of the worker's render threads. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 4 };
/** Characters of a page's content: about those of a page with 26 rows. */
const PAGE = 8_000;

const lib = (path) => import(`../../dist/libs/${path}`);

/** The steps. Each gets the task and returns figures. */
const STEPS = { collect, scan, render, minimum };

/** Opens the database with the application's role, and measures the statements. */
async function openDatabase(url) {
  const [{ ormOptions }, { Tenancy }, { EntityManager, MikroORM }] = await Promise.all([
    lib('persistence/src/index.js'),
    lib('domain/src/index.js'),
    import('@mikro-orm/postgresql'),
  ]);
  const slowest = { ms: 0, sql: '' };
  const { execute } = EntityManager.prototype;
  EntityManager.prototype.execute = async function measured(sql, ...rest) {
    const started = performance.now();
    const result = await execute.call(this, sql, ...rest);
    const ms = performance.now() - started;
    if (ms > slowest.ms) Object.assign(slowest, { ms, sql });
    return result;
  };
  const orm = await MikroORM.init(ormOptions(url));
  return { tenancy: new Tenancy(orm.em), slowest, close: () => orm.close() };
}

/** Collects the snapshot of a document. */
async function collect({ url, organization, kind, asOf, params, snapshot }) {
  const { collectSnapshot, reportKind } = await lib('report-kinds/src/index.js');
  const { tenancy, slowest, close } = await openDatabase(url);
  const report = {
    id: '019a0000-0000-7000-8000-000000000000',
    organizationId: organization,
    kind,
    params,
    createdAt: new Date(asOf),
    requestedByName: 'Bench',
    requestedByEmail: 'bench@example.com',
  };
  const { sha256, rows } = await collectSnapshot(tenancy, reportKind(kind), report, {
    build: { version: '0.0.0', commit: null, imageDigest: null },
    publicUrl: 'http://localhost',
    file: snapshot,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  await close();
  return { sha256, rows, bytes: statSync(snapshot).size, slowest };
}

/** The floor of `collect`: one pass over all attempts, grouped by person. */
async function scan({ url, organization, asOf }) {
  const { tenancy, slowest, close } = await openDatabase(url);
  const sql = `select count(*)::int as people from (select person_id, max(score) from attempt
    where organization_id = ? and completed_at <= ?::timestamptz group by person_id) p`;
  const [{ people }] = await tenancy.snapshot(organization, (em) => em.execute(sql, [organization, asOf]));
  await close();
  return { rows: people, slowest };
}

/** Renders the document of a snapshot. */
async function render({ kind, snapshot, sha256, file }) {
  const { reportKind, SnapshotReader } = await lib('report-kinds/src/registry.js');
  const target = { file, snapshotSha256: sha256, progress: () => undefined };
  const { pages } = await reportKind(kind).render(await SnapshotReader.open(snapshot), target);
  return { pages, bytes: statSync(file).size };
}

/** The floor of `render`: reads the snapshot, builds the strings of its values and compresses them, and hashes the lines. */
async function minimum({ snapshot }) {
  const { SnapshotReader } = await lib('report-kinds/src/registry.js');
  let [rows, page] = [0, ''];
  for await (const lines of (await SnapshotReader.open(snapshot)).lines())
    for (const line of lines) {
      if (!('row' in line)) continue;
      rows += 1;
      for (const value of Object.values(line.row)) page += `(${value}) Tj 0 -18 Td\n`;
      if (page.length < PAGE) continue;
      deflateSync(page);
      page = '';
    }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(snapshot).pipe(createGunzip())) hash.update(chunk);
  return { rows };
}

async function measure({ step, ...task }) {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const figures = await STEPS[step](task);
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  const rssMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ...figures, ms, cpuMs: (user + system) / 1_000, rssMb }));
}

const task = isMainThread ? JSON.parse(process.argv[2]) : workerData;
if (isMainThread && task.step === 'render')
  new Worker(new URL(import.meta.url), { workerData: task, resourceLimits });
else await measure(task);
