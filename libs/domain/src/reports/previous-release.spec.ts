import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReport, newId, settings as settingsContract } from '@docket/contracts';
import { ReportQueue } from '@docket/queue';
import { artefactKey, DiskStorage } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { SettingsService } from '../organization/settings.service.js';
import { ReportRuns } from './report-runs.js';
import { ReportOutbox } from './report-outbox.js';
import { ReportMaintenance } from './report-maintenance.js';
import { ReportsService } from './reports.service.js';
import { RetentionMaintenance } from './retention/retention-maintenance.js';

/**
 * The statements that a build without slots, operations and retention (last migration `20261124000000_evidence_surfaces`)
 * runs for a report, with the column names of `20261129000000_standard_names`. They represent the previous release, because no
 * release has the old names. During a rolling update, the processes of both releases run on the same schema.
 */
const previousStatements = {
  request: `insert into report (id, organization_id, kind, params, subject, dedup_key, requested_by, requested_by_key,
      requested_by_name, requested_by_email) values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10)
    on conflict (organization_id, dedup_key) where status in ('queued', 'running') and dedup_key is not null
    do nothing returning id`,
  dispatch: `insert into dispatch (report_id, organization_id, number) values ($1, $2, $3)
    on conflict (report_id) do update set number = excluded.number, enqueued_at = null`,
  due: `select report_id, organization_id, number from dispatch
    where enqueued_at is null or enqueued_at < clock_timestamp() - make_interval(secs => $1)
    order by enqueued_at nulls first, created_at limit $2`,
  find: `select r0.* from "report" as r0 where r0."id" = $1 limit 1 for update`,
  claim: `update "report" set "status" = 'running', "run" = $2, "worker" = $3, "lease_expires_at" = $4,
      "started_at" = $5, "phase" = 'collecting', "updated_at" = $5 where "id" = $1`,
  clear: 'delete from dispatch where report_id = $1',
  event:
    'insert into report_event (organization_id, report_id, event, run, detail) values ($1, $2, $3, $4, $5)',
  heartbeat: `update report set lease_expires_at = clock_timestamp() + make_interval(secs => $1), percent = $2, rows_done = $3,
      rows_total = coalesce($4, rows_total), phase = $5, updated_at = clock_timestamp()
    where id = $6 and run = $7 and status = 'running' returning cancel_requested_at is not null as cancelled`,
  snapshot: `update "report" set "snapshot_sha256" = $2, "snapshot_size" = $3, "as_of" = $4, "rows_total" = $5,
      "figures" = '[]', "rules" = '[]', "phase" = 'rendering', "updated_at" = $4 where "id" = $1`,
  artefact: `insert into "artefact" ("id", "organization_id", "report_id", "file_name", "media_type", "size", "sha256",
      "pages", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
  publish: `update "report" set "status" = 'completed', "pages" = $2, "percent" = 100, "phase" = null, "worker" = null,
      "lease_expires_at" = null, "finished_at" = $3, "updated_at" = $3 where "id" = $1`,
  settings: `update organization set name = $1, time_zone = $2, page_size = $3, coverage_threshold_percent = $4,
      accent_color = $5 where id = $6`,
};

describe('rolling update from a release with the current column names', () => {
  let database: TestDatabase;
  let folder: string;
  let storage: DiskStorage;
  let queue: ReportQueue;
  let reports: ReportsService;
  let runs: ReportRuns;
  let outbox: ReportOutbox;
  let maintenance: ReportMaintenance;
  let previous: pg.Client;
  let actor: Actor;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'docket-'));
    storage = new DiskStorage(folder);
    queue = new ReportQueue(process.env.TEST_REDIS_URL!, `previous-${randomUUID()}`);
    await queue.connected();
    outbox = new ReportOutbox(database.tenancy, queue);
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
    reports = new ReportsService(database.tenancy, outbox, storage, [training]);
    runs = new ReportRuns(database.tenancy, outbox);
    maintenance = new ReportMaintenance(database.tenancy, outbox);
    const organizationId = await database.organization();
    const [person] = await database.asOwner<{ id: string }>(
      `insert into person (organization_id, name, email, role) values ($1, 'Ada', 'ada@example.com', 'org_admin')
       returning id`,
      [organizationId],
    );
    actor = {
      organizationId,
      id: person!.id,
      name: 'Ada',
      email: 'ada@example.com',
      role: 'org_admin',
      ipAddress: null,
    };
    previous = new pg.Client({ connectionString: database.url });
    await previous.connect();
  });
  afterAll(async () => {
    await outbox.idle();
    await previous.end();
    await queue.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs a transaction of the previous release with its permissions. */
  async function asPreviousRelease(
    ...statements: [keyof typeof previousStatements, ...unknown[]][]
  ): Promise<pg.QueryResult[]> {
    const results: pg.QueryResult[] = [];
    await previous.query('begin');
    try {
      await previous.query(`select set_config('docket.organization_id', $1, true)`, [actor.organizationId]);
      for (const [name, ...values] of statements)
        results.push(await previous.query(previousStatements[name], values));
      await previous.query('commit');
    } catch (error) {
      await previous.query('rollback');
      throw error;
    }
    return results;
  }

  async function requestByPreviousRelease(): Promise<string> {
    const id = newId();
    const { organizationId } = actor;
    await asPreviousRelease(
      ['request', id, organizationId, 'training', '{}', 'Acme', id, actor.id, null, 'Ada', actor.email],
      ['dispatch', id, organizationId, 1],
      ['event', organizationId, id, 'queued', 0, null],
    );
    return id;
  }

  async function claimByPreviousRelease(id: string, leaseMs = 10_000): Promise<void> {
    await asPreviousRelease(
      ['find', id],
      ['claim', id, 1, 'old:1', new Date(Date.now() + leaseMs), new Date()],
      ['clear', id],
      ['event', actor.organizationId, id, 'claimed', 1, 'old:1'],
    );
  }

  async function store(content: string): Promise<string> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = join(folder, randomUUID());
    await writeFile(file, content);
    await storage.put(artefactKey(actor.organizationId, sha256), file);
    return sha256;
  }

  const stateOf = (id: string) => reports.get(actor.organizationId, id);

  it('dispatches, claims and publishes a report requested by the previous release', async () => {
    const id = await requestByPreviousRelease();
    expect(await outbox.redispatch()).toBeGreaterThan(0);
    const job = { v: 1 as const, reportId: id, organizationId: actor.organizationId, dispatch: 1 };
    const run = (await runs.claim(job, 'new:1'))!;
    const sha256 = await store(id);
    const info = { fileName: 'R.pdf', mediaType: 'application/pdf', size: id.length, sha256, pages: 1 };
    expect(await runs.publish(run, info)).toBe('completed');
    // A late heartbeat of a worker of the previous release changes nothing.
    const [heartbeat] = await asPreviousRelease(['heartbeat', 10, 50, 1, 1, 'rendering', id, 0]);
    expect(heartbeat!.rowCount).toBe(0);
  });

  it('lets the previous release claim and publish a report of the current release, then downloads and expires it', async () => {
    const { state } = await reports.request(actor, createReport.parse({ kind: 'training', fresh: true }));
    const { id } = state.report;
    await outbox.idle();
    await database.asOwner('update dispatch set enqueued_at = null where report_id = $1', [id]);
    const due = await previous
      .query('begin')
      .then(() => previous.query('set local role docket_system'))
      .then(() => previous.query<{ report_id: string }>(previousStatements.due, [5, 500]))
      .finally(() => previous.query('commit'));
    expect(due.rows.map((row) => row.report_id)).toContain(id);
    await claimByPreviousRelease(id);
    const sha256 = await store(`document of ${id}`);
    const [, , heartbeat] = await asPreviousRelease(
      ['find', id],
      ['snapshot', id, 'a'.repeat(64), 10, new Date(), 3],
      ['heartbeat', 10, 50, 1, 3, 'rendering', id, 1],
    );
    expect(heartbeat!.rows).toEqual([{ cancelled: false }]);
    const { organizationId } = actor;
    const longAgo = new Date(Date.now() - 400 * 86_400_000);
    await asPreviousRelease(
      ['artefact', newId(), organizationId, id, 'R.pdf', 'application/pdf', 48, sha256, 1, longAgo],
      ['publish', id, 1, new Date()],
      ['event', organizationId, id, 'completed', 1, null],
    );
    expect(await stateOf(id)).toMatchObject({ report: { status: 'completed' }, artefact: { sha256 } });
    const settings = new SettingsService(database.tenancy);
    await settings.change(actor, { reportRetentionDays: 365 });
    await database.asOwner(`update organization set report_retention_since = now() - interval '2 days'`);
    expect(await new RetentionMaintenance(database.tenancy, storage).expireDue()).toBe(1);
    expect(await stateOf(id)).toMatchObject({ report: { status: 'expired' }, artefact: { sha256 } });
  });

  it('recovers a report from a lost worker of the previous release', async () => {
    const id = await requestByPreviousRelease();
    await claimByPreviousRelease(id, -1);
    expect(await maintenance.recoverLost()).toBe(1);
    expect((await stateOf(id)).report).toMatchObject({ status: 'queued', run: 1 });
  });

  it('keeps new settings when the previous release changes settings', async () => {
    const settings = new SettingsService(database.tenancy);
    const current = await settings.change(actor, { reportRetentionDays: 90 });
    expect(() => settingsContract.parse(current)).not.toThrow();
    await asPreviousRelease(['settings', 'Old name', 'UTC', 'A4', 75, '#0B6E6E', actor.organizationId]);
    expect(await settings.get(actor.organizationId)).toMatchObject({
      name: 'Old name',
      coverageThresholdPercent: 75,
      reportRetentionDays: 90,
    });
  });
});
