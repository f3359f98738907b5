import {
  DocketError,
  errorMessages,
  failureRemedies,
  type OperationsEventQuery,
  type OperationsEventView,
  type OperationsStatusView,
  type Page,
  type ProblemReportQuery,
  type ProblemReportView,
  type WorkerProcessView,
  type WorkerState,
} from '@docket/contracts';
import { ReportQueue } from '@docket/queue';
import { selectRow, selectRows, selectTotal, tables } from '@docket/schema';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { ReportsService } from '../reports/reports.service.js';
import { listOperations, recordOperation, type Operator } from './operations-log.js';
import {
  organizationStockRow,
  organizationStocksQuery,
  statusQuery,
  statusRow,
  problemReports,
  problemReportsCountQuery,
  problemReportsQuery,
  problemReportRow,
  workerRow,
  workersQuery,
  runningReportsQuery,
  runningReportRow,
} from './operations.sql.js';

/** The queued reports and the size of the stored files of an organization. */
export interface OrganizationStock {
  organization: { id: string; name: string };
  queuedReports: number;
  storedBytes: number;
}

/** Operation of the installation: its queue, its workers, and the stuck and failed reports of all organizations. */
@Injectable()
export class OperationsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly queue: ReportQueue,
    private readonly reports: ReportsService,
  ) {}

  /** Returns the status of the queues and workers. An unavailable Redis is part of the status, not an error. */
  async status(): Promise<OperationsStatusView> {
    const [queue, row] = await Promise.all([
      this.queue.status(),
      this.tenancy.system((em) => selectRow(em, statusRow, statusQuery)),
    ]);
    const { at, alive, lost, ...reports } = row!;
    return { at, queues: [queue], reports, workers: { alive, lost } };
  }

  /** Returns every worker process with its running reports. Lost workers are listed for an hour. */
  async workers(): Promise<WorkerProcessView[]> {
    const { workers, running } = await this.tenancy.system(async (em) => ({
      workers: await selectRows(em, workerRow, workersQuery),
      running: await selectRows(em, runningReportRow, runningReportsQuery),
    }));
    return workers.map(({ stopping, lost, ...worker }) => {
      const reports = running.filter((row) => row.worker === worker.id);
      return {
        ...worker,
        state: workerState({
          stopping,
          lost,
          draining: worker.drainRequestedAt !== null,
          busy: reports.length > 0,
        }),
        reports: reports.map(({ organizationId, organizationName, kind, worker: _, ...row }) => ({
          ...row,
          organization: { id: organizationId, name: organizationName },
          title: this.reports.titleOf(kind),
        })),
      };
    });
  }

  /** Returns a page of the reports that are stuck, or that failed within the last 30 days. */
  async problemReports({ problem, page, pageSize }: ProblemReportQuery): Promise<Page<ProblemReportView>> {
    const source = problemReports[problem];
    const { rows, total } = await this.tenancy.system(async (em) => ({
      rows: await selectRows(em, problemReportRow, problemReportsQuery(source), {
        limit: pageSize,
        offset: (page - 1) * pageSize,
      }),
      total: await selectTotal(em, problemReportsCountQuery(source)),
    }));
    const items = rows.map(({ organizationId, organizationName, errorCode, ...row }) => ({
      ...row,
      organization: { id: organizationId, name: organizationName },
      title: this.reports.titleOf(row.kind),
      error: errorCode && { code: errorCode, message: failureRemedies[errorCode] },
    }));
    return { items, page, pageSize, total };
  }

  /** Returns all organizations with their queued reports and stored bytes, ordered by name. */
  async organizations(): Promise<OrganizationStock[]> {
    const rows = await this.tenancy.system((em) =>
      selectRows(em, organizationStockRow, organizationStocksQuery),
    );
    return rows.map(({ id, name, ...stock }) => ({ organization: { id, name }, ...stock }));
  }

  /** Returns a page of the operations log, newest first. */
  events(query: OperationsEventQuery): Promise<Page<OperationsEventView>> {
    return this.tenancy.system((em) => listOperations(em, query));
  }

  /**
   * Tells a worker to finish its running reports and start no new ones, or to resume. The worker reads the request with its
   * next heartbeat. The request is discarded when the worker process ends.
   * @throws not_found if the worker is not registered
   */
  async drain(operator: Operator, workerId: string, requested: boolean): Promise<WorkerProcessView> {
    await this.tenancy.system(async (em) => {
      const worker = await selectRow(
        em,
        z.object({ host: tables.worker_process.host, draining: z.boolean() }),
        'select host, drain_requested_at is not null as draining from worker_process where id = ? for update',
        [workerId],
      );
      if (!worker) throw workerNotFound();
      if (worker.draining === requested) return;
      await em.execute(
        'update worker_process set drain_requested_at = case when ? then clock_timestamp() end where id = ?',
        [requested, workerId],
      );
      await recordOperation(em, operator, {
        action: requested ? 'worker.drained' : 'worker.resumed',
        targetType: 'worker',
        targetId: workerId,
        targetLabel: worker.host,
      });
    });
    const worker = (await this.workers()).find(({ id }) => id === workerId);
    if (!worker) throw workerNotFound();
    return worker;
  }

  /** Retries a report. Recorded in the audit log of its organization. @throws not_found, illegal_transition, conflict */
  async retry(operator: Operator, reportId: string): Promise<void> {
    await this.reports.retry(await this.actorFor(operator, reportId), reportId);
  }

  /** Cancels a report. Recorded in the audit log of its organization. @throws not_found, illegal_transition */
  async cancel(operator: Operator, reportId: string): Promise<void> {
    await this.reports.cancel(await this.actorFor(operator, reportId), reportId);
  }

  /** Returns the operator as an actor in the organization of the report. @throws not_found */
  private async actorFor({ accountId, name, email, ipAddress }: Operator, reportId: string): Promise<Actor> {
    const report = await this.tenancy.system((em) =>
      selectRow(
        em,
        z.object({ organizationId: tables.report.organization_id }),
        'select organization_id as "organizationId" from report where id = ?',
        [reportId],
      ),
    );
    if (!report) throw new DocketError('not_found', errorMessages.operations.reportNotFound);
    return { organizationId: report.organizationId, id: accountId, name, email, role: 'operator', ipAddress };
  }
}

const workerNotFound = (): DocketError =>
  new DocketError('not_found', errorMessages.operations.workerNotFound);

function workerState(worker: {
  stopping: boolean;
  lost: boolean;
  draining: boolean;
  busy: boolean;
}): WorkerState {
  if (worker.lost) return 'lost';
  if (worker.stopping) return 'stopping';
  if (worker.draining) return worker.busy ? 'draining' : 'drained';
  return worker.busy ? 'working' : 'idle';
}
