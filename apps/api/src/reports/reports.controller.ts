import {
  apiError,
  createReport,
  DocketError,
  legalHoldReason,
  report,
  reportDetail,
  reportListQuery,
  reportPage,
  type CreateReport,
  type HoldReason,
  type Page,
  type ReportDetailView,
  type ReportListQuery,
  type ReportView,
} from '@docket/contracts';
import { ReportRetention, ReportsService, type Actor } from '@docket/domain';
import { Body, Delete, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { sendDownload } from './download.js';
import { pollSeconds, reportEtag } from './polling.js';
import { presentReport, presentReportDetail } from './report.presenter.js';

const reportId = z.uuid('is not an id');
const fileContent = { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } as const;

/** The key as it was sent; null without one. @throws invalid_request */
function idempotencyKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  if (key.length >= 1 && key.length <= 255) return key;
  const message = 'must have 1 to 255 characters';
  throw new DocketError('invalid_request', `The Idempotency-Key ${message}.`, {
    issues: [{ path: 'Idempotency-Key', message }],
  });
}

/** Reports of the admin's organization: ask, look, cancel, retry, download, keep and delete. */
@Resource('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly retention: ReportRetention,
  ) {}

  /** Asks for a report. The same request while one is open answers with that one. */
  @Post()
  @Access({ scope: 'reports:write' })
  @ApiOperation({ summary: 'Ask for a report' })
  @HttpCode(202)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Repeats of one request carry the same key',
  })
  @ApiResponse({
    status: 202,
    description: 'Asked for; poll the address in Location',
    standardSchema: report,
  })
  @ApiResponse({ status: 404, description: 'A parameter names nothing', standardSchema: apiError })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createReport }) body: CreateReport,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportView> {
    const { state } = await this.reports.request(actor, body, idempotencyKey(key));
    void reply
      .header('location', `${request.routeOptions.url}/${state.report.id}`)
      .header('retry-after', '1');
    return this.present(state);
  }

  /** A page of reports, newest first. */
  @Get()
  @Access({ scope: 'reports:read' })
  @ApiOperation({ summary: 'Reports, newest first' })
  @ApiResponse({ status: 200, description: 'A page of reports', standardSchema: reportPage })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: reportListQuery }) query: ReportListQuery,
  ): Promise<Page<ReportView>> {
    const { states, total } = await this.reports.list(actor.organizationId, query);
    return {
      items: states.map((state) => this.present(state)),
      page: query.page,
      pageSize: query.pageSize,
      total,
    };
  }

  /** One report. Answers 304 while nothing changed; Retry-After says when to ask again. */
  @Get(':id')
  @Access({ scope: 'reports:read' })
  @ApiOperation({ summary: 'One report, its progress and its file' })
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiResponse({ status: 200, description: 'The report', standardSchema: reportDetail })
  @ApiResponse({ status: 304, description: 'Unchanged since the given ETag' })
  @ApiResponse({ status: 404, description: 'There is no such report', standardSchema: apiError })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDetailView | undefined> {
    const details = await this.reports.get(actor.organizationId, id);
    const view = presentReportDetail(details, this.reports.titleOf(details.report.kind));
    const etag = reportEtag(view);
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    const seconds = pollSeconds(view, new Date());
    if (seconds !== null) void reply.header('retry-after', String(seconds));
    if (request.headers['if-none-match']?.split(',').some((known) => known.trim() === etag)) {
      void reply.code(304);
      return undefined;
    }
    return view;
  }

  /** Cancels a report that is queued or running. */
  @Post(':id/cancel')
  @Access({ scope: 'reports:write' })
  @ApiOperation({ summary: 'Cancel a report' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'Cancelled, or asked to stop', standardSchema: report })
  @ApiResponse({ status: 404, description: 'There is no such report', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'It has ended already', standardSchema: apiError })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
  ): Promise<ReportView> {
    await this.reports.cancel(actor, id);
    return this.present(await this.reports.get(actor.organizationId, id));
  }

  /** Makes a report that failed or was cancelled once more. */
  @Post(':id/retry')
  @Access('org_admin')
  @ApiOperation({ summary: 'Start a failed or cancelled report over' })
  @HttpCode(202)
  @ApiResponse({ status: 202, description: 'Queued again', standardSchema: report })
  @ApiResponse({ status: 404, description: 'There is no such report', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'It cannot be retried now', standardSchema: apiError })
  async retry(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
  ): Promise<ReportView> {
    await this.reports.retry(actor, id);
    return this.present(await this.reports.get(actor.organizationId, id));
  }

  /** Keeps a report: it does not expire, and its file cannot be deleted. */
  @Post(':id/hold')
  @Access('org_admin')
  @ApiOperation({ summary: 'Put a report on legal hold' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'Held', standardSchema: report })
  @ApiResponse({ status: 404, description: 'There is no such report', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'It is held already, or its file is gone',
    standardSchema: apiError,
  })
  async hold(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
    @Body({ schema: legalHoldReason }) { reason }: HoldReason,
  ): Promise<ReportView> {
    await this.retention.hold(actor, id, reason);
    return this.present(await this.reports.get(actor.organizationId, id));
  }

  /** Lets retention act on a report again. */
  @Post(':id/lift-hold')
  @Access('org_admin')
  @ApiOperation({ summary: 'Lift a legal hold' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'Lifted', standardSchema: report })
  @ApiResponse({ status: 404, description: 'There is no such report', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'It is not on hold', standardSchema: apiError })
  async liftHold(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
    @Body({ schema: legalHoldReason }) { reason }: HoldReason,
  ): Promise<ReportView> {
    await this.retention.liftHold(actor, id, reason);
    return this.present(await this.reports.get(actor.organizationId, id));
  }

  /** Deletes the file at once. The report stays with its SHA-256 and figures. Deleting it twice is fine. */
  @Delete(':id/file')
  @Access('org_admin')
  @ApiOperation({ summary: 'Delete the file of a report' })
  @ApiResponse({
    status: 200,
    description: 'Deleted; `artefact.deletion` certifies it',
    standardSchema: report,
  })
  @ApiResponse({ status: 404, description: 'There is no such report', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'It is on legal hold, or has no file', standardSchema: apiError })
  async deleteFile(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
  ): Promise<ReportView> {
    await this.retention.deleteFile(actor, id);
    return this.present(await this.reports.get(actor.organizationId, id));
  }

  /** The finished file, whole or a range of it, checked against its recorded SHA-256 before the first byte. */
  @Get(':id/download')
  @Access({ scope: 'reports:read' })
  @ApiOperation({ summary: 'Download the finished file' })
  @ApiHeader({ name: 'Range', required: false })
  @ApiResponse({
    status: 200,
    description: 'The file; Repr-Digest carries its SHA-256',
    content: fileContent,
  })
  @ApiResponse({ status: 206, description: 'The part that was asked for', content: fileContent })
  @ApiResponse({
    status: 302,
    description: 'Where the storage hands the file out, for a minute; only where presigned downloads are on',
  })
  @ApiResponse({ status: 404, description: 'There is no such report', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'It is not finished', standardSchema: apiError })
  @ApiResponse({
    status: 410,
    description: 'The file was deleted, by policy or by hand',
    standardSchema: apiError,
  })
  @ApiResponse({ status: 416, description: 'The range lies outside the file', standardSchema: apiError })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(await this.reports.download(actor, id), request, reply);
  }

  private present(state: Parameters<typeof presentReport>[0]): ReportView {
    return presentReport(state, this.reports.titleOf(state.report.kind));
  }
}
