import { createHash, randomUUID } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ReportQueue } from '@docket/queue';
import { artefactKey, DiskStorage, snapshotKey } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportIntegrityCheck, type IntegrityCheckOptions, type Finding } from './report-integrity-check.js';

const sha256 = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

describe('ReportIntegrityCheck', () => {
  let database: TestDatabase;
  let queue: ReportQueue;
  let folder: string;
  let organizationId: string;
  let adminId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    queue = new ReportQueue(process.env.TEST_REDIS_URL!, `reports-${randomUUID()}`);
    await queue.connected();
  });
  beforeEach(async () => {
    await database.asOwner('truncate organization cascade');
    folder = await mkdtemp(join(tmpdir(), 'docket-integrity-'));
    organizationId = await database.organization();
    const [admin] = await database.asOwner<{ id: string }>(
      `insert into person (organization_id, name, email, role) values ($1, 'Ada', 'ada@acme.example', 'org_admin')
       returning id`,
      [organizationId],
    );
    adminId = admin!.id;
  });
  afterAll(async () => {
    await queue.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const check = async (options: IntegrityCheckOptions = {}, jobs = queue): Promise<Finding[]> => {
    const integrityCheck = new ReportIntegrityCheck(database.tenancy, jobs, new DiskStorage(folder));
    const findings: Finding[] = [];
    for await (const finding of integrityCheck.findings({ workRoot: join(folder, 'work'), ...options }))
      findings.push(finding);
    return findings;
  };
  const foundTypes = async (options?: IntegrityCheckOptions) =>
    (await check(options)).map(({ type }) => type);

  const insertReport = async (columns: Record<string, unknown>): Promise<string> => {
    const all = {
      organization_id: organizationId,
      kind: 'training',
      params: '{}',
      subject: 'Acme',
      requested_by_name: 'Ada',
      requested_by_email: 'ada@acme.example',
      requested_by: adminId,
      ...columns,
    };
    const placeholders = Object.keys(all).map((_, index) => `$${index + 1}`);
    const [created] = await database.asOwner<{ id: string }>(
      `insert into report (${Object.keys(all).join()}) values (${placeholders.join()}) returning id`,
      Object.values(all),
    );
    return created!.id;
  };

  const store = async (key: string, bytes: string | Buffer): Promise<string> => {
    const file = join(folder, 'upload');
    await writeFile(file, bytes);
    await new DiskStorage(folder).put(key, file);
    return join(folder, key);
  };

  /** Inserts a completed report. @returns the paths of its document and its snapshot */
  const completed = async (text = 'a document'): Promise<{ document: string; snapshot: string }> => {
    const lines = `{"of":"${text}"}\n`;
    const id = await insertReport({ status: 'completed', snapshot_sha256: sha256(lines) });
    await database.asOwner(
      `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages)
       values ($1, $2, 'a.pdf', 'application/pdf', $3, $4, 1)`,
      [organizationId, id, text.length, sha256(text)],
    );
    return {
      document: await store(artefactKey(organizationId, sha256(text)), text),
      snapshot: await store(snapshotKey(organizationId, sha256(lines)), gzipSync(lines)),
    };
  };

  it('finds nothing if rows and files match', async () => {
    await completed();
    expect(await check({ deep: true, toleranceSeconds: 0, fileGraceSeconds: 0 })).toEqual([]);
  });

  it('finds overdue reports, with a tolerance of half a minute', async () => {
    const lease = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1_000);
    const late = await insertReport({ status: 'running', run: 1, lease_expires_at: lease(40) });
    await insertReport({ status: 'running', run: 1, lease_expires_at: lease(20) });
    const waiting = await insertReport({ queued_at: new Date(Date.now() - 25 * 3_600_000) });
    await database.asOwner(
      'insert into dispatch (report_id, organization_id, number) select id, organization_id, 1 from report where id = $1',
      [waiting],
    );
    const findings = await check();
    expect(findings.map(({ type, reportId }) => [type, reportId])).toEqual([
      ['report_overdue', late],
      ['report_overdue', waiting],
    ]);
    expect(findings[0]!.detail).toMatch(/^running, lease expired 4\d s ago$/);
  });

  it('finds a queued report without a dispatch row, and a dispatch row of a report that is not queued', async () => {
    const lost = await insertReport({ queued_at: new Date(Date.now() - 60_000) });
    const failed = await insertReport({ status: 'failed', updated_at: LONG_AGO });
    await database.asOwner(
      'insert into dispatch (report_id, organization_id, number) select id, organization_id, 1 from report where id = $1',
      [failed],
    );
    expect((await check()).map(({ type, reportId }) => [type, reportId])).toEqual([
      ['report_without_dispatch', lost],
      ['dispatch_without_report', failed],
    ]);
  });

  it('finds a job without a report, and reports an unreachable queue', async () => {
    await queue.enqueue({ v: 1, reportId: randomUUID(), organizationId, dispatch: 1 });
    expect(await foundTypes()).toEqual([]);
    expect(await foundTypes({ toleranceSeconds: 0 })).toEqual(['job_without_report']);
    const unreachable = new ReportQueue('redis://127.0.0.1:1');
    expect((await check({}, unreachable)).map(({ type }) => type)).toEqual(['queue_unreachable']);
    await unreachable.close();
  });

  it('finds missing and resized files, and with `deep` also changed content', async () => {
    await rm((await completed('missing')).document);
    await appendFile((await completed('longer')).document, '!');
    await writeFile((await completed('changed')).document, 'CHANGED');
    await writeFile((await completed('unreadable')).snapshot, 'no gzip');
    const counts = (findings: Finding[]) =>
      Object.entries(Object.groupBy(findings, ({ type }) => type)).map(([a, all]) => [a, all!.length]);
    expect(counts(await check())).toEqual(
      expect.arrayContaining([
        ['file_missing', 1],
        ['file_damaged', 1],
      ]),
    );
    expect(counts(await check({ deep: true }))).toEqual(
      expect.arrayContaining([
        ['file_missing', 1],
        ['file_damaged', 3],
      ]),
    );
  });

  it('finds a file without a row after the grace period', async () => {
    const path = await store(artefactKey(organizationId, sha256('nobody')), 'nobody');
    expect(await foundTypes()).toEqual([]);
    await utimes(path, LONG_AGO, LONG_AGO);
    expect(await foundTypes()).toEqual(['file_without_row']);
  });

  it('finds the work folder of an ended run and ignores the folder of the current run', async () => {
    const running = await insertReport({
      status: 'running',
      run: 2,
      lease_expires_at: new Date(Date.now() + 9_000),
    });
    for (const run of [1, 2]) {
      const path = join(folder, 'work', `${running}.${run}`);
      await mkdir(path, { recursive: true });
      await utimes(path, LONG_AGO, LONG_AGO);
    }
    expect(await check()).toMatchObject([
      { type: 'work_folder_left', subject: join(folder, 'work', `${running}.1`) },
    ]);
  });
});
