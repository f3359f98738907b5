import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, writeFile, appendFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReport, type CreateReport } from '@docket/contracts';
import { QUEUE_PREFIX, ReportQueue, type ReportJob } from '@docket/queue';
import { artefactKey, DiskStorage } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Worker } from 'bullmq';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { ReportRuns } from './report-runs.js';
import { jobOf, ReportOutbox } from './report-outbox.js';
import { ReportMaintenance } from './report-maintenance.js';
import { LEASE_MS, MAX_LOSSES, type Report } from './report.entity.js';
import { ReportsService } from './reports.service.js';

const kind = {
  id: 'training',
  title: 'Training report',
  description: 'Everyone',
  form: [],
  paramsSchema: z.strictObject({
    team: z
      .string()
      .optional()
      .transform((team) => (team === 'any' ? undefined : team)),
  }),
  subject: async () => 'Acme',
};

const snapshotFacts = { sha256: 'a'.repeat(64), size: 10, asOf: new Date(), rows: 3, figures: [], rules: [] };
const unreachable = 'redis://127.0.0.1:1';

describe('life of a report', () => {
  let database: TestDatabase;
  let queue: ReportQueue;
  let deadQueue: ReportQueue;
  let outbox: ReportOutbox;
  let silent: ReportOutbox;
  let reports: ReportsService;
  let runs: ReportRuns;
  let sweeps: ReportMaintenance;
  let folder: string;
  let storage: DiskStorage;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'docket-'));
    storage = new DiskStorage(folder);
    queue = new ReportQueue(process.env.TEST_REDIS_URL!, `reports-${randomUUID()}`);
    deadQueue = new ReportQueue(unreachable);
    // A test of the outbox decides itself when jobs are sent.
    outbox = new ReportOutbox(database.tenancy, queue);
    silent = new ReportOutbox(database.tenancy, deadQueue);
    reports = new ReportsService(database.tenancy, silent, storage, [kind]);
    runs = new ReportRuns(database.tenancy, silent);
    sweeps = new ReportMaintenance(database.tenancy, silent);
    while (!(await queue.isReady())) await new Promise((resolve) => setImmediate(resolve));
  });

  afterAll(async () => {
    await silent.idle();
    await queue.close();
    await deadQueue.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** An organization with an admin. */
  async function admin(): Promise<Actor> {
    const organizationId = await database.organization();
    const email = `${randomUUID()}@example.com`;
    const [row] = await database.asOwner<{ id: string }>(
      `insert into person (organization_id, name, email, role) values ($1, 'Ada', $2, 'org_admin') returning id`,
      [organizationId, email],
    );
    return {
      organizationId,
      id: row!.id,
      name: 'Ada',
      email,
      role: 'org_admin',
      ipAddress: '127.0.0.1',
    };
  }

  const wanted = (fields: Partial<CreateReport> = {}): CreateReport =>
    createReport.parse({ kind: 'training', ...fields });

  /** A report that has its slot, where one is free. */
  const open = async (actor: Actor): Promise<Report> => {
    const { state } = await reports.request(actor, wanted({ fresh: true }));
    await silent.idle();
    return statusOf(actor, state.report.id);
  };

  const claim = async (report: Report, worker = 'w1') => (await runs.claim(jobOf(report), worker))!;

  const statusOf = async (actor: Actor, id: string) => (await reports.get(actor.organizationId, id)).report;

  it('writes report, dispatch and audit event together, with the queue away', async () => {
    const actor = await admin();
    const { state, created } = await reports.request(actor, wanted());
    expect(created).toBe(true);
    expect(state).toMatchObject({
      queuePosition: 1,
      report: { status: 'queued', subject: 'Acme', run: 0 },
    });
    await silent.idle();
    const rows = await database.asOwner(
      `select (select count(*)::int from dispatch where report_id = $1) as dispatches,
              (select count(*)::int from audit_event where target_id = $1::text and action = 'report.requested') as audits`,
      [state.report.id],
    );
    expect(rows).toEqual([{ dispatches: 1, audits: 1 }]);
  });

  it('gives the open report back to the same person asking the same, a hundred at once', async () => {
    const actor = await admin();
    const answers = await Promise.all(Array.from({ length: 100 }, () => reports.request(actor, wanted())));
    expect(new Set(answers.map(({ state }) => state.report.id)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    const other = await reports.request(actor, wanted({ params: { team: 'x' } }));
    const fresh = await reports.request(actor, wanted({ fresh: true }));
    expect(new Set([answers[0]!.state.report.id, other.state.report.id, fresh.state.report.id]).size).toBe(3);
  });

  it('takes a parameter that its kind leaves open for one that was not sent', async () => {
    const actor = await admin();
    const bare = await reports.request(actor, wanted());
    const open = await reports.request(actor, wanted({ params: { team: 'any' } }));
    expect(open.state.report).toMatchObject({ id: bare.state.report.id, params: {} });
  });

  it('answers the same Idempotency-Key with the same report, and refuses another body', async () => {
    const actor = await admin();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => reports.request(actor, wanted({ fresh: true }), 'key-1')),
    );
    expect(new Set(answers.map(({ state }) => state.report.id)).size).toBe(1);
    await expect(reports.request(actor, wanted(), 'key-1')).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
    const [row] = await database.asOwner<{ n: number }>(
      'select count(*)::int as n from report where organization_id = $1',
      [actor.organizationId],
    );
    expect(row!.n).toBe(1);
  });

  it('names what is wrong with a request', async () => {
    const actor = await admin();
    await expect(reports.request(actor, wanted({ kind: 'nope' }))).rejects.toMatchObject({
      code: 'unknown_report_kind',
      details: { issues: [{ path: 'kind' }] },
    });
    await expect(reports.request(actor, wanted({ params: { team: 7 } }))).rejects.toMatchObject({
      code: 'invalid_request',
      details: { issues: [{ path: 'params.team' }] },
    });
  });

  it('lets one worker claim, and fences the one that comes late', async () => {
    const actor = await admin();
    const report = await open(actor);
    const claims = await Promise.all([1, 2, 3, 4].map((n) => runs.claim(jobOf(report), `w${n}`)));
    const first = claims.find((held) => held !== null)!;
    expect(claims.filter((held) => held !== null)).toHaveLength(1);

    await database.asOwner(`update report set lease_expires_at = now() - interval '1 second' where id = $1`, [
      report.id,
    ]);
    await sweeps.recoverLost();
    const second = await claim(await statusOf(actor, report.id), 'w9');
    expect(second.number).toBe(first.number + 1);

    const late = { phase: 'rendering' as const, percent: 50, rowsDone: 1, rowsTotal: 2 };
    expect(await runs.beat(first, late)).toBe('superseded');
    const facts = {
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'b'.repeat(64),
      pages: 1,
    };
    await expect(runs.publish(first, facts)).rejects.toMatchObject({ code: 'attempt_superseded' });
    await runs.publish(second, facts);
    expect(await statusOf(actor, report.id)).toMatchObject({ status: 'completed', percent: 100 });
    await expect(runs.publish(second, facts)).rejects.toMatchObject({ code: 'attempt_superseded' });
  });

  const loseWorker = async (actor: Actor, id: string): Promise<Report> => {
    await claim(await statusOf(actor, id));
    await database.asOwner(`update report set lease_expires_at = now() - interval '1 second' where id = $1`, [
      id,
    ]);
    await sweeps.recoverLost();
    return statusOf(actor, id);
  };

  it('fails a report that loses worker after worker, and starts over on retry', async () => {
    const actor = await admin();
    const { id } = await open(actor);
    for (let loss = 1; loss < MAX_LOSSES; loss += 1)
      expect(await loseWorker(actor, id)).toMatchObject({ status: 'queued', run: loss });
    expect(await loseWorker(actor, id)).toMatchObject({ status: 'failed', errorCode: 'worker_lost' });
    await reports.retry(actor, id);
    expect(await loseWorker(actor, id)).toMatchObject({ status: 'queued', errorCode: null });
    expect(await claim(await statusOf(actor, id))).toMatchObject({ report: { tries: 1 } });
  });

  it('takes a report from a worker that hangs in the middle of a change, as soon as its lease is over', async () => {
    const actor = await admin();
    const held = await claim(await open(actor));
    const hangs = Promise.withResolvers<boolean>();
    const inside = Promise.withResolvers<void>();
    const change = runs.keepSnapshot(held, snapshotFacts, () => {
      inside.resolve();
      return hangs.promise;
    });
    await inside.promise;
    const taken = Date.now() + LEASE_MS;
    while ((await statusOf(actor, held.report.id)).status === 'running' && Date.now() < taken + 10_000)
      await sweeps.recoverLost();
    expect(await statusOf(actor, held.report.id)).toMatchObject({ status: 'queued', snapshotSha256: null });
    hangs.resolve(true);
    await expect(change).rejects.toThrow();
  });

  it('leaves a report its three tries however many workers it loses between them', async () => {
    const actor = await admin();
    const { id } = await open(actor);
    for (const outcome of ['requeued', 'requeued', 'failed']) {
      await loseWorker(actor, id);
      const held = await claim(await statusOf(actor, id));
      expect(await runs.failed(held, 'render_failed', 'boom')).toBe(outcome);
    }
    expect(await statusOf(actor, id)).toMatchObject({ errorCode: 'render_failed', run: 6 });
  });

  it('keeps the snapshot over runs and does not count a try that was cut short by a shutdown', async () => {
    const actor = await admin();
    const report = await open(actor);
    const first = await claim(report);
    await runs.keepSnapshot(first, snapshotFacts);
    await runs.release(first);
    const second = await claim(await statusOf(actor, report.id));
    expect(second.report).toMatchObject({ phase: 'rendering', snapshotSha256: 'a'.repeat(64), tries: 1 });
    expect(await runs.failed(second, 'render_failed', 'boom')).toBe('requeued');
  });

  it('cancels a waiting report at once and a running one at its next sign of life', async () => {
    const actor = await admin();
    const waiting = await open(actor);
    await reports.cancel(actor, waiting.id);
    expect((await statusOf(actor, waiting.id)).status).toBe('cancelled');
    expect(await runs.claim(jobOf(waiting), 'w1')).toBeNull();

    const running = await open(actor);
    const held = await claim(running);
    await reports.cancel(actor, running.id);
    expect(await runs.beat(held, { phase: 'collecting', percent: 1, rowsDone: 0, rowsTotal: null })).toBe(
      'cancel',
    );
    await runs.cancelled(held);
    expect((await statusOf(actor, running.id)).status).toBe('cancelled');
    await expect(
      reports.cancel(actor, running.id).then(() => reports.retry(actor, running.id)),
    ).resolves.toBeUndefined();
  });

  it('does not publish a report whose cancelling was accepted', async () => {
    const actor = await admin();
    const held = await claim(await open(actor));
    await reports.cancel(actor, held.report.id);
    const facts = {
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'c'.repeat(64),
      pages: 1,
    };
    expect(await runs.publish(held, facts)).toBe('cancelled');
    const { report, artefact } = await reports.get(actor.organizationId, held.report.id);
    expect([report.status, artefact]).toEqual(['cancelled', null]);
  });

  it('puts reports into the queue that were asked for while it was away, and again after it was emptied', async () => {
    const actor = await admin();
    const report = await open(actor);
    await outbox.redispatch();
    expect(await queue.known([jobOf(report)])).toEqual([true]);
    expect(await outbox.redispatch()).toBe(0);

    // Everything in the queue is lost, as FLUSHALL would lose it.
    const { Redis } = await import('ioredis');
    const redis = new Redis(process.env.TEST_REDIS_URL!);
    const keys = await redis.keys(`*${(queue as unknown as { queue: { name: string } }).queue.name}*`);
    await redis.del(keys);
    redis.disconnect();
    expect(await outbox.redispatch()).toBeGreaterThanOrEqual(1);
    expect(await queue.known([jobOf(report)])).toEqual([true]);
  });

  it('puts a report into the queue again whose job failed before it was claimed', async () => {
    const actor = await admin();
    const report = await open(actor);
    await outbox.redispatch();
    const connection = { url: process.env.TEST_REDIS_URL!, maxRetriesPerRequest: null };
    const failed = Promise.withResolvers<void>();
    const worker = new Worker(queue.inside.name, async () => Promise.reject(new Error('no database')), {
      connection,
      prefix: QUEUE_PREFIX,
    });
    worker.on('failed', (job) => job?.data.reportId === report.id && failed.resolve());
    await failed.promise;
    await worker.close();
    await database.asOwner(`update dispatch set enqueued_at = now() - interval '1 minute'`);
    await outbox.redispatch();
    expect(await queue.known([jobOf(report)])).toEqual([true]);
    const held: string[] = [];
    for await (const { job } of queue.held()) held.push(job.reportId);
    expect(held).toContain(report.id);
  });

  it('puts a report whose worker was lost ahead of those that wait', async () => {
    const [one, other, lost] = [1, 2, 3].map((dispatch) => ({
      v: 1 as const,
      reportId: randomUUID(),
      organizationId: randomUUID(),
      dispatch,
    })) as [ReportJob, ReportJob, ReportJob];
    const line = new ReportQueue(process.env.TEST_REDIS_URL!, `reports-${randomUUID()}`);
    while (!(await line.isReady())) await new Promise((resolve) => setImmediate(resolve));
    await line.enqueue(one);
    await line.enqueue(other);
    await line.enqueue(lost, { first: true });
    const held: unknown[] = [];
    for await (const { job, state } of line.held()) held.push([job, state]);
    expect(held).toEqual([
      [lost, 'waiting'],
      [one, 'waiting'],
      [other, 'waiting'],
    ]);
    await line.close();
  });

  it('lets one of many workers begin a sweep, and again when its time has come', async () => {
    const name = `sweep-${randomUUID()}`;
    const begin = () => sweeps.begin(name, 60_000);
    const begun = await Promise.all(Array.from({ length: 10 }, begin));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await begin()).toBe(false);
    await database.asOwner(
      `update maintenance_task set started_at = started_at - interval '60 seconds' where name = $1`,
      [name],
    );
    expect(await begin()).toBe(true);
  });

  it('fails a report that nobody took for a day', async () => {
    const actor = await admin();
    const report = await open(actor);
    await database.asOwner(`update report set queued_at = now() - interval '25 hours' where id = $1`, [
      report.id,
    ]);
    await sweeps.failOverdue();
    expect(await statusOf(actor, report.id)).toMatchObject({
      status: 'failed',
      errorCode: 'deadline_exceeded',
    });
  });

  it('hands out the published bytes only', async () => {
    const actor = await admin();
    const report = await open(actor);
    await expect(reports.download(actor, report.id)).rejects.toMatchObject({ code: 'report_not_ready' });
    const bytes = Buffer.from(`%PDF ${report.id}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = join(folder, 'made.pdf');
    await writeFile(file, bytes);
    const key = artefactKey(actor.organizationId, sha256);
    await storage.put(key, file);
    await runs.publish(await claim(report), {
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256,
      pages: 1,
    });

    const download = await reports.download(actor, report.id);
    const parts: Buffer[] = [];
    const checked = await download.check();
    for await (const chunk of await checked.open({ start: 1, end: 3 })) parts.push(chunk as Buffer);
    expect(Buffer.concat(parts).toString()).toBe('PDF');

    await appendFile(join(folder, key), 'x');
    await expect(download.check()).rejects.toMatchObject({ code: 'artefact_corrupt' });
    await storage.delete(key);
    await expect(download.check()).rejects.toMatchObject({ code: 'artefact_corrupt' });
  });

  it('finds reports by subject and by who asked, taking % and _ literally', async () => {
    const actor = await admin();
    await open(actor);
    const totalOf = async (search: string): Promise<number> =>
      (await reports.list(actor.organizationId, { page: 1, pageSize: 50, search })).total;
    expect(await Promise.all(['acm', 'ADA', actor.email, '%', 'nobody'].map(totalOf))).toEqual([
      1, 1, 1, 0, 0,
    ]);
  });

  it('shows nothing of another organization', async () => {
    const [mine, theirs] = [await admin(), await admin()];
    const report = await open(theirs);
    await expect(reports.get(mine.organizationId, report.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reports.cancel(mine, report.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reports.download(mine, report.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await reports.list(mine.organizationId, { page: 1, pageSize: 50 })).total).toBe(0);
  });
});
