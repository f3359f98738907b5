import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReport } from '@docket/contracts';
import { ReportQueue } from '@docket/queue';
import { artefactKey, DiskStorage, snapshotKey } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { ReportRuns, type Run } from './report-runs.js';
import { ReportIntegrityCheck } from './report-integrity-check.js';
import { jobOf, ReportOutbox } from './report-outbox.js';
import { ReportMaintenance } from './report-maintenance.js';
import { ReportsService } from './reports.service.js';
import { RestoredDatabase } from './restored-database.js';
import { ReportRetention } from './retention/report-retention.js';

const training = {
  id: 'training',
  title: 'Training',
  description: '',
  form: [],
  paramsSchema: z.object({}),
  subject: async () => 'Acme',
  instant: () => ({}),
  subjectParams: (params: object) => ({ ...params }),
};

/** Backs up and restores a database by copying it with `create database ... template`. */
class Backup {
  private readonly server = new pg.Client({ connectionString: process.env.TEST_DATABASE_OWNER_URL });
  private readonly name: string;
  private readonly copy: string;

  constructor(database: TestDatabase) {
    this.name = new URL(database.url).pathname.slice(1);
    this.copy = `${this.name}_backup`;
  }

  async create(): Promise<void> {
    await this.server.connect();
    await this.server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      this.name,
    ]);
    await this.server.query(`create database ${this.copy} template ${this.name}`);
  }

  async restore(): Promise<void> {
    await this.server.query(`drop database ${this.name} with (force)`);
    await this.server.query(`create database ${this.name} template ${this.copy}`);
    await this.server.query(`drop database ${this.copy}`);
    await this.server.end();
  }
}

/** Creates the services for a database and a queue. */
function createServices(database: TestDatabase, storage: DiskStorage, queue: ReportQueue) {
  const { tenancy } = database;
  const outbox = new ReportOutbox(tenancy, queue);
  const maintenance = new ReportMaintenance(tenancy, outbox);
  return {
    outbox,
    maintenance,
    reports: new ReportsService(tenancy, outbox, storage, [training]),
    runs: new ReportRuns(tenancy, outbox),
    retention: new ReportRetention(tenancy, storage),
    integrityCheck: new ReportIntegrityCheck(tenancy, queue, storage),
    restored: new RestoredDatabase(tenancy, maintenance, outbox, storage),
  };
}

describe('restore of an older backup with an empty queue and current files', () => {
  let database: TestDatabase;
  let folder: string;
  let storage: DiskStorage;
  let actor: Actor;
  const queues: ReportQueue[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'docket-'));
    storage = new DiskStorage(folder);
    const organizationId = await database.organization();
    const email = 'ada@example.com';
    const [row] = await database.asOwner<{ id: string }>(
      `insert into person (organization_id, name, email, role) values ($1, 'Ada', $2, 'org_admin') returning id`,
      [organizationId, email],
    );
    actor = { organizationId, id: row!.id, name: 'Ada', email, role: 'org_admin', ipAddress: null };
  });
  afterAll(async () => {
    for (const queue of queues) await queue.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function emptyQueue(): Promise<ReportQueue> {
    const queue = new ReportQueue(process.env.TEST_REDIS_URL!, `restored-${randomUUID()}`);
    queues.push(queue);
    await queue.connected();
    return queue;
  }

  async function store(kind: 'artefact' | 'snapshot', bytes: string): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = join(folder, randomUUID());
    await writeFile(file, bytes);
    const key = kind === 'artefact' ? artefactKey : snapshotKey;
    await storage.put(key(actor.organizationId, sha256), file);
    return sha256;
  }

  it('completes every queued report and finds every mismatch', async () => {
    const before = createServices(database, storage, await emptyQueue());
    const request = async () =>
      (await before.reports.request(actor, createReport.parse({ kind: 'training', fresh: true }))).state
        .report.id;
    const claim = async (services: typeof before, id: string): Promise<Run> => {
      const { report } = await services.reports.get(actor.organizationId, id);
      return (await services.runs.claim(jobOf(report), 'w1'))!;
    };
    const collect = async (services: typeof before, run: Run) => {
      const sha256 = await store('snapshot', `records ${randomUUID()}`);
      await services.runs.saveSnapshot(run, {
        sha256,
        size: 9,
        asOf: new Date(),
        knownAt: new Date(),
        dataVersion: 1,
        rows: 1,
        figures: [],
        rules: [],
      });
      return sha256;
    };
    const publish = async (services: typeof before, run: Run) => {
      const bytes = `document ${randomUUID()}`;
      const sha256 = await store('artefact', bytes);
      const info = { fileName: 'R.pdf', mediaType: 'application/pdf', size: bytes.length, sha256, pages: 1 };
      expect(await services.runs.publish(run, info)).toBe('completed');
      return artefactKey(actor.organizationId, sha256);
    };
    const complete = async (services: typeof before, id: string) => {
      const run = await claim(services, id);
      const snapshot = snapshotKey(actor.organizationId, await collect(services, run));
      return { snapshot, artefact: await publish(services, run) };
    };

    const completed = await request();
    await complete(before, completed);
    const deletedLater = await request();
    const lost = await complete(before, deletedLater);
    const [queued, alsoQueued] = [await request(), await request()];
    const running = await request();
    const currentRun = await claim(before, running);
    await collect(before, currentRun);
    await before.outbox.idle();
    const backup = new Backup(database);
    await backup.create();

    // Changes after the backup: the restore reverts the rows, but not the files.
    await publish(before, currentRun);
    await before.retention.deleteFile(actor, running);
    await before.retention.deleteFile(actor, deletedLater);
    const newer = [await complete(before, queued), await complete(before, await request())];
    await before.outbox.idle();
    await backup.restore();
    await database.asOwner(`update report set lease_expires_at = now() - interval '2 days',
      queued_at = queued_at - interval '2 days', created_at = created_at - interval '2 days'`);

    const after = createServices(database, storage, await emptyQueue());
    expect(await after.restored.reconcile()).toEqual({ recovered: 1, queued: 3, missingSnapshots: 1 });
    expect(await after.restored.reconcile()).toEqual({ recovered: 0, queued: 3, missingSnapshots: 0 });
    expect(await after.maintenance.failOverdue()).toBe(0);
    // Garbage collection is paused, because the newer files may still be needed.
    expect(await after.maintenance.claimTask('garbage', 6 * 3_600_000)).toBe(false);

    const mismatches = async () => {
      const findings: [string, string | null][] = [];
      for await (const { type, subject } of after.integrityCheck.findings({
        fileGraceSeconds: 0,
        toleranceSeconds: 0,
      }))
        findings.push([type, subject]);
      return findings.sort(([, a], [, b]) => String(a).localeCompare(String(b)));
    };
    const expected = [
      ['file_missing', lost.artefact],
      ['file_missing', lost.snapshot],
      ...newer.flatMap(({ artefact, snapshot }) =>
        [artefact, snapshot].map((key) => ['file_without_row', key]),
      ),
    ].sort(([, a], [, b]) => String(a).localeCompare(String(b)));
    expect(await mismatches()).toEqual(expected);

    for (const id of [queued, alsoQueued, running]) await complete(after, id);
    const statuses = await database.asOwner<{ status: string }>('select status from report');
    expect(statuses.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'completed'));
    // The jobs are still in the queue, because this test generated the reports without them.
    expect((await mismatches()).filter(([type]) => type !== 'job_without_report')).toEqual(expected);
  });
});
