import {
  apiError,
  createReport,
  DocketError,
  errorMessages,
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
import { Access, DOWNLOAD_COST } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { sendDownload } from './download.js';
import { pollSeconds, reportEtag } from './polling.js';
import { presentReport, presentReportDetail } from './report.presenter.js';

const reportId = z.uuid();
const fileContent = { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } as const;

/** Returns the Idempotency-Key header, or null without one. @throws invalid_request */
function idempotencyKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  if (key.length >= 1 && key.length <= 255) return key;
  const message = errorMessages.http.idempotencyKey;
  throw new DocketError('invalid_request', message, {
    issues: [{ path: 'Idempotency-Key', message }],
  });
}

/** Reports of the organization. */
@Resource('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly retention: ReportRetention,
  ) {}

  /** Requests a report. If the same report is already queued or running, the response is that report. */
  @Post()
  @Access({ scope: 'reports:write' })
  @ApiOperation({ summary: 'Request a report' })
  @HttpCode(202)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Send the same key when you repeat a request',
  })
  @ApiResponse({
    status: 202,
    description: 'The report is queued; poll the URL in `Location`',
    standardSchema: report,
  })
  @ApiResponse({
    status: 404,
    description: 'A parameter refers to an object that does not exist',
    standardSchema: apiError,
  })
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

  /** Returns a page of reports, newest first. */
  @Get()
  @Access({ scope: 'reports:read' })
  @ApiOperation({ summary: 'List reports' })
  @ApiResponse({ status: 200, description: 'A page of reports, newest first', standardSchema: reportPage })
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

  /** Returns a report, or status 304 if it has not changed. `Retry-After` is the recommended polling interval. */
  @Get(':id')
  @Access({ scope: 'reports:read' })
  @ApiOperation({ summary: 'Get a report' })
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiResponse({
    status: 200,
    description: 'The report with its figures, rules, timeline and downloads',
    standardSchema: reportDetail,
  })
  @ApiResponse({ status: 304, description: 'The report has not changed since the given ETag' })
  @ApiResponse({ status: 404, description: 'Report not found', standardSchema: apiError })
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

  /** Cancels a queued or running report. */
  @Post(':id/cancel')
  @Access({ scope: 'reports:write' })
  @ApiOperation({ summary: 'Cancel a report' })
  @HttpCode(200)
  @ApiResponse({
    status: 200,
    description: 'The report is cancelled, or will stop soon',
    standardSchema: report,
  })
  @ApiResponse({ status: 404, description: 'Report not found', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The report has already finished', standardSchema: apiError })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
  ): Promise<ReportView> {
    await this.reports.cancel(actor, id);
    return this.present(await this.reports.get(actor.organizationId, id));
  }

  /** Retries a failed or cancelled report. */
  @Post(':id/retry')
  @Access('org_admin')
  @ApiOperation({ summary: 'Retry a failed or cancelled report' })
  @HttpCode(202)
  @ApiResponse({ status: 202, description: 'The report is queued again', standardSchema: report })
  @ApiResponse({ status: 404, description: 'Report not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'The report cannot be retried in its current status',
    standardSchema: apiError,
  })
  async retry(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
  ): Promise<ReportView> {
    await this.reports.retry(actor, id);
    return this.present(await this.reports.get(actor.organizationId, id));
  }

  /** Places a report on legal hold: it does not expire, and its file cannot be deleted. */
  @Post(':id/hold')
  @Access('org_admin')
  @ApiOperation({ summary: 'Place a report on legal hold' })
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'The report, which is on legal hold', standardSchema: report })
  @ApiResponse({ status: 404, description: 'Report not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'The report is already on legal hold, or its file is deleted',
    standardSchema: apiError,
  })
  async hold(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
    @Body({ schema: legalHoldReason }) { reason }: HoldReason,
  ): Promise<ReportView> {
    await this.retention.placeHold(actor, id, reason);
    return this.present(await this.reports.get(actor.organizationId, id));
  }

  /** Lifts the legal hold of a report. The retention policy applies again. */
  @Post(':id/lift-hold')
  @Access('org_admin')
  @ApiOperation({ summary: 'Lift the legal hold of a report' })
  @HttpCode(200)
  @ApiResponse({
    status: 200,
    description: 'The report, which is no longer on legal hold',
    standardSchema: report,
  })
  @ApiResponse({ status: 404, description: 'Report not found', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The report is not on legal hold', standardSchema: apiError })
  async liftHold(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
    @Body({ schema: legalHoldReason }) { reason }: HoldReason,
  ): Promise<ReportView> {
    await this.retention.liftHold(actor, id, reason);
    return this.present(await this.reports.get(actor.organizationId, id));
  }

  /** Deletes the file immediately. The report keeps its SHA-256 and figures. Has no effect if the file is deleted. */
  @Delete(':id/file')
  @Access('org_admin')
  @ApiOperation({ summary: 'Delete the file of a report' })
  @ApiResponse({
    status: 200,
    description: 'The report; `artefact.deletion` is the record of the deletion',
    standardSchema: report,
  })
  @ApiResponse({ status: 404, description: 'Report not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'The report is on legal hold or has no file',
    standardSchema: apiError,
  })
  async deleteFile(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
  ): Promise<ReportView> {
    await this.retention.deleteFile(actor, id);
    return this.present(await this.reports.get(actor.organizationId, id));
  }

  /** Downloads the file or a range of it. The file is verified against its SHA-256 before the first byte is sent. */
  @Get(':id/download')
  @Access({ scope: 'reports:read' }, { cost: DOWNLOAD_COST })
  @ApiOperation({ summary: 'Download the file of a report' })
  @ApiHeader({ name: 'Range', required: false })
  @ApiResponse({
    status: 200,
    description: 'The file; `Repr-Digest` has its SHA-256',
    content: fileContent,
  })
  @ApiResponse({ status: 206, description: 'The requested range of the file', content: fileContent })
  @ApiResponse({
    status: 302,
    description:
      'Redirect to a URL of the storage that is valid for one minute; only if presigned downloads are enabled',
  })
  @ApiResponse({ status: 404, description: 'Report not found', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The report is not completed', standardSchema: apiError })
  @ApiResponse({
    status: 410,
    description: 'The file was deleted by the retention policy or a person',
    standardSchema: apiError,
  })
  @ApiResponse({ status: 416, description: 'The range is outside the file', standardSchema: apiError })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(await this.reports.download(actor, id), request, reply);
  }

  /** Returns the file for its preview on a page, from this server. The audit log records it as a preview. */
  @Get(':id/preview')
  @Access('org_admin', { cost: DOWNLOAD_COST })
  @ApiOperation({ summary: 'Preview the file of a report' })
  @ApiResponse({ status: 200, description: 'The file', content: fileContent })
  @ApiResponse({ status: 404, description: 'Report not found', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The report is not completed', standardSchema: apiError })
  @ApiResponse({
    status: 410,
    description: 'The file was deleted by the retention policy or a person',
    standardSchema: apiError,
  })
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: reportId }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { artefact, bytes } = await this.reports.preview(actor, id);
    void reply.headers({
      'cache-control': 'no-store',
      'content-length': String(artefact.size),
      'content-type': artefact.mediaType,
      'x-content-type-options': 'nosniff',
    });
    return reply.send(bytes);
  }

  private present(state: Parameters<typeof presentReport>[0]): ReportView {
    return presentReport(state, this.reports.titleOf(state.report.kind));
  }
}
