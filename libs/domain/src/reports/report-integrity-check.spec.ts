import { createHash, randomUUID } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ReportQueue } from '@docket/queue';
import { artefactKey, DiskStorage, snapshotKey } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportIntegrityCheck, type Examination, type Finding } from './report-integrity-check.js';

const sha256 = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

describe('the doctor of reports', () => {
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
    folder = await mkdtemp(join(tmpdir(), 'docket-doctor-'));
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

  const examine = async (examination: Examination = {}, of = queue): Promise<Finding[]> => {
    const doctor = new ReportIntegrityCheck(database.tenancy, of, new DiskStorage(folder));
    const findings: Finding[] = [];
    for await (const finding of doctor.examine({ workRoot: join(folder, 'work'), ...examination }))
      findings.push(finding);
    return findings;
  };
  const found = async (examination?: Examination) =>
    (await examine(examination)).map(({ finding }) => finding);

  const row = async (columns: Record<string, unknown>): Promise<string> => {
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
    const places = Object.keys(all).map((_, index) => `$${index + 1}`);
    const [made] = await database.asOwner<{ id: string }>(
      `insert into report (${Object.keys(all).join()}) values (${places.join()}) returning id`,
      Object.values(all),
    );
    return made!.id;
  };

  const store = async (key: string, bytes: string | Buffer): Promise<string> => {
    const file = join(folder, 'made');
    await writeFile(file, bytes);
    await new DiskStorage(folder).put(key, file);
    return join(folder, key);
  };

  /** A report that ended well, with its document and its snapshot; gives their paths. */
  const completed = async (text = 'a document'): Promise<{ document: string; snapshot: string }> => {
    const lines = `{"of":"${text}"}\n`;
    const id = await row({ status: 'completed', snapshot_sha256: sha256(lines) });
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

  it('finds nothing where rows and files agree', async () => {
    await completed();
    expect(await examine({ deep: true, toleranceSeconds: 0, fileGraceSeconds: 0 })).toEqual([]);
  });

  it('finds what waits or runs past its time, and gives the lease and the sweep half a minute', async () => {
    const lease = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1_000);
    const late = await row({ status: 'running', run: 1, lease_expires_at: lease(40) });
    await row({ status: 'running', run: 1, lease_expires_at: lease(20) });
    const waiting = await row({ queued_at: new Date(Date.now() - 25 * 3_600_000) });
    await database.asOwner(
      'insert into dispatch (report_id, organization_id, number) select id, organization_id, 1 from report where id = $1',
      [waiting],
    );
    const findings = await examine();
    expect(findings.map(({ finding, reportId }) => [finding, reportId])).toEqual([
      ['report_overdue', late],
      ['report_overdue', waiting],
    ]);
    expect(findings[0]!.detail).toMatch(/^running, its worker's lease ended 4\d s ago$/);
  });

  it('finds a waiting report that nobody dispatches, and a dispatch of one that waits no more', async () => {
    const lost = await row({ queued_at: new Date(Date.now() - 60_000) });
    const over = await row({ status: 'failed', updated_at: LONG_AGO });
    await database.asOwner(
      'insert into dispatch (report_id, organization_id, number) select id, organization_id, 1 from report where id = $1',
      [over],
    );
    expect((await examine()).map(({ finding, reportId }) => [finding, reportId])).toEqual([
      ['report_without_dispatch', lost],
      ['dispatch_without_report', over],
    ]);
  });

  it('finds a job that nobody waits for, and says when the queue could not be asked', async () => {
    await queue.enqueue({ v: 1, reportId: randomUUID(), organizationId, dispatch: 1 });
    expect(await found()).toEqual([]);
    expect(await found({ toleranceSeconds: 0 })).toEqual(['job_without_report']);
    const away = new ReportQueue('redis://127.0.0.1:1');
    expect((await examine({}, away)).map(({ finding }) => finding)).toEqual(['queue_unreachable']);
    await away.close();
  });

  it('finds files that are gone, cut or changed; the last only when it reads them', async () => {
    await rm((await completed('gone')).document);
    await appendFile((await completed('longer')).document, '!');
    await writeFile((await completed('changed')).document, 'CHANGED');
    await writeFile((await completed('unreadable')).snapshot, 'no gzip');
    const counts = (findings: Finding[]) =>
      Object.entries(Object.groupBy(findings, ({ finding }) => finding)).map(([a, all]) => [a, all!.length]);
    expect(counts(await examine())).toEqual(
      expect.arrayContaining([
        ['file_missing', 1],
        ['file_damaged', 1],
      ]),
    );
    expect(counts(await examine({ deep: true }))).toEqual(
      expect.arrayContaining([
        ['file_missing', 1],
        ['file_damaged', 3],
      ]),
    );
  });

  it('finds a file that no row speaks of once it is older than the grace', async () => {
    const path = await store(artefactKey(organizationId, sha256('nobody')), 'nobody');
    expect(await found()).toEqual([]);
    await utimes(path, LONG_AGO, LONG_AGO);
    expect(await found()).toEqual(['file_without_row']);
  });

  it('finds the folder of an run that is over, and leaves a running one alone', async () => {
    const running = await row({
      status: 'running',
      run: 2,
      lease_expires_at: new Date(Date.now() + 9_000),
    });
    for (const run of [1, 2]) {
      const path = join(folder, 'work', `${running}.${run}`);
      await mkdir(path, { recursive: true });
      await utimes(path, LONG_AGO, LONG_AGO);
    }
    expect(await examine()).toMatchObject([
      { finding: 'work_folder_left', subject: join(folder, 'work', `${running}.1`) },
    ]);
  });
});
