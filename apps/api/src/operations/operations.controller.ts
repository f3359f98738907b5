import {
  apiError,
  operationsEventPage,
  operationsStatus,
  pageQuery,
  troubledReportPage,
  troubledReportQuery,
  workerId,
  workerProcess,
  workerProcessList,
  type OperationsEventView,
  type OperationsStatusView,
  type Page,
  type PageQuery,
  type TroubledReportQuery,
  type TroubledReportView,
  type WorkerProcessView,
} from '@docket/contracts';
import { OperationsService, type Operator } from '@docket/domain';
import { Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentOperator } from '../access/current.js';
import { OperationsResource } from '../access/route-prefixes.js';
import { done, type Done } from '../http/done.js';

const reportId = z.uuid('is not an id');

/** Running the installation: queues, workers, and the reports of all organizations that need a look. */
@OperationsResource()
export class OperationsController {
  constructor(private readonly operations: OperationsService) {}

  /** How the queues stand, in Redis and in PostgreSQL. */
  @Get('status')
  @Access('operator')
  @ApiOperation({ summary: 'How the queues stand' })
  @ApiResponse({ status: 200, description: 'Queues, reports and workers', standardSchema: operationsStatus })
  status(): Promise<OperationsStatusView> {
    return this.operations.status();
  }

  /** Every worker process and what it is making. */
  @Get('workers')
  @Access('operator')
  @ApiOperation({ summary: 'Worker processes and what they are making' })
  @ApiResponse({ status: 200, description: 'The workers', standardSchema: workerProcessList })
  async workers(): Promise<{ items: WorkerProcessView[] }> {
    return { items: await this.operations.workers() };
  }

  /** Lets a worker finish what it has and take no more. */
  @Post('workers/:id/drain')
  @Access('operator')
  @ApiOperation({ summary: 'Drain a worker: it finishes what it has and takes no more' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'The wish is noted', standardSchema: workerProcess })
  drain(
    @CurrentOperator() operator: Operator,
    @Param('id', { schema: workerId }) id: string,
  ): Promise<WorkerProcessView> {
    return this.operations.drain(operator, id, true);
  }

  /** Lets a drained worker take work again. */
  @Post('workers/:id/resume')
  @Access('operator')
  @ApiOperation({ summary: 'Let a drained worker take work again' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'The wish is taken back', standardSchema: workerProcess })
  resume(
    @CurrentOperator() operator: Operator,
    @Param('id', { schema: workerId }) id: string,
  ): Promise<WorkerProcessView> {
    return this.operations.drain(operator, id, false);
  }

  /** Reports of all organizations that do not move, or that failed. */
  @Get('reports')
  @Access('operator')
  @ApiOperation({ summary: 'Reports that are stuck or have failed, of all organizations' })
  @ApiResponse({ status: 200, description: 'A page of reports', standardSchema: troubledReportPage })
  reports(
    @Query({ schema: troubledReportQuery }) query: TroubledReportQuery,
  ): Promise<Page<TroubledReportView>> {
    return this.operations.troubled(query);
  }

  /** Starts a failed report over. It is recorded in the audit log of the report's organization. */
  @Post('reports/:id/retry')
  @Access('operator')
  @ApiOperation({ summary: 'Start a failed or cancelled report over' })
  @HttpCode(202)
  @ApiResponse({ status: 202, description: 'Queued again', standardSchema: done })
  @ApiResponse({ status: 409, description: 'It cannot be retried now', standardSchema: apiError })
  async retry(
    @CurrentOperator() operator: Operator,
    @Param('id', { schema: reportId }) id: string,
  ): Promise<Done> {
    await this.operations.retry(operator, id);
    return { status: true };
  }

  /** Cancels a report that waits or is being made. It is recorded in the audit log of the report's organization. */
  @Post('reports/:id/cancel')
  @Access('operator')
  @ApiOperation({ summary: 'Cancel a report' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'Cancelled, or asked to stop', standardSchema: done })
  @ApiResponse({ status: 409, description: 'It has ended already', standardSchema: apiError })
  async cancel(
    @CurrentOperator() operator: Operator,
    @Param('id', { schema: reportId }) id: string,
  ): Promise<Done> {
    await this.operations.cancel(operator, id);
    return { status: true };
  }

  /** What operators did to the installation, newest first. */
  @Get('events')
  @Access('operator')
  @ApiOperation({ summary: 'What operators did to the installation' })
  @ApiResponse({ status: 200, description: 'A page of events', standardSchema: operationsEventPage })
  events(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<OperationsEventView>> {
    return this.operations.events(query);
  }
}
