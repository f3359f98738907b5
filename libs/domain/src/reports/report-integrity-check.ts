import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ReportQueue } from '@docket/queue';
import { selectRow, selectRows, tables } from '@docket/schema';
import { artefactKey, ObjectMissing, snapshotKey, STORAGE, type Storage } from '@docket/storage';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Tenancy } from '../organization/tenancy.js';
import { currentRuns } from './report-runs.js';
import { QUEUE_DEADLINE_HOURS } from './report-maintenance.js';

/** What can be wrong, and what to do about it. */
export const findingRemedies = {
  report_overdue:
    'It neither ended nor was taken up again in its time. See that workers run and reach the database.',
  report_without_dispatch: 'It waits, and no worker will be told. Cancel it and generate it again.',
  dispatch_without_report: 'A job is wanted for a report that waits no more. See that workers run.',
  job_without_report: 'A job stands for a report that is not to be made. See that workers run.',
  queue_unreachable:
    'Redis does not answer, so jobs were not looked at. Requests wait in the database meanwhile.',
  file_missing:
    'The row speaks of a file that is not there. Restore the storage, or generate the report again.',
  file_damaged: 'The file is not the one that was published. Restore it, or generate the report again.',
  file_without_row: 'Nothing speaks of this file. It may be deleted.',
  work_folder_left: 'A killed run left its files. A worker on this machine removes them within a minute.',
} as const;

/** Something that is not in order. */
export interface Finding {
  finding: keyof typeof findingRemedies;
  /** What it is about: an address in the storage, a job or a folder; null where the report says it all. */
  subject: string | null;
  reportId: string | null;
  /** How it shows, e.g. `running, its worker's lease ended 52 s ago`. */
  detail: string;
}

/** A finding about rows alone. */
const rowFinding = z.object({
  finding: z.enum(['report_overdue', 'report_without_dispatch', 'dispatch_without_report']),
  subject: z.null(),
  reportId: tables.report.id,
  detail: z.string(),
});

/** How closely to look. */
export interface Examination {
  /** Whether to read every file and compare its SHA-256. Default: sizes only. */
  deep?: boolean;
  /** What is younger is not judged, in seconds: it may be on its way. Default 30. */
  toleranceSeconds?: number;
  /** The same for files that no row speaks of, in seconds. Default a day, as garbage collection takes it. */
  fileGraceSeconds?: number;
  /** Folder of running runs on this machine. Default: not looked at. */
  workRoot?: string;
}

const TOLERANCE_SECONDS = 30;
const FILE_GRACE_SECONDS = 24 * 3600;
const BATCH = 1_000;

/** A file that a row speaks of. */
interface ExpectedFile {
  reportId: string;
  key: string;
  /** In bytes, as it is stored; null where no row tells it. */
  size: number | null;
  /** Of the bytes, unpacked where they are `packed`. */
  sha256: string;
  packed: boolean;
  /** Whether it has to be there. */
  needed: boolean;
}

const statusRow = z.object({ status: tables.report.status });

/** A report with its snapshot, and its document where that is not deleted. */
const expectedRow = z.object({
  id: tables.report.id,
  organization_id: tables.report.organization_id,
  status: tables.report.status,
  snapshot_sha256: tables.report.snapshot_sha256,
  sha256: tables.artefact.sha256.nullable(),
  size: tables.artefact.size.nullable(),
});

/**
 * Says whether rows, queue and files agree: whether anything is stuck, lost, damaged or left over. It changes nothing, may
 * run while everything works, and sees all organizations. Memory grows with the stored files, by some 200 bytes each.
 */
@Injectable()
export class ReportIntegrityCheck {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly queue: ReportQueue,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Everything that is not in order, as it is found. @throws when database or storage cannot be reached */
  async *examine(examination: Examination = {}): AsyncGenerator<Finding, void, void> {
    const { toleranceSeconds = TOLERANCE_SECONDS, workRoot } = examination;
    yield* await this.rowsBehind(toleranceSeconds);
    yield* this.jobs(toleranceSeconds);
    yield* this.files(examination);
    if (workRoot) yield* this.workFolders(workRoot, toleranceSeconds);
  }

  private async rowsBehind(toleranceSeconds: number): Promise<Finding[]> {
    return this.tenancy.system((em) =>
      selectRows(
        em,
        rowFinding,
        `with late as (select clock_timestamp() - make_interval(secs => :tolerance) as by)
         select 'report_overdue' as finding, null as subject, id as "reportId",
           format('running, its worker''s lease ended %s s ago',
             round(extract(epoch from clock_timestamp() - lease_expires_at))) as detail
         from report, late where status = 'running' and lease_expires_at < late.by
         union all
         select 'report_overdue', null, id, format('queued for %s', clock_timestamp() - queued_at)
         from report, late where status = 'queued' and queued_at < late.by - make_interval(hours => :deadline)
         union all
         select 'report_without_dispatch', null, id, format('queued for %s', clock_timestamp() - queued_at)
         from report, late where status = 'queued' and queued_at < late.by
           and not exists (select from dispatch d where d.report_id = report.id)
           -- One without a slot waits its turn as long as others of its organization have one.
           and (slot is not null or not exists (select from report other where other.slot is not null
             and other.organization_id = report.organization_id and other.status in ('queued', 'running')))
         union all
         select 'dispatch_without_report', null, report_id, format('the report is %s', status)
         from dispatch join report on report.id = report_id, late
         where status <> 'queued' and updated_at < late.by`,
        { tolerance: toleranceSeconds, deadline: QUEUE_DEADLINE_HOURS },
      ),
    );
  }

  private async *jobs(toleranceSeconds: number): AsyncGenerator<Finding, void, void> {
    if (!(await this.queue.isReady())) {
      yield { finding: 'queue_unreachable', subject: null, reportId: null, detail: 'no answer' };
      return;
    }
    const oldest = Date.now() - toleranceSeconds * 1_000;
    for await (const { job, state, enqueuedAt } of this.queue.held()) {
      if (enqueuedAt.getTime() > oldest) continue;
      const report = await this.tenancy.system((em) =>
        selectRow(em, statusRow, 'select status from report where id = ?', [job.reportId]),
      );
      if (report?.status === 'queued' || report?.status === 'running') continue;
      yield {
        finding: 'job_without_report',
        subject: `${job.reportId}-${job.dispatch}`,
        reportId: report ? job.reportId : null,
        detail: `${state}, the report is ${report?.status ?? 'gone'}`,
      };
    }
  }

  private async *files({
    deep,
    fileGraceSeconds = FILE_GRACE_SECONDS,
  }: Examination): AsyncGenerator<Finding> {
    // Listed before the rows are read: what is published meanwhile has its row by then.
    const stored = new Map<string, number>();
    const unknown = new Set<string>();
    for await (const { key, size, storedAt } of this.storage.list()) {
      stored.set(key, size);
      if (storedAt.getTime() < Date.now() - fileGraceSeconds * 1_000) unknown.add(key);
    }
    for await (const file of this.expectedFiles()) {
      unknown.delete(file.key);
      const size = stored.get(file.key) ?? (await this.storage.size(file.key));
      const { key: subject, reportId } = file;
      if (size === null) {
        if (file.needed) yield { finding: 'file_missing', subject, reportId, detail: 'nothing is stored' };
      } else if (file.size !== null && size !== file.size)
        yield {
          finding: 'file_damaged',
          subject,
          reportId,
          detail: `${size} bytes in place of ${file.size}`,
        };
      else if (deep) yield* this.compare(file);
    }
    for (const key of unknown)
      yield { finding: 'file_without_row', subject: key, reportId: null, detail: `${stored.get(key)} bytes` };
  }

  private async *compare({ key, reportId, sha256, packed }: ExpectedFile): AsyncGenerator<Finding> {
    const hash = createHash('sha256');
    let found: string;
    try {
      const bytes = await this.storage.open(key);
      await (packed ? pipeline(bytes, createGunzip(), hash) : pipeline(bytes, hash));
      found = `SHA-256 is ${hash.digest('hex')}`;
    } catch (error) {
      // Retention may have deleted it since the rows were read.
      if (error instanceof ObjectMissing) return;
      found = `it cannot be read: ${(error as Error).message}`;
    }
    if (found !== `SHA-256 is ${sha256}`)
      yield { finding: 'file_damaged', subject: key, reportId, detail: found };
  }

  /** The files that rows speak of: documents that were published, and snapshots that may be drawn again. */
  private async *expectedFiles(): AsyncGenerator<ExpectedFile, void, void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await this.tenancy.system((em) =>
        selectRows(
          em,
          expectedRow,
          `select r.id, r.organization_id, r.status, r.snapshot_sha256, a.sha256, a.size
           from report r left join artefact a on a.report_id = r.id and a.deleted_at is null
           where r.id > ? and (a.id is not null or r.snapshot_sha256 is not null)
           order by r.id limit ${BATCH}`,
          [after],
        ),
      );
      for (const row of rows) yield* filesOf(row);
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.id;
    }
  }

  private async *workFolders(root: string, toleranceSeconds: number): AsyncGenerator<Finding, void, void> {
    const names = await readdir(root).catch(() => []);
    const rows = await this.tenancy.system((em) =>
      currentRuns(
        em,
        names.map((name) => name.split('.')[0]!),
      ),
    );
    const running = new Set(rows.map(({ id, run }) => `${id}.${run}`));
    for (const name of names) {
      const info = await stat(join(root, name)).catch(() => null);
      const young = !info || info.mtimeMs > Date.now() - toleranceSeconds * 1_000;
      if (!young && !running.has(name))
        yield {
          finding: 'work_folder_left',
          subject: join(root, name),
          reportId: null,
          detail: 'not in work',
        };
    }
  }
}

function* filesOf(row: z.infer<typeof expectedRow>): Generator<ExpectedFile, void, void> {
  const { id: reportId, organization_id: organizationId } = row;
  if (row.sha256) {
    const key = artefactKey(organizationId, row.sha256);
    yield { reportId, key, size: Number(row.size), sha256: row.sha256, packed: false, needed: true };
  }
  if (row.snapshot_sha256 && row.status !== 'expired') {
    const key = snapshotKey(organizationId, row.snapshot_sha256);
    const needed = row.status !== 'failed' && row.status !== 'cancelled';
    yield { reportId, key, size: null, sha256: row.snapshot_sha256, packed: true, needed };
  }
}
