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
import { readRetention } from './retention-summary.js';
import { RetentionMaintenance } from './retention-maintenance.js';
import { lockObject } from './stored-objects.js';

/** A storage that can be made to fail as one that is away does. */
class FragileStorage extends DiskStorage {
  away = false;

  override async delete(key: string): Promise<void> {
    if (this.away) throw new Error('The storage is away.');
    await super.delete(key);
  }
}

describe('keeping and deleting the files of reports', () => {
  let database: TestDatabase;
  let folder: string;
  let storage: FragileStorage;
  let queue: ReportQueue;
  let retention: ReportRetention;
  let sweeps: RetentionMaintenance;
  let reports: ReportsService;
  let runs: ReportRuns;
  let settings: SettingsService;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'docket-'));
    storage = new FragileStorage(folder);
    queue = new ReportQueue('redis://127.0.0.1:1');
    const outbox = new ReportOutbox(database.tenancy, queue);
    retention = new ReportRetention(database.tenancy, storage);
    sweeps = new RetentionMaintenance(database.tenancy, storage);
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

  /** Sets the policy as long ago as it takes to be in force. */
  async function keepFor(actor: Actor, days: number, decidedHoursAgo = 25): Promise<void> {
    await settings.change(actor, { reportRetentionDays: days });
    await database.asOwner(
      `update organization set report_retention_since = now() - make_interval(hours => $2) where id = $1`,
      [actor.organizationId, decidedHoursAgo],
    );
  }

  async function put(key: string, content: string): Promise<void> {
    const file = join(folder, randomUUID());
    await writeFile(file, content);
    await storage.put(key, file);
  }

  const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

  interface Made {
    id: string;
    artefact: string;
    snapshot: string;
  }

  /** A report with a stored snapshot and, when completed, a stored file of `days` ago. */
  async function made(
    actor: Actor,
    {
      status = 'completed',
      days = 0,
      file = `file ${randomUUID()}`,
      records = `records ${randomUUID()}`,
    } = {},
  ): Promise<Made> {
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
  const audited = (id: string) =>
    database.asOwner<{ action: string; actor_email: string; metadata: Record<string, unknown> }>(
      `select action, actor_email, metadata from audit_event where target_id = $1 order by created_at`,
      [id],
    );

  it('keeps files for ever unless the organization decides otherwise', async () => {
    const actor = await admin();
    const { id, artefact } = await made(actor, { days: 20_000 });
    expect(await sweeps.expireDue()).toBe(0);
    expect((await stateOf(actor, id)).expiresAt).toBeNull();
    expect(await isStored(artefact)).toBe(true);
  });

  it('deletes a file on the day of the policy, and keeps row, figures, hash and a certificate', async () => {
    const actor = await admin();
    await keepFor(actor, 30);
    const file = 'the document';
    const due = await made(actor, { days: 31, file });
    const young = await made(actor, { days: 29 });
    const other = await admin();
    const foreign = await made(other, { days: 31 });

    expect(await sweeps.expireDue()).toBe(1);

    const { report, artefact, timeline } = await stateOf(actor, due.id);
    expect(report).toMatchObject({ status: 'expired', figures: [{ label: 'People', value: '3' }] });
    expect(artefact).toMatchObject({ sha256: sha256(file), size: file.length, deletedAfterDays: 30 });
    expect(artefact!.removedAt!.getTime()).toBeGreaterThanOrEqual(artefact!.deletedAt!.getTime());
    expect(timeline.map(({ event }) => event)).toEqual(['expired', 'file_removed']);
    expect(await audited(due.id)).toMatchObject([
      {
        action: 'report.expired',
        actor_email: 'docket:retention',
        metadata: { sha256: sha256(file), size: file.length, policy: { retentionDays: 30 } },
      },
    ]);
    expect(await Promise.all([due.artefact, due.snapshot].map(isStored))).toEqual([false, false]);
    expect(await Promise.all([young.artefact, young.snapshot, foreign.artefact].map(isStored))).toEqual([
      true,
      true,
      true,
    ]);
    await expect(reports.download(actor, due.id)).rejects.toMatchObject({
      code: 'report_expired',
      message: expect.stringMatching(/deleted on \d{4}-\d\d-\d\d by the retention policy of 30 days/),
    });
  });

  it('acts on a policy a day after it was decided, so that a slip can be undone', async () => {
    const actor = await admin();
    const { id, artefact } = await made(actor, { days: 400 });
    await keepFor(actor, 1, 23);
    expect(await sweeps.expireDue()).toBe(0);
    const { expiresAt } = await stateOf(actor, id);
    expect(expiresAt!.getTime() - Date.now()).toBeGreaterThan(59 * 60_000);
    expect(expiresAt!.getTime() - Date.now()).toBeLessThan(61 * 60_000);
    await settings.change(actor, { reportRetentionDays: null });
    expect((await stateOf(actor, id)).expiresAt).toBeNull();
    expect(await isStored(artefact)).toBe(true);
  });

  it('does not count a policy as new when other settings change', async () => {
    const actor = await admin();
    await made(actor, { days: 31 });
    await keepFor(actor, 30);
    await settings.change(actor, { name: 'Other', reportRetentionDays: 30 });
    expect(await sweeps.expireDue()).toBe(1);
  });

  it('a held report neither expires nor loses its file, however old, until the hold is lifted', async () => {
    const actor = await admin();
    await keepFor(actor, 30);
    const { id, artefact } = await made(actor, { days: 500 });
    await retention.hold(actor, id, 'Case 12');
    await expect(retention.hold(actor, id, 'Case 13')).rejects.toMatchObject({ code: 'conflict' });

    expect(await sweeps.expireDue()).toBe(0);
    await expect(retention.deleteFile(actor, id)).rejects.toMatchObject({ code: 'report_on_legal_hold' });
    expect(await isStored(artefact)).toBe(true);
    expect((await stateOf(actor, id)).expiresAt).toBeNull();
    // Not even somebody who writes past the product can have both.
    await expect(
      database.asOwner(`update report set status = 'expired' where id = $1`, [id]),
    ).rejects.toThrow('report_hold_keeps');

    await retention.liftHold(actor, id, 'Case 12 is closed');
    await expect(retention.liftHold(actor, id, 'Again')).rejects.toMatchObject({ code: 'conflict' });
    expect(await sweeps.expireDue()).toBe(1);
    await expect(retention.hold(actor, id, 'Too late')).rejects.toMatchObject({ code: 'illegal_transition' });
    expect((await audited(id)).map(({ action }) => action)).toEqual([
      'report.held',
      'report.hold_lifted',
      'report.expired',
    ]);
  });

  it('many held reports that are due do not keep a later one from expiring', async () => {
    const actor = await admin();
    await keepFor(actor, 30);
    const held = await Promise.all(Array.from({ length: 120 }, () => made(actor, { days: 90 })));
    await database.asOwner(
      `update report set legal_hold_at = now(), legal_hold_by = 'a', legal_hold_reason = 'b' where id = any($1)`,
      [held.map(({ id }) => id)],
    );
    const { id } = await made(actor, { days: 40 });
    expect(await sweeps.expireDue()).toBe(1);
    expect((await stateOf(actor, id)).report.status).toBe('expired');
  });

  it('deletes a file by hand, once, and certifies who did', async () => {
    const actor = await admin();
    const { id, artefact, snapshot } = await made(actor, { file: 'by hand' });
    await Promise.all([retention.deleteFile(actor, id), retention.deleteFile(actor, id)]);
    expect((await stateOf(actor, id)).artefact).toMatchObject({ deletedBy: actor.email, pages: 1 });
    expect(await audited(id)).toMatchObject([
      { action: 'report.file_deleted', actor_email: actor.email, metadata: { sha256: sha256('by hand') } },
    ]);
    expect(await Promise.all([artefact, snapshot].map(isStored))).toEqual([false, false]);
    await expect(reports.download(actor, id)).rejects.toMatchObject({
      code: 'report_expired',
      message: expect.stringContaining('by an administrator'),
    });
    const failed = await made(actor, { status: 'failed' });
    await expect(retention.deleteFile(actor, failed.id)).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    await expect(retention.deleteFile(await admin(), id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leaves bytes that another report lives on', async () => {
    const actor = await admin();
    const file = randomUUID();
    const records = randomUUID();
    const first = await made(actor, { file, records });
    const second = await made(actor, { file, records });
    await retention.deleteFile(actor, first.id);
    expect(await Promise.all([first.artefact, first.snapshot].map(isStored))).toEqual([true, true]);
    const { check } = await reports.download(actor, second.id);
    const { open } = await check();
    for await (const chunk of await open({ start: 0, end: file.length - 1 }))
      expect(String(chunk)).toBe(file);
    await retention.deleteFile(actor, second.id);
    expect(await Promise.all([first.artefact, first.snapshot].map(isStored))).toEqual([false, false]);
  });

  it('with the storage away the file is gone for readers at once, and its bytes go later', async () => {
    const actor = await admin();
    const { id, artefact } = await made(actor);
    storage.away = true;
    try {
      await retention.deleteFile(actor, id);
      await expect(sweeps.removeDeleted()).rejects.toMatchObject({
        done: 0,
        failed: 1,
        message: expect.stringContaining('away'),
      });
    } finally {
      storage.away = false;
    }
    expect((await stateOf(actor, id)).artefact).toMatchObject({ removedAt: null });
    expect(await isStored(artefact)).toBe(true);
    await expect(reports.download(actor, id)).rejects.toMatchObject({ code: 'report_expired' });
    expect(await sweeps.removeDeleted()).toBe(1);
    expect(await isStored(artefact)).toBe(false);
    expect((await stateOf(actor, id)).artefact!.removedAt).not.toBeNull();
  });

  it('a document that is cleared away between storing and publishing is not published', async () => {
    const actor = await admin();
    const first = await made(actor, { file: 'same bytes' });
    const { id } = await made(actor, { status: 'queued' });
    const report = await database.tenancy.transaction(actor.organizationId, (em) =>
      em.findOneOrFail(Report, { id }),
    );
    const run = (await runs.claim(jobOf(report), 'w1'))!;
    // Storing it again wrote nothing: the object is there. Then its only owner is deleted.
    await retention.deleteFile(actor, first.id);
    const facts = {
      fileName: 'R.pdf',
      mediaType: 'application/pdf',
      size: 10,
      sha256: sha256('same bytes'),
      pages: 1,
    };
    await expect(runs.publish(run, facts, isStored)).rejects.toBeInstanceOf(ObjectMissing);
    expect((await stateOf(actor, id)).report.status).toBe('running');
    await put(first.artefact, 'same bytes');
    expect(await runs.publish(run, facts, isStored)).toBe('completed');
  });

  it('a deletion waits for a publication that is about to name the object, and then leaves it', async () => {
    const actor = await admin();
    const file = randomUUID();
    const first = await made(actor, { file });
    let deletion: Promise<void> | undefined;
    await database.tenancy.transaction(actor.organizationId, async (em) => {
      await lockObject(em, first.artefact);
      deletion = retention.deleteFile(actor, first.id);
      const waiting = `select from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`;
      while ((await database.asOwner(waiting)).length === 0);
      expect(await isStored(first.artefact)).toBe(true);
      const { id } = await made(actor, { status: 'failed' });
      await em.execute(
        `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages)
         values (?, ?, 'R.pdf', 'application/pdf', 1, ?, 1)`,
        [actor.organizationId, id, sha256(file)],
      );
    });
    await deletion;
    expect(await isStored(first.artefact)).toBe(true);
  });

  it('lets go of the snapshot of a report that failed long ago; a retry collects anew', async () => {
    const actor = await admin();
    const old = await made(actor, { status: 'failed', days: 31 });
    const recent = await made(actor, { status: 'failed', days: 29 });
    const held = await made(actor, { status: 'cancelled', days: 99 });
    await retention.hold(actor, held.id, 'Why did it fail?');
    expect(await sweeps.forgetSnapshots()).toBe(1);
    expect(await Promise.all([old, recent, held].map(({ snapshot }) => isStored(snapshot)))).toEqual([
      false,
      true,
      true,
    ]);
    await reports.retry(actor, old.id);
    const { report } = await stateOf(actor, old.id);
    const run = (await runs.claim(jobOf(report), 'w1'))!;
    expect(run.report).toMatchObject({ phase: 'collecting', snapshotSha256: null });
  });

  it('tells how many are held, and how long files are kept beyond their time', async () => {
    const before = await readRetention(database.tenancy);
    const actor = await admin();
    await keepFor(actor, 30);
    const late = await made(actor, { days: 40 });
    const held = await made(actor, { days: 90 });
    await retention.hold(actor, held.id, 'Case 12');
    const days = async () => {
      const { held, oldestDueSeconds } = await readRetention(database.tenancy);
      return { held: held - before.held, days: Math.round(oldestDueSeconds / 8_640) / 10 };
    };
    // The policy has been in force for an hour, however long ago the file became due.
    expect(await days()).toEqual({ held: 1, days: 0 });
    await keepFor(actor, 30, 24 * 8);
    expect(await days()).toEqual({ held: 1, days: 7 });
    expect(await sweeps.expireDue()).toBe(1);
    expect(await days()).toEqual({ held: 1, days: 0 });
    // Deleted, and its bytes are still there.
    await database.asOwner(
      `update artefact set removed_at = null, deleted_at = now() - interval '2 days' where report_id = $1`,
      [late.id],
    );
    expect(await days()).toEqual({ held: 1, days: 2 });
    await sweeps.removeDeleted();
    await retention.liftHold(actor, held.id, 'Over');
    await sweeps.expireDue();
  });

  it('two sweeps at once delete each file once', async () => {
    const actor = await admin();
    await keepFor(actor, 1);
    const due = await Promise.all(Array.from({ length: 8 }, () => made(actor, { days: 3 })));
    const counts = await Promise.all([sweeps.expireDue(), sweeps.expireDue(), sweeps.expireDue()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(due.length);
    for (const { id } of due) expect(await audited(id)).toHaveLength(1);
  });
});
