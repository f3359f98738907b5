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
import { LEASE_MS, MAX_LOST_WORKERS, type Report } from './report.entity.js';
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
  instant: () => ({}),
  subjectParams: (params: object) => ({ ...params }),
};

const snapshotFacts = {
  sha256: 'a'.repeat(64),
  size: 10,
  asOf: new Date(),
  knownAt: new Date(),
  dataVersion: 1,
  rows: 3,
  figures: [],
  rules: [],
};
const unreachable = 'redis://127.0.0.1:1';

describe('report lifecycle', () => {
  let database: TestDatabase;
  let queue: ReportQueue;
  let offlineQueue: ReportQueue;
  let outbox: ReportOutbox;
  let offlineOutbox: ReportOutbox;
  let reports: ReportsService;
  let runs: ReportRuns;
  let maintenance: ReportMaintenance;
  let folder: string;
  let storage: DiskStorage;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'docket-'));
    storage = new DiskStorage(folder);
    queue = new ReportQueue(process.env.TEST_REDIS_URL!, `reports-${randomUUID()}`);
    offlineQueue = new ReportQueue(unreachable);
    // The services use an unreachable queue, so that each test decides when jobs are sent.
    outbox = new ReportOutbox(database.tenancy, queue);
    offlineOutbox = new ReportOutbox(database.tenancy, offlineQueue);
    reports = new ReportsService(database.tenancy, offlineOutbox, storage, [kind]);
    runs = new ReportRuns(database.tenancy, offlineOutbox);
    maintenance = new ReportMaintenance(database.tenancy, offlineOutbox);
    while (!(await queue.isReady())) await new Promise((resolve) => setImmediate(resolve));
  });

  afterAll(async () => {
    await offlineOutbox.idle();
    await queue.close();
    await offlineQueue.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Creates an organization with an administrator. */
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

  const requestBody = (fields: Partial<CreateReport> = {}): CreateReport =>
    createReport.parse({ kind: 'training', ...fields });

  /** Requests a report and waits for its dispatch. */
  const requestReport = async (actor: Actor): Promise<Report> => {
    const { state } = await reports.request(actor, requestBody({ fresh: true }));
    await offlineOutbox.idle();
    return getReport(actor, state.report.id);
  };

  const claim = async (report: Report, worker = 'w1') => (await runs.claim(jobOf(report), worker))!;

  const getReport = async (actor: Actor, id: string) => (await reports.get(actor.organizationId, id)).report;

  it('writes report, dispatch row and audit event together, even if the queue is unavailable', async () => {
    const actor = await admin();
    const { state, created } = await reports.request(actor, requestBody());
    expect(created).toBe(true);
    expect(state).toMatchObject({
      queuePosition: 1,
      report: { status: 'queued', subject: 'Acme', run: 0 },
    });
    await offlineOutbox.idle();
    const rows = await database.asOwner(
      `select (select count(*)::int from dispatch where report_id = $1) as dispatches,
              (select count(*)::int from audit_event where target_id = $1::text and action = 'report.requested') as audits`,
      [state.report.id],
    );
    expect(rows).toEqual([{ dispatches: 1, audits: 1 }]);
  });

  it('returns the open report for a hundred identical concurrent requests of one person', async () => {
    const actor = await admin();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => reports.request(actor, requestBody())),
    );
    expect(new Set(answers.map(({ state }) => state.report.id)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    const other = await reports.request(actor, requestBody({ params: { team: 'x' } }));
    const fresh = await reports.request(actor, requestBody({ fresh: true }));
    expect(new Set([answers[0]!.state.report.id, other.state.report.id, fresh.state.report.id]).size).toBe(3);
  });

  it('treats an undefined parameter as omitted', async () => {
    const actor = await admin();
    const bare = await reports.request(actor, requestBody());
    const explicit = await reports.request(actor, requestBody({ params: { team: 'any' } }));
    expect(explicit.state.report).toMatchObject({ id: bare.state.report.id, params: {} });
  });

  it('returns the same report for the same Idempotency-Key, and rejects a different body', async () => {
    const actor = await admin();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => reports.request(actor, requestBody({ fresh: true }), 'key-1')),
    );
    expect(new Set(answers.map(({ state }) => state.report.id)).size).toBe(1);
    await expect(reports.request(actor, requestBody(), 'key-1')).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
    const [row] = await database.asOwner<{ n: number }>(
      'select count(*)::int as n from report where organization_id = $1',
      [actor.organizationId],
    );
    expect(row!.n).toBe(1);
  });

  it('names the invalid part of a request', async () => {
    const actor = await admin();
    await expect(reports.request(actor, requestBody({ kind: 'nope' }))).rejects.toMatchObject({
      code: 'unknown_report_kind',
      details: { issues: [{ path: 'kind' }] },
    });
    await expect(reports.request(actor, requestBody({ params: { team: 7 } }))).rejects.toMatchObject({
      code: 'invalid_request',
      details: { issues: [{ path: 'params.team' }] },
    });
  });

  it('lets one worker claim, and fences a superseded worker', async () => {
    const actor = await admin();
    const report = await requestReport(actor);
    const claims = await Promise.all([1, 2, 3, 4].map((n) => runs.claim(jobOf(report), `w${n}`)));
    const first = claims.find((run) => run !== null)!;
    expect(claims.filter((run) => run !== null)).toHaveLength(1);

    await database.asOwner(`update report set lease_expires_at = now() - interval '1 second' where id = $1`, [
      report.id,
    ]);
    await maintenance.recoverLost();
    const second = await claim(await getReport(actor, report.id), 'w9');
    expect(second.number).toBe(first.number + 1);

    const progress = { phase: 'rendering' as const, percent: 50, rowsDone: 1, rowsTotal: 2 };
    expect(await runs.heartbeat(first, progress)).toBe('superseded');
    const info = {
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'b'.repeat(64),
      pages: 1,
    };
    await expect(runs.publish(first, info)).rejects.toMatchObject({ code: 'run_superseded' });
    await runs.publish(second, info);
    expect(await getReport(actor, report.id)).toMatchObject({ status: 'completed', percent: 100 });
    await expect(runs.publish(second, info)).rejects.toMatchObject({ code: 'run_superseded' });
  });

  const loseWorker = async (actor: Actor, id: string): Promise<Report> => {
    await claim(await getReport(actor, id));
    await database.asOwner(`update report set lease_expires_at = now() - interval '1 second' where id = $1`, [
      id,
    ]);
    await maintenance.recoverLost();
    return getReport(actor, id);
  };

  it('fails a report after ten lost workers, and resets the count on retry', async () => {
    const actor = await admin();
    const { id } = await requestReport(actor);
    for (let loss = 1; loss < MAX_LOST_WORKERS; loss += 1)
      expect(await loseWorker(actor, id)).toMatchObject({ status: 'queued', run: loss });
    expect(await loseWorker(actor, id)).toMatchObject({ status: 'failed', errorCode: 'worker_lost' });
    await reports.retry(actor, id);
    expect(await loseWorker(actor, id)).toMatchObject({ status: 'queued', errorCode: null });
    expect(await claim(await getReport(actor, id))).toMatchObject({ report: { countedRuns: 1 } });
  });

  it('recovers a report from a worker that hangs in a transaction, as soon as its lease expires', async () => {
    const actor = await admin();
    const run = await claim(await requestReport(actor));
    const blocked = Promise.withResolvers<boolean>();
    const entered = Promise.withResolvers<void>();
    const change = runs.saveSnapshot(run, snapshotFacts, () => {
      entered.resolve();
      return blocked.promise;
    });
    await entered.promise;
    const leaseEnd = Date.now() + LEASE_MS;
    while ((await getReport(actor, run.report.id)).status === 'running' && Date.now() < leaseEnd + 10_000)
      await maintenance.recoverLost();
    expect(await getReport(actor, run.report.id)).toMatchObject({ status: 'queued', snapshotSha256: null });
    blocked.resolve(true);
    await expect(change).rejects.toThrow();
  });

  it('allows three failed runs, not counting lost workers', async () => {
    const actor = await admin();
    const { id } = await requestReport(actor);
    for (const outcome of ['requeued', 'requeued', 'failed']) {
      await loseWorker(actor, id);
      const run = await claim(await getReport(actor, id));
      expect(await runs.recordFailure(run, 'render_failed', 'boom')).toBe(outcome);
    }
    expect(await getReport(actor, id)).toMatchObject({ errorCode: 'render_failed', run: 6 });
  });

  it('reuses the snapshot and does not count a run interrupted by a shutdown', async () => {
    const actor = await admin();
    const report = await requestReport(actor);
    const first = await claim(report);
    await runs.saveSnapshot(first, snapshotFacts);
    await runs.release(first);
    const second = await claim(await getReport(actor, report.id));
    expect(second.report).toMatchObject({
      phase: 'rendering',
      snapshotSha256: 'a'.repeat(64),
      countedRuns: 1,
    });
    expect(await runs.recordFailure(second, 'render_failed', 'boom')).toBe('requeued');
  });

  it('cancels a queued report immediately and a running report at its next heartbeat', async () => {
    const actor = await admin();
    const queued = await requestReport(actor);
    await reports.cancel(actor, queued.id);
    expect((await getReport(actor, queued.id)).status).toBe('cancelled');
    expect(await runs.claim(jobOf(queued), 'w1')).toBeNull();

    const running = await requestReport(actor);
    const run = await claim(running);
    await reports.cancel(actor, running.id);
    expect(await runs.heartbeat(run, { phase: 'collecting', percent: 1, rowsDone: 0, rowsTotal: null })).toBe(
      'cancel',
    );
    await runs.recordCancelled(run);
    expect((await getReport(actor, running.id)).status).toBe('cancelled');
    await expect(
      reports.cancel(actor, running.id).then(() => reports.retry(actor, running.id)),
    ).resolves.toBeUndefined();
  });

  it('does not publish a report after its cancellation was accepted', async () => {
    const actor = await admin();
    const run = await claim(await requestReport(actor));
    await reports.cancel(actor, run.report.id);
    const info = {
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'c'.repeat(64),
      pages: 1,
    };
    expect(await runs.publish(run, info)).toBe('cancelled');
    const { report, artefact } = await reports.get(actor.organizationId, run.report.id);
    expect([report.status, artefact]).toEqual(['cancelled', null]);
  });

  it('enqueues reports that were requested while the queue was unavailable, and again after data loss', async () => {
    const actor = await admin();
    const report = await requestReport(actor);
    await outbox.redispatch();
    expect(await queue.contains([jobOf(report)])).toEqual([true]);
    expect(await outbox.redispatch()).toBe(0);

    // Deletes all data of the queue, like FLUSHALL.
    const { Redis } = await import('ioredis');
    const redis = new Redis(process.env.TEST_REDIS_URL!);
    const keys = await redis.keys(`*${(queue as unknown as { queue: { name: string } }).queue.name}*`);
    await redis.del(keys);
    redis.disconnect();
    expect(await outbox.redispatch()).toBeGreaterThanOrEqual(1);
    expect(await queue.contains([jobOf(report)])).toEqual([true]);
  });

  it('enqueues a report again if its job failed before the claim', async () => {
    const actor = await admin();
    const report = await requestReport(actor);
    await outbox.redispatch();
    const connection = { url: process.env.TEST_REDIS_URL!, maxRetriesPerRequest: null };
    const failed = Promise.withResolvers<void>();
    const worker = new Worker(queue.bullQueue.name, async () => Promise.reject(new Error('no database')), {
      connection,
      prefix: QUEUE_PREFIX,
    });
    worker.on('failed', (job) => job?.data.reportId === report.id && failed.resolve());
    await failed.promise;
    await worker.close();
    await database.asOwner(`update dispatch set enqueued_at = now() - interval '1 minute'`);
    await outbox.redispatch();
    expect(await queue.contains([jobOf(report)])).toEqual([true]);
    const reportIds: string[] = [];
    for await (const { job } of queue.queuedJobs()) reportIds.push(job.reportId);
    expect(reportIds).toContain(report.id);
  });

  it('enqueues a report of a lost worker ahead of other reports', async () => {
    const [one, other, lost] = [1, 2, 3].map((dispatch) => ({
      v: 1 as const,
      reportId: randomUUID(),
      organizationId: randomUUID(),
      dispatch,
    })) as [ReportJob, ReportJob, ReportJob];
    const lostQueue = new ReportQueue(process.env.TEST_REDIS_URL!, `reports-${randomUUID()}`);
    while (!(await lostQueue.isReady())) await new Promise((resolve) => setImmediate(resolve));
    await lostQueue.enqueue(one);
    await lostQueue.enqueue(other);
    await lostQueue.enqueue(lost, { first: true });
    const jobs: unknown[] = [];
    for await (const { job, state } of lostQueue.queuedJobs()) jobs.push([job, state]);
    expect(jobs).toEqual([
      [lost, 'waiting'],
      [one, 'waiting'],
      [other, 'waiting'],
    ]);
    await lostQueue.close();
  });

  it('lets one of many workers claim a maintenance task per interval', async () => {
    const name = `task-${randomUUID()}`;
    const claimTask = () => maintenance.claimTask(name, 60_000);
    const claims = await Promise.all(Array.from({ length: 10 }, claimTask));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await claimTask()).toBe(false);
    await database.asOwner(
      `update maintenance_task set started_at = started_at - interval '60 seconds' where name = $1`,
      [name],
    );
    expect(await claimTask()).toBe(true);
  });

  it('fails a report that no worker has started within a day', async () => {
    const actor = await admin();
    const report = await requestReport(actor);
    await database.asOwner(`update report set queued_at = now() - interval '25 hours' where id = $1`, [
      report.id,
    ]);
    await maintenance.failOverdue();
    expect(await getReport(actor, report.id)).toMatchObject({
      status: 'failed',
      errorCode: 'deadline_exceeded',
    });
  });

  it('serves only the published bytes', async () => {
    const actor = await admin();
    const report = await requestReport(actor);
    await expect(reports.download(actor, report.id)).rejects.toMatchObject({ code: 'report_not_ready' });
    const bytes = Buffer.from(`%PDF ${report.id}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = join(folder, 'document.pdf');
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
    const verified = await download.verify();
    for await (const chunk of await verified.open({ start: 1, end: 3 })) parts.push(chunk as Buffer);
    expect(Buffer.concat(parts).toString()).toBe('PDF');

    await appendFile(join(folder, key), 'x');
    await expect(download.verify()).rejects.toMatchObject({ code: 'artefact_corrupt' });
    await storage.delete(key);
    await expect(download.verify()).rejects.toMatchObject({ code: 'artefact_corrupt' });
  });

  it('finds reports by subject and requester, and matches % and _ literally', async () => {
    const actor = await admin();
    await requestReport(actor);
    const totalOf = async (search: string): Promise<number> =>
      (await reports.list(actor.organizationId, { page: 1, pageSize: 50, search })).total;
    expect(await Promise.all(['acm', 'ADA', actor.email, '%', 'nobody'].map(totalOf))).toEqual([
      1, 1, 1, 0, 0,
    ]);
  });

  it('hides reports of other organizations', async () => {
    const [mine, theirs] = [await admin(), await admin()];
    const report = await requestReport(theirs);
    await expect(reports.get(mine.organizationId, report.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reports.cancel(mine, report.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reports.download(mine, report.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await reports.list(mine.organizationId, { page: 1, pageSize: 50 })).total).toBe(0);
  });
});
