import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReportQueue } from '@docket/queue';
import { artefactKey, DiskStorage, ObjectMissing, snapshotKey } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../audit-log/audit-log.js';
import { SettingsService } from '../../organization/settings.service.js';
import { Report } from '../report.entity.js';
import { ReportRuns } from '../report-runs.js';
import { jobOf, ReportOutbox } from '../report-outbox.js';
import { ReportsService } from '../reports.service.js';
import { ReportRetention } from './report-retention.js';
import { readRetentionSummary } from './retention-summary.js';
import { RetentionMaintenance } from './retention-maintenance.js';
import { lockObject } from './stored-objects.js';

/** A storage that can simulate an outage. */
class UnreliableStorage extends DiskStorage {
  unavailable = false;

  override async delete(key: string): Promise<void> {
    if (this.unavailable) throw new Error('The storage is unavailable.');
    await super.delete(key);
  }
}

describe('retention of report files', () => {
  let database: TestDatabase;
  let folder: string;
  let storage: UnreliableStorage;
  let queue: ReportQueue;
  let retention: ReportRetention;
  let maintenance: RetentionMaintenance;
  let reports: ReportsService;
  let runs: ReportRuns;
  let settings: SettingsService;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'docket-'));
    storage = new UnreliableStorage(folder);
    queue = new ReportQueue('redis://127.0.0.1:1');
    const outbox = new ReportOutbox(database.tenancy, queue);
    retention = new ReportRetention(database.tenancy, storage);
    maintenance = new RetentionMaintenance(database.tenancy, storage);
    reports = new ReportsService(database.tenancy, outbox, storage, []);
    runs = new ReportRuns(database.tenancy, outbox);
    settings = new SettingsService(database.tenancy);
  });
  afterAll(async () => {
    await queue.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function admin(): Promise<Actor> {
    const organizationId = await database.organization();
    const email = `${randomUUID()}@example.com`;
    const [row] = await database.asOwner<{ id: string }>(
      `insert into person (organization_id, name, email, role) values ($1, 'Ada', $2, 'org_admin') returning id`,
      [organizationId, email],
    );
    return { organizationId, id: row!.id, name: 'Ada', email, role: 'org_admin', ipAddress: '127.0.0.1' };
  }

  /** Sets a retention policy that is already in effect by default. */
  async function setPolicy(actor: Actor, days: number, setHoursAgo = 25): Promise<void> {
    await settings.change(actor, { reportRetentionDays: days });
    await database.asOwner(
      `update organization set report_retention_since = now() - make_interval(hours => $2) where id = $1`,
      [actor.organizationId, setHoursAgo],
    );
  }

  async function put(key: string, content: string): Promise<void> {
    const file = join(folder, randomUUID());
    await writeFile(file, content);
    await storage.put(key, file);
  }

  const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

  interface StoredReport {
    id: string;
    artefact: string;
    snapshot: string;
  }

  /** Inserts a report with a stored snapshot and, if completed, a stored file, finished `days` days ago. */
  async function createReport(
    actor: Actor,
    {
      status = 'completed',
      days = 0,
      file = `file ${randomUUID()}`,
      records = `records ${randomUUID()}`,
    } = {},
  ): Promise<StoredReport> {
    const at = new Date(Date.now() - days * 86_400_000);
    const [row] = await database.asOwner<{ id: string }>(
      `insert into report (organization_id, kind, params, subject, status, requested_by, requested_by_name,
         requested_by_email, snapshot_sha256, snapshot_size, as_of, figures, finished_at, created_at, run)
       values ($1, 'training', '{}', 'Acme', $2, $3, 'Ada', 'ada@example.com', $4, 9, $5,
         '[{"label":"People","value":"3"}]', $5, $5, 1) returning id`,
      [actor.organizationId, status, actor.id, sha256(records), at],
    );
    const keys = {
      artefact: artefactKey(actor.organizationId, sha256(file)),
      snapshot: snapshotKey(actor.organizationId, sha256(records)),
    };
    await put(keys.snapshot, records);
    if (status === 'completed') {
      await put(keys.artefact, file);
      await database.asOwner(
        `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages, created_at)
         values ($1, $2, 'Report.pdf', 'application/pdf', $3, $4, 1, $5)`,
        [actor.organizationId, row!.id, file.length, sha256(file), at],
      );
    }
    return { id: row!.id, ...keys };
  }

  const isStored = async (key: string) => (await storage.size(key)) !== null;
  const stateOf = async (actor: Actor, id: string) => reports.get(actor.organizationId, id);
  const auditEvents = (id: string) =>
    database.asOwner<{ action: string; actor_email: string; metadata: Record<string, unknown> }>(
      `select action, actor_email, metadata from audit_event where target_id = $1 order by created_at`,
      [id],
    );

  it('keeps files forever without a policy', async () => {
    const actor = await admin();
    const { id, artefact } = await createReport(actor, { days: 20_000 });
    expect(await maintenance.expireDue()).toBe(0);
    expect((await stateOf(actor, id)).expiresAt).toBeNull();
    expect(await isStored(artefact)).toBe(true);
  });

  it('deletes an expired file, and keeps the row, figures, hash and audit event', async () => {
    const actor = await admin();
    await setPolicy(actor, 30);
    const file = 'the document';
    const due = await createReport(actor, { days: 31, file });
    const recent = await createReport(actor, { days: 29 });
    const other = await admin();
    const foreign = await createReport(other, { days: 31 });

    expect(await maintenance.expireDue()).toBe(1);

    const { report, artefact, timeline } = await stateOf(actor, due.id);
    expect(report).toMatchObject({ status: 'expired', figures: [{ label: 'People', value: '3' }] });
    expect(artefact).toMatchObject({ sha256: sha256(file), size: file.length, deletedAfterDays: 30 });
    expect(artefact!.removedAt!.getTime()).toBeGreaterThanOrEqual(artefact!.deletedAt!.getTime());
    expect(timeline.map(({ event }) => event)).toEqual(['expired', 'file_removed']);
    expect(await auditEvents(due.id)).toMatchObject([
      {
        action: 'report.expired',
        actor_email: 'docket:retention',
        metadata: { sha256: sha256(file), size: file.length, policy: { retentionDays: 30 } },
      },
    ]);
    expect(await Promise.all([due.artefact, due.snapshot].map(isStored))).toEqual([false, false]);
    expect(await Promise.all([recent.artefact, recent.snapshot, foreign.artefact].map(isStored))).toEqual([
      true,
      true,
      true,
    ]);
    await expect(reports.download(actor, due.id)).rejects.toMatchObject({
      code: 'report_expired',
      message: expect.stringMatching(/deleted on \d{4}-\d\d-\d\d by the retention policy of 30 days/),
    });
  });

  it('applies a policy one day after it was set, so that a mistake can be undone', async () => {
    const actor = await admin();
    const { id, artefact } = await createReport(actor, { days: 400 });
    await setPolicy(actor, 1, 23);
    expect(await maintenance.expireDue()).toBe(0);
    const { expiresAt } = await stateOf(actor, id);
    expect(expiresAt!.getTime() - Date.now()).toBeGreaterThan(59 * 60_000);
    expect(expiresAt!.getTime() - Date.now()).toBeLessThan(61 * 60_000);
    await settings.change(actor, { reportRetentionDays: null });
    expect((await stateOf(actor, id)).expiresAt).toBeNull();
    expect(await isStored(artefact)).toBe(true);
  });

  it('does not restart the grace period when other settings change', async () => {
    const actor = await admin();
    await createReport(actor, { days: 31 });
    await setPolicy(actor, 30);
    await settings.change(actor, { name: 'Other', reportRetentionDays: 30 });
    expect(await maintenance.expireDue()).toBe(1);
  });

  it('does not expire or delete a file on legal hold until the hold is lifted', async () => {
    const actor = await admin();
    await setPolicy(actor, 30);
    const { id, artefact } = await createReport(actor, { days: 500 });
    await retention.placeHold(actor, id, 'Case 12');
    await expect(retention.placeHold(actor, id, 'Case 13')).rejects.toMatchObject({ code: 'conflict' });

    expect(await maintenance.expireDue()).toBe(0);
    await expect(retention.deleteFile(actor, id)).rejects.toMatchObject({ code: 'report_on_legal_hold' });
    expect(await isStored(artefact)).toBe(true);
    expect((await stateOf(actor, id)).expiresAt).toBeNull();
    // A check constraint enforces the hold even for direct SQL updates.
    await expect(
      database.asOwner(`update report set status = 'expired' where id = $1`, [id]),
    ).rejects.toThrow('report_legal_hold_not_expired');

    await retention.liftHold(actor, id, 'Case 12 is closed');
    await expect(retention.liftHold(actor, id, 'Again')).rejects.toMatchObject({ code: 'conflict' });
    expect(await maintenance.expireDue()).toBe(1);
    await expect(retention.placeHold(actor, id, 'Too late')).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    expect((await auditEvents(id)).map(({ action }) => action)).toEqual([
      'report.legal_hold_placed',
      'report.legal_hold_lifted',
      'report.expired',
    ]);
  });

  it('expires a file even if many older files are on legal hold', async () => {
    const actor = await admin();
    await setPolicy(actor, 30);
    const onHold = await Promise.all(Array.from({ length: 120 }, () => createReport(actor, { days: 90 })));
    await database.asOwner(
      `update report set legal_hold_at = now(), legal_hold_by = 'a', legal_hold_reason = 'b' where id = any($1)`,
      [onHold.map(({ id }) => id)],
    );
    const { id } = await createReport(actor, { days: 40 });
    expect(await maintenance.expireDue()).toBe(1);
    expect((await stateOf(actor, id)).report.status).toBe('expired');
  });

  it('records who deleted a file, once', async () => {
    const actor = await admin();
    const { id, artefact, snapshot } = await createReport(actor, { file: 'deleted manually' });
    await Promise.all([retention.deleteFile(actor, id), retention.deleteFile(actor, id)]);
    expect((await stateOf(actor, id)).artefact).toMatchObject({ deletedBy: actor.email, pages: 1 });
    expect(await auditEvents(id)).toMatchObject([
      {
        action: 'report.file_deleted',
        actor_email: actor.email,
        metadata: { sha256: sha256('deleted manually') },
      },
    ]);
    expect(await Promise.all([artefact, snapshot].map(isStored))).toEqual([false, false]);
    await expect(reports.download(actor, id)).rejects.toMatchObject({
      code: 'report_expired',
      message: expect.stringContaining('by an administrator'),
    });
    const failed = await createReport(actor, { status: 'failed' });
    await expect(retention.deleteFile(actor, failed.id)).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    await expect(retention.deleteFile(await admin(), id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps bytes that another report uses', async () => {
    const actor = await admin();
    const file = randomUUID();
    const records = randomUUID();
    const first = await createReport(actor, { file, records });
    const second = await createReport(actor, { file, records });
    await retention.deleteFile(actor, first.id);
    expect(await Promise.all([first.artefact, first.snapshot].map(isStored))).toEqual([true, true]);
    const { verify } = await reports.download(actor, second.id);
    const { open } = await verify();
    for await (const chunk of await open({ start: 0, end: file.length - 1 }))
      expect(String(chunk)).toBe(file);
    await retention.deleteFile(actor, second.id);
    expect(await Promise.all([first.artefact, first.snapshot].map(isStored))).toEqual([false, false]);
  });

  it('hides a deleted file immediately and removes its bytes later if the storage is unavailable', async () => {
    const actor = await admin();
    const { id, artefact } = await createReport(actor);
    storage.unavailable = true;
    try {
      await retention.deleteFile(actor, id);
      await expect(maintenance.removeDeleted()).rejects.toMatchObject({
        done: 0,
        failed: 1,
        message: expect.stringContaining('unavailable'),
      });
    } finally {
      storage.unavailable = false;
    }
    expect((await stateOf(actor, id)).artefact).toMatchObject({ removedAt: null });
    expect(await isStored(artefact)).toBe(true);
    await expect(reports.download(actor, id)).rejects.toMatchObject({ code: 'report_expired' });
    expect(await maintenance.removeDeleted()).toBe(1);
    expect(await isStored(artefact)).toBe(false);
    expect((await stateOf(actor, id)).artefact!.removedAt).not.toBeNull();
  });

  it('does not publish a document that was deleted between storing and publishing', async () => {
    const actor = await admin();
    const first = await createReport(actor, { file: 'same bytes' });
    const { id } = await createReport(actor, { status: 'queued' });
    const report = await database.tenancy.transaction(actor.organizationId, (em) =>
      em.findOneOrFail(Report, { id }),
    );
    const run = (await runs.claim(jobOf(report), 'w1'))!;
    // The same bytes are already stored, so storing them again writes nothing. Then the only report that uses them is deleted.
    await retention.deleteFile(actor, first.id);
    const info = {
      fileName: 'R.pdf',
      mediaType: 'application/pdf',
      size: 10,
      sha256: sha256('same bytes'),
      pages: 1,
    };
    await expect(runs.publish(run, info, isStored)).rejects.toBeInstanceOf(ObjectMissing);
    expect((await stateOf(actor, id)).report.status).toBe('running');
    await put(first.artefact, 'same bytes');
    expect(await runs.publish(run, info, isStored)).toBe('completed');
  });

  it('waits with a deletion for a concurrent publication of the same object, and then keeps the object', async () => {
    const actor = await admin();
    const file = randomUUID();
    const first = await createReport(actor, { file });
    let deletion: Promise<void> | undefined;
    await database.tenancy.transaction(actor.organizationId, async (em) => {
      await lockObject(em, first.artefact);
      deletion = retention.deleteFile(actor, first.id);
      const waiting = `select from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`;
      while ((await database.asOwner(waiting)).length === 0);
      expect(await isStored(first.artefact)).toBe(true);
      const { id } = await createReport(actor, { status: 'failed' });
      await em.execute(
        `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages)
         values (?, ?, 'R.pdf', 'application/pdf', 1, ?, 1)`,
        [actor.organizationId, id, sha256(file)],
      );
    });
    await deletion;
    expect(await isStored(first.artefact)).toBe(true);
  });

  it('deletes the snapshot of a report that failed long ago; a retry collects the data again', async () => {
    const actor = await admin();
    const old = await createReport(actor, { status: 'failed', days: 31 });
    const recent = await createReport(actor, { status: 'failed', days: 29 });
    const onHold = await createReport(actor, { status: 'cancelled', days: 99 });
    await retention.placeHold(actor, onHold.id, 'Why did it fail?');
    expect(await maintenance.dropSnapshots()).toBe(1);
    expect(await Promise.all([old, recent, onHold].map(({ snapshot }) => isStored(snapshot)))).toEqual([
      false,
      true,
      true,
    ]);
    await reports.retry(actor, old.id);
    const { report } = await stateOf(actor, old.id);
    const run = (await runs.claim(jobOf(report), 'w1'))!;
    expect(run.report).toMatchObject({ phase: 'collecting', snapshotSha256: null });
  });

  it('summarizes legal holds and overdue deletions', async () => {
    const before = await readRetentionSummary(database.tenancy);
    const actor = await admin();
    await setPolicy(actor, 30);
    const overdue = await createReport(actor, { days: 40 });
    const onHold = await createReport(actor, { days: 90 });
    await retention.placeHold(actor, onHold.id, 'Case 12');
    const summary = async () => {
      const { onLegalHold, maxOverdueSeconds } = await readRetentionSummary(database.tenancy);
      return {
        onLegalHold: onLegalHold - before.onLegalHold,
        days: Math.round(maxOverdueSeconds / 8_640) / 10,
      };
    };
    // The policy has been in effect for an hour, although the file is older.
    expect(await summary()).toEqual({ onLegalHold: 1, days: 0 });
    await setPolicy(actor, 30, 24 * 8);
    expect(await summary()).toEqual({ onLegalHold: 1, days: 7 });
    expect(await maintenance.expireDue()).toBe(1);
    expect(await summary()).toEqual({ onLegalHold: 1, days: 0 });
    // The file is deleted, but its bytes are still stored.
    await database.asOwner(
      `update artefact set removed_at = null, deleted_at = now() - interval '2 days' where report_id = $1`,
      [overdue.id],
    );
    expect(await summary()).toEqual({ onLegalHold: 1, days: 2 });
    await maintenance.removeDeleted();
    await retention.liftHold(actor, onHold.id, 'Over');
    await maintenance.expireDue();
  });

  it('deletes each file once with concurrent maintenance tasks', async () => {
    const actor = await admin();
    await setPolicy(actor, 1);
    const due = await Promise.all(Array.from({ length: 8 }, () => createReport(actor, { days: 3 })));
    const counts = await Promise.all([
      maintenance.expireDue(),
      maintenance.expireDue(),
      maintenance.expireDue(),
    ]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(due.length);
    for (const { id } of due) expect(await auditEvents(id)).toHaveLength(1);
  });

  it('the preview of a period is what the period deletes when it takes effect, and changes nothing', async () => {
    const actor = await admin();
    const { organizationId } = actor;
    expect(await settings.retentionPreview(organizationId, 1)).toMatchObject({
      files: 0,
      bytes: 0,
      oldestAt: null,
      onLegalHold: 0,
    });
    // With a period of 10 days, a file expires at the age of 10 days; the period takes effect after one day.
    const ages = [0, 8.9, 9.001, 9.9, 20];
    const stored = await Promise.all(ages.map((days) => createReport(actor, { days })));
    const held = await createReport(actor, { days: 15 });
    await retention.placeHold(actor, held.id, 'Audit');
    await createReport(actor, { days: 30, status: 'failed' });
    const preview = await settings.retentionPreview(organizationId, 10);
    expect(preview).toMatchObject({ files: 3, onLegalHold: 1 });
    for (const { id } of stored) expect((await stateOf(actor, id)).report.status).toBe('completed');

    await setPolicy(actor, 10);
    await database.asOwner(
      `update artefact set created_at = created_at - interval '24 hours' where organization_id = $1`,
      [organizationId],
    );
    await maintenance.expireDue();
    const states = await Promise.all(stored.map(({ id }) => stateOf(actor, id)));
    const deleted = states
      .filter(({ report }) => report.status === 'expired')
      .map(({ artefact }) => artefact!);
    expect(deleted).toHaveLength(preview.files);
    expect(deleted.reduce((sum, { size }) => sum + size, 0)).toBe(preview.bytes);
    const oldest = Math.min(...deleted.map(({ createdAt }) => createdAt.getTime())) + 86_400_000;
    expect(Math.abs(oldest - Date.parse(preview.oldestAt!))).toBeLessThanOrEqual(1);
    expect((await stateOf(actor, held.id)).report.status).toBe('completed');
  });
});
