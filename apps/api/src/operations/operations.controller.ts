import {
  apiError,
  operationsEventPage,
  operationsEventQuery,
  operationsStatus,
  organizationUsagePage,
  pageQuery,
  problemReportPage,
  problemReportQuery,
  workerId,
  workerProcess,
  workerProcessList,
  type OperationsEventQuery,
  type OperationsEventView,
  type OperationsStatusView,
  type OrganizationUsageView,
  type Page,
  type PageQuery,
  type ProblemReportQuery,
  type ProblemReportView,
  type WorkerProcessView,
} from '@docket/contracts';
import { OperationsService, type Operator } from '@docket/domain';
import { Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentOperator } from '../access/current.js';
import { OperationsResource } from '../access/route-prefixes.js';
import { OrganizationUsage } from './organization-usage.js';
import { success, type Success } from '../http/success.js';

const reportId = z.uuid();

/** Operations of the installation: queues, workers, and reports of all organizations that need attention. */
@OperationsResource()
export class OperationsController {
  constructor(
    private readonly operations: OperationsService,
    private readonly usage: OrganizationUsage,
  ) {}

  /** Returns the status of the queues, reports and workers. */
  @Get('status')
  @Access('operator')
  @ApiOperation({ summary: 'Get the status of the installation' })
  @ApiResponse({
    status: 200,
    description: 'Numbers of jobs, reports and workers of all organizations',
    standardSchema: operationsStatus,
  })
  status(): Promise<OperationsStatusView> {
    return this.operations.status();
  }

  /** Returns all worker processes with their running reports. */
  @Get('workers')
  @Access('operator')
  @ApiOperation({ summary: 'List worker processes' })
  @ApiResponse({
    status: 200,
    description: 'The registered workers with the reports that they are generating',
    standardSchema: workerProcessList,
  })
  async workers(): Promise<{ items: WorkerProcessView[] }> {
    return { items: await this.operations.workers() };
  }

  /** Drains a worker: it finishes its running reports and accepts no new ones. */
  @Post('workers/:id/drain')
  @Access('operator')
  @ApiOperation({ summary: 'Drain a worker' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'The worker, which is draining', standardSchema: workerProcess })
  drain(
    @CurrentOperator() operator: Operator,
    @Param('id', { schema: workerId }) id: string,
  ): Promise<WorkerProcessView> {
    return this.operations.drain(operator, id, true);
  }

  /** Resumes a drained worker: it accepts new reports again. */
  @Post('workers/:id/resume')
  @Access('operator')
  @ApiOperation({ summary: 'Resume a drained worker' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'The worker, which is resumed', standardSchema: workerProcess })
  resume(
    @CurrentOperator() operator: Operator,
    @Param('id', { schema: workerId }) id: string,
  ): Promise<WorkerProcessView> {
    return this.operations.drain(operator, id, false);
  }

  /** Returns a page of stuck or failed reports of all organizations. */
  @Get('reports')
  @Access('operator')
  @ApiOperation({ summary: 'List stuck or failed reports of all organizations' })
  @ApiResponse({
    status: 200,
    description: 'A page of stuck or failed reports, without their subjects and requesters',
    standardSchema: problemReportPage,
  })
  reports(
    @Query({ schema: problemReportQuery }) query: ProblemReportQuery,
  ): Promise<Page<ProblemReportView>> {
    return this.operations.problemReports(query);
  }

  /** Retries a failed or cancelled report. The event is recorded in the audit log of its organization. */
  @Post('reports/:id/retry')
  @Access('operator')
  @ApiOperation({ summary: 'Retry a failed or cancelled report' })
  @HttpCode(202)
  @ApiResponse({ status: 202, description: 'The report is queued again', standardSchema: success })
  @ApiResponse({
    status: 409,
    description: 'The report cannot be retried in its current status',
    standardSchema: apiError,
  })
  async retry(
    @CurrentOperator() operator: Operator,
    @Param('id', { schema: reportId }) id: string,
  ): Promise<Success> {
    await this.operations.retry(operator, id);
    return { status: true };
  }

  /** Cancels a queued or running report. The event is recorded in the audit log of its organization. */
  @Post('reports/:id/cancel')
  @Access('operator')
  @ApiOperation({ summary: 'Cancel a report' })
  @HttpCode(200)
  @ApiResponse({
    status: 200,
    description: 'The report is cancelled, or will stop soon',
    standardSchema: success,
  })
  @ApiResponse({ status: 409, description: 'The report has already finished', standardSchema: apiError })
  async cancel(
    @CurrentOperator() operator: Operator,
    @Param('id', { schema: reportId }) id: string,
  ): Promise<Success> {
    await this.operations.cancel(operator, id);
    return { status: true };
  }

  /** Returns what each organization uses of its quotas. Numbers of requests, imports and exports are those of this process. */
  @Get('organizations')
  @Access('operator')
  @ApiOperation({ summary: 'List the use of quotas by organization' })
  @ApiResponse({
    status: 200,
    description:
      'A page of organizations with their use of quotas, those with the highest share of a quota first',
    standardSchema: organizationUsagePage,
  })
  organizations(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<OrganizationUsageView>> {
    return this.usage.page(query);
  }

  /** Returns a page of the actions of operators on the installation and of the sign-ins of all accounts, newest first. */
  @Get('events')
  @Access('operator')
  @ApiOperation({ summary: 'List actions of operators and sign-ins' })
  @ApiResponse({
    status: 200,
    description: 'A page of events, newest first',
    standardSchema: operationsEventPage,
  })
  events(
    @Query({ schema: operationsEventQuery }) query: OperationsEventQuery,
  ): Promise<Page<OperationsEventView>> {
    return this.operations.events(query);
  }
}
