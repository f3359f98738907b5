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

/** Types of findings, in the order in which they are explained. */
export const findingTypes = [
  'report_overdue',
  'report_without_dispatch',
  'dispatch_without_report',
  'job_without_report',
  'queue_unreachable',
  'file_missing',
  'file_damaged',
  'file_without_row',
  'work_folder_left',
] as const;

/** Type of a finding. */
export type FindingType = (typeof findingTypes)[number];

/** An inconsistency between rows, jobs and files. */
export interface Finding {
  type: FindingType;
  /** The affected storage key, job ID or folder; null if the finding is about the report itself. */
  subject: string | null;
  reportId: string | null;
  /** Human-readable details, e.g. `running, lease expired 52 s ago`. */
  detail: string;
}

/** Row schema of findings that the database alone reveals. */
const rowFinding = z.object({
  type: z.enum(['report_overdue', 'report_without_dispatch', 'dispatch_without_report']),
  subject: z.null(),
  reportId: tables.report.id,
  detail: z.string(),
});

/** Options of an integrity check. */
export interface IntegrityCheckOptions {
  /** Whether to read every file and compare its SHA-256. Default: false, compares sizes only. */
  deep?: boolean;
  /** Changes younger than this many seconds are ignored because they may be in progress. Default: 30. */
  toleranceSeconds?: number;
  /** Files without a row are ignored until they are this many seconds old. Default: a day, as in garbage collection. */
  fileGraceSeconds?: number;
  /** Folder with the temporary files of runs on this machine. Default: not checked. */
  workRoot?: string;
}

const TOLERANCE_SECONDS = 30;
const FILE_GRACE_SECONDS = 24 * 3600;
const BATCH_SIZE = 1_000;

/** A file that a row refers to. */
interface ExpectedFile {
  reportId: string;
  key: string;
  /** Stored size in bytes; null if no row records it. */
  size: number | null;
  /** SHA-256 of the content, after decompression if `compressed`. */
  sha256: string;
  compressed: boolean;
  /** Whether a missing file is a finding. */
  required: boolean;
}

const statusRow = z.object({ status: tables.report.status });

/** A report with the hashes of its snapshot and of its file, unless the file is deleted. */
const expectedRow = z.object({
  id: tables.report.id,
  organization_id: tables.report.organization_id,
  status: tables.report.status,
  snapshot_sha256: tables.report.snapshot_sha256,
  sha256: tables.artefact.sha256.nullable(),
  size: tables.artefact.size.nullable(),
});

/**
 * Finds inconsistencies between rows, queue and files of all organizations: stuck reports, and missing, damaged or
 * orphaned files. The check is read-only and safe to run on a live system. It uses about 200 bytes of memory per stored
 * file.
 */
@Injectable()
export class ReportIntegrityCheck {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly queue: ReportQueue,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Streams the findings. @throws if the database or the storage is unavailable */
  async *findings(options: IntegrityCheckOptions = {}): AsyncGenerator<Finding, void, void> {
    const { toleranceSeconds = TOLERANCE_SECONDS, workRoot } = options;
    yield* await this.checkRows(toleranceSeconds);
    yield* this.checkJobs(toleranceSeconds);
    yield* this.checkFiles(options);
    if (workRoot) yield* this.checkWorkFolders(workRoot, toleranceSeconds);
  }

  private async checkRows(toleranceSeconds: number): Promise<Finding[]> {
    return this.tenancy.system((em) =>
      selectRows(
        em,
        rowFinding,
        `with cutoff as (select clock_timestamp() - make_interval(secs => :tolerance) as at)
         select 'report_overdue' as type, null as subject, id as "reportId",
           format('running, lease expired %s s ago',
             round(extract(epoch from clock_timestamp() - lease_expires_at))) as detail
         from report, cutoff where status = 'running' and lease_expires_at < cutoff.at
         union all
         select 'report_overdue', null, id, format('queued for %s', clock_timestamp() - queued_at)
         from report, cutoff where status = 'queued' and queued_at < cutoff.at - make_interval(hours => :deadline)
         union all
         select 'report_without_dispatch', null, id, format('queued for %s', clock_timestamp() - queued_at)
         from report, cutoff where status = 'queued' and queued_at < cutoff.at
           and not exists (select from dispatch d where d.report_id = report.id)
           -- A report without a slot is fine while other reports of its organization hold the slots.
           and (slot is not null or not exists (select from report other where other.slot is not null
             and other.organization_id = report.organization_id and other.status in ('queued', 'running')))
         union all
         select 'dispatch_without_report', null, report_id, format('the report is %s', status)
         from dispatch join report on report.id = report_id, cutoff
         where status <> 'queued' and updated_at < cutoff.at`,
        { tolerance: toleranceSeconds, deadline: QUEUE_DEADLINE_HOURS },
      ),
    );
  }

  private async *checkJobs(toleranceSeconds: number): AsyncGenerator<Finding, void, void> {
    if (!(await this.queue.isReady())) {
      yield { type: 'queue_unreachable', subject: null, reportId: null, detail: 'no response' };
      return;
    }
    const cutoff = Date.now() - toleranceSeconds * 1_000;
    for await (const { job, state, enqueuedAt } of this.queue.queuedJobs()) {
      if (enqueuedAt.getTime() > cutoff) continue;
      const report = await this.tenancy.system((em) =>
        selectRow(em, statusRow, 'select status from report where id = ?', [job.reportId]),
      );
      if (report?.status === 'queued' || report?.status === 'running') continue;
      yield {
        type: 'job_without_report',
        subject: `${job.reportId}-${job.dispatch}`,
        reportId: report ? job.reportId : null,
        detail: `${state}, the report is ${report?.status ?? 'deleted'}`,
      };
    }
  }

  private async *checkFiles({
    deep,
    fileGraceSeconds = FILE_GRACE_SECONDS,
  }: IntegrityCheckOptions): AsyncGenerator<Finding> {
    // List the files before the rows: files published in the meantime then have a row when the rows are read.
    const stored = new Map<string, number>();
    const orphaned = new Set<string>();
    for await (const { key, size, storedAt } of this.storage.list()) {
      stored.set(key, size);
      if (storedAt.getTime() < Date.now() - fileGraceSeconds * 1_000) orphaned.add(key);
    }
    for await (const file of this.expectedFiles()) {
      orphaned.delete(file.key);
      const size = stored.get(file.key) ?? (await this.storage.size(file.key));
      const { key: subject, reportId } = file;
      if (size === null) {
        if (file.required) yield { type: 'file_missing', subject, reportId, detail: 'not stored' };
      } else if (file.size !== null && size !== file.size)
        yield {
          type: 'file_damaged',
          subject,
          reportId,
          detail: `${size} bytes instead of ${file.size}`,
        };
      else if (deep) yield* this.checkContent(file);
    }
    for (const key of orphaned)
      yield { type: 'file_without_row', subject: key, reportId: null, detail: `${stored.get(key)} bytes` };
  }

  private async *checkContent({ key, reportId, sha256, compressed }: ExpectedFile): AsyncGenerator<Finding> {
    const hash = createHash('sha256');
    let actual: string;
    try {
      const bytes = await this.storage.open(key);
      await (compressed ? pipeline(bytes, createGunzip(), hash) : pipeline(bytes, hash));
      actual = `SHA-256 is ${hash.digest('hex')}`;
    } catch (error) {
      // Retention may have deleted the file since the rows were read.
      if (error instanceof ObjectMissing) return;
      actual = `unreadable: ${(error as Error).message}`;
    }
    if (actual !== `SHA-256 is ${sha256}`)
      yield { type: 'file_damaged', subject: key, reportId, detail: actual };
  }

  /** Streams the files that rows refer to: published documents, and snapshots that a retry may need. */
  private async *expectedFiles(): AsyncGenerator<ExpectedFile, void, void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await this.tenancy.system((em) =>
        selectRows(
          em,
          expectedRow,
          `select r.id, r.organization_id, r.status, r.snapshot_sha256, a.sha256, a.size
           from report r left join artefact a on a.report_id = r.id and a.deleted_at is null
           where r.id > ? and (a.id is not null or r.snapshot_sha256 is not null)
           order by r.id limit ${BATCH_SIZE}`,
          [after],
        ),
      );
      for (const row of rows) yield* filesOf(row);
      if (rows.length < BATCH_SIZE) return;
      after = rows.at(-1)!.id;
    }
  }

  private async *checkWorkFolders(
    root: string,
    toleranceSeconds: number,
  ): AsyncGenerator<Finding, void, void> {
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
      const recent = !info || info.mtimeMs > Date.now() - toleranceSeconds * 1_000;
      if (!recent && !running.has(name))
        yield {
          type: 'work_folder_left',
          subject: join(root, name),
          reportId: null,
          detail: 'no such run',
        };
    }
  }
}

function* filesOf(row: z.infer<typeof expectedRow>): Generator<ExpectedFile, void, void> {
  const { id: reportId, organization_id: organizationId } = row;
  if (row.sha256) {
    const key = artefactKey(organizationId, row.sha256);
    yield { reportId, key, size: Number(row.size), sha256: row.sha256, compressed: false, required: true };
  }
  if (row.snapshot_sha256 && row.status !== 'expired') {
    const key = snapshotKey(organizationId, row.snapshot_sha256);
    const required = row.status !== 'failed' && row.status !== 'cancelled';
    yield { reportId, key, size: null, sha256: row.snapshot_sha256, compressed: true, required };
  }
}
