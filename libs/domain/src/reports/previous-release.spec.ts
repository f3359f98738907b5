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
 * What the version that ends with the migration `20261124000000_evidence_surfaces` says to the database on the way of a
 * report, word by word. While an update is under way its processes run beside those of this version, on this schema.
 */
const before = {
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
  beat: `update report set lease_expires_at = clock_timestamp() + make_interval(secs => $1), percent = $2, rows_done = $3,
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

describe('the previous release beside this one', () => {
  let database: TestDatabase;
  let folder: string;
  let storage: DiskStorage;
  let queue: ReportQueue;
  let reports: ReportsService;
  let runs: ReportRuns;
  let outbox: ReportOutbox;
  let sweeps: ReportMaintenance;
  let old: pg.Client;
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
    };
    reports = new ReportsService(database.tenancy, outbox, storage, [training]);
    runs = new ReportRuns(database.tenancy, outbox);
    sweeps = new ReportMaintenance(database.tenancy, outbox);
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
    old = new pg.Client({ connectionString: database.url });
    await old.connect();
  });
  afterAll(async () => {
    await outbox.idle();
    await old.end();
    await queue.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** A transaction of the previous release, with the rights that it has. */
  async function asBefore(...statements: [keyof typeof before, ...unknown[]][]): Promise<pg.QueryResult[]> {
    const results: pg.QueryResult[] = [];
    await old.query('begin');
    try {
      await old.query(`select set_config('docket.organization_id', $1, true)`, [actor.organizationId]);
      for (const [name, ...values] of statements) results.push(await old.query(before[name], values));
      await old.query('commit');
    } catch (error) {
      await old.query('rollback');
      throw error;
    }
    return results;
  }

  async function requestedBefore(): Promise<string> {
    const id = newId();
    const { organizationId } = actor;
    await asBefore(
      ['request', id, organizationId, 'training', '{}', 'Acme', id, actor.id, null, 'Ada', actor.email],
      ['dispatch', id, organizationId, 1],
      ['event', organizationId, id, 'queued', 0, null],
    );
    return id;
  }

  async function claimedBefore(id: string, leaseMs = 10_000): Promise<void> {
    await asBefore(
      ['find', id],
      ['claim', id, 1, 'old:1', new Date(Date.now() + leaseMs), new Date()],
      ['clear', id],
      ['event', actor.organizationId, id, 'claimed', 1, 'old:1'],
    );
  }

  async function stored(content: string): Promise<string> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = join(folder, randomUUID());
    await writeFile(file, content);
    await storage.put(artefactKey(actor.organizationId, sha256), file);
    return sha256;
  }

  const stateOf = (id: string) => reports.get(actor.organizationId, id);

  it('what it queues, this one dispatches, claims and publishes', async () => {
    const id = await requestedBefore();
    expect(await outbox.redispatch()).toBeGreaterThan(0);
    const job = { v: 1 as const, reportId: id, organizationId: actor.organizationId, dispatch: 1 };
    const run = (await runs.claim(job, 'new:1'))!;
    const sha256 = await stored(id);
    const facts = { fileName: 'R.pdf', mediaType: 'application/pdf', size: id.length, sha256, pages: 1 };
    expect(await runs.publish(run, facts)).toBe('completed');
    // A late beat of an old worker that held it in its queue changes nothing.
    const [beat] = await asBefore(['beat', 10, 50, 1, 1, 'rendering', id, 0]);
    expect(beat!.rowCount).toBe(0);
  });

  it('what this one queues, it finds, claims, beats and publishes; this one hands it out and lets it expire', async () => {
    const { state } = await reports.request(actor, createReport.parse({ kind: 'training', fresh: true }));
    const { id } = state.report;
    await outbox.idle();
    await database.asOwner('update dispatch set enqueued_at = null where report_id = $1', [id]);
    const due = await old
      .query('begin')
      .then(() => old.query('set local role docket_system'))
      .then(() => old.query<{ report_id: string }>(before.due, [5, 500]))
      .finally(() => old.query('commit'));
    expect(due.rows.map((row) => row.report_id)).toContain(id);
    await claimedBefore(id);
    const sha256 = await stored(`of ${id}`);
    const [, , beat] = await asBefore(
      ['find', id],
      ['snapshot', id, 'a'.repeat(64), 10, new Date(), 3],
      ['beat', 10, 50, 1, 3, 'rendering', id, 1],
    );
    expect(beat!.rows).toEqual([{ cancelled: false }]);
    const { organizationId } = actor;
    const long = new Date(Date.now() - 400 * 86_400_000);
    await asBefore(
      ['artefact', newId(), organizationId, id, 'R.pdf', 'application/pdf', 39, sha256, 1, long],
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

  it('what its lost worker held, this one takes up again', async () => {
    const id = await requestedBefore();
    await claimedBefore(id, -1);
    expect(await sweeps.recoverLost()).toBe(1);
    expect((await stateOf(id)).report).toMatchObject({ status: 'queued', run: 1 });
  });

  it('its change of settings leaves what it does not know', async () => {
    const settings = new SettingsService(database.tenancy);
    const now = await settings.change(actor, { reportRetentionDays: 90 });
    expect(() => settingsContract.parse(now)).not.toThrow();
    await asBefore(['settings', 'Old name', 'UTC', 'A4', 75, '#0B6E6E', actor.organizationId]);
    expect(await settings.get(actor.organizationId)).toMatchObject({
      name: 'Old name',
      coverageThresholdPercent: 75,
      reportRetentionDays: 90,
    });
  });
});
