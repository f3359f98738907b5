import {
  DocketError,
  failureRemedies,
  type OperationsEventView,
  type OperationsStatusView,
  type Page,
  type PageQuery,
  type TroubledReportQuery,
  type TroubledReportView,
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
  statusQuery,
  statusRow,
  troubledCountQuery,
  troubledQuery,
  troubledReports,
  troubledRow,
  workerRow,
  workersQuery,
  workInHandQuery,
  workInHandRow,
} from './operations.sql.js';

/** Running the installation: its queues, its workers, and the reports of all organizations that need a look. */
@Injectable()
export class OperationsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly queue: ReportQueue,
    private readonly reports: ReportsService,
  ) {}

  /** How the queues stand. A Redis that is away is part of the answer, not an error. */
  async status(): Promise<OperationsStatusView> {
    const [queue, row] = await Promise.all([
      this.queue.status(),
      this.tenancy.system((em) => selectRow(em, statusRow, statusQuery)),
    ]);
    const { at, alive, lost, ...reports } = row!;
    return { at, queues: [queue], reports, workers: { alive, lost } };
  }

  /** Every worker process with what it is making; the lost ones for an hour. */
  async workers(): Promise<WorkerProcessView[]> {
    const { workers, work } = await this.tenancy.system(async (em) => ({
      workers: await selectRows(em, workerRow, workersQuery),
      work: await selectRows(em, workInHandRow, workInHandQuery),
    }));
    return workers.map(({ stopping, lost, ...worker }) => {
      const inHand = work.filter((row) => row.worker === worker.id);
      return {
        ...worker,
        state: stateOf({ stopping, lost, drains: worker.drainRequestedAt !== null, busy: inHand.length > 0 }),
        reports: inHand.map(({ organizationId, organizationName, kind, worker: _, ...row }) => ({
          ...row,
          organization: { id: organizationId, name: organizationName },
          title: this.reports.titleOf(kind),
        })),
      };
    });
  }

  /** A page of the reports that are stuck, or that failed within 30 days. */
  async troubled({ trouble, page, pageSize }: TroubledReportQuery): Promise<Page<TroubledReportView>> {
    const found = troubledReports[trouble];
    const { rows, total } = await this.tenancy.system(async (em) => ({
      rows: await selectRows(em, troubledRow, troubledQuery(found), {
        limit: pageSize,
        offset: (page - 1) * pageSize,
      }),
      total: await selectTotal(em, troubledCountQuery(found)),
    }));
    const items = rows.map(({ organizationId, organizationName, errorCode, ...row }) => ({
      ...row,
      organization: { id: organizationId, name: organizationName },
      title: this.reports.titleOf(row.kind),
      error: errorCode && { code: errorCode, message: failureRemedies[errorCode] },
    }));
    return { items, page, pageSize, total };
  }

  /** A page of what operators did to the installation, newest first. */
  events(query: PageQuery): Promise<Page<OperationsEventView>> {
    return this.tenancy.system((em) => listOperations(em, query));
  }

  /**
   * Wishes that a worker finishes what it has and takes no more, or takes that wish back. The worker reads it with its next
   * sign of life; it forgets it when it ends.
   * @throws not_found when there is no such worker
   */
  async drain(operator: Operator, workerId: string, wish: boolean): Promise<WorkerProcessView> {
    await this.tenancy.system(async (em) => {
      const worker = await selectRow(
        em,
        z.object({ host: tables.worker_process.host, drains: z.boolean() }),
        'select host, drain_requested_at is not null as drains from worker_process where id = ? for update',
        [workerId],
      );
      if (!worker) throw noSuchWorker();
      if (worker.drains === wish) return;
      await em.execute(
        'update worker_process set drain_requested_at = case when ? then clock_timestamp() end where id = ?',
        [wish, workerId],
      );
      await recordOperation(em, operator, {
        action: wish ? 'worker.drained' : 'worker.resumed',
        targetType: 'worker',
        targetId: workerId,
        targetLabel: worker.host,
      });
    });
    const worker = (await this.workers()).find(({ id }) => id === workerId);
    if (!worker) throw noSuchWorker();
    return worker;
  }

  /** Starts a failed report over, in its organization's audit log. @throws not_found, illegal_transition, conflict */
  async retry(operator: Operator, reportId: string): Promise<void> {
    await this.reports.retry(await this.actorAt(operator, reportId), reportId);
  }

  /** Cancels a report that waits or is being made, in its organization's audit log. @throws not_found, illegal_transition */
  async cancel(operator: Operator, reportId: string): Promise<void> {
    await this.reports.cancel(await this.actorAt(operator, reportId), reportId);
  }

  /** The operator as the one who acts in the organization of a report. */
  private async actorAt({ accountId, name, email, ipAddress }: Operator, reportId: string): Promise<Actor> {
    const report = await this.tenancy.system((em) =>
      selectRow(
        em,
        z.object({ organizationId: tables.report.organization_id }),
        'select organization_id as "organizationId" from report where id = ?',
        [reportId],
      ),
    );
    if (!report) throw new DocketError('not_found', 'There is no such report.');
    return { organizationId: report.organizationId, id: accountId, name, email, role: 'operator', ipAddress };
  }
}

const noSuchWorker = (): DocketError =>
  new DocketError('not_found', 'There is no such worker any more. Look at the list again.');

function stateOf(worker: { stopping: boolean; lost: boolean; drains: boolean; busy: boolean }): WorkerState {
  if (worker.lost) return 'lost';
  if (worker.stopping) return 'stopping';
  if (worker.drains) return worker.busy ? 'draining' : 'drained';
  return worker.busy ? 'working' : 'idle';
}
