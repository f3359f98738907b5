import {
  apiError,
  importPreview,
  importTables,
  importUpload,
  previewTable,
  type ImportPreview,
  type ImportTables,
  type ImportUploadView,
  type PreviewTable,
} from '@docket/contracts';
import { ImportUploads, type Actor, type ImportUpload } from '@docket/domain';
import { Body, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';
import { success, type Success } from '../http/success.js';
import { BODY_LIMITS } from '../http/body-limits.js';
import { UploadQuota } from '../throttle/upload-quota.js';
import { ImportSlots, inSlot, PreviewSlots } from './import-slots.js';
import { ImportRuns } from './import-runs.js';
import { RespondsWithProgress } from './progress-response.js';
import { UploadContents } from './upload-contents.js';
import { FILES_BODY, receiveUploads } from './uploads.js';

const UploadIdParam = () => Param('id', { schema: z.uuid() });

/** Files that are uploaded once, mapped, checked and then imported. */
@AdminResource('imports/uploads', 'imports')
export class UploadsController {
  constructor(
    private readonly uploads: ImportUploads,
    private readonly contents: UploadContents,
    private readonly runs: ImportRuns,
    private readonly slots: ImportSlots,
    private readonly previews: PreviewSlots,
    private readonly quota: UploadQuota,
  ) {}

  /**
   * Uploads files without importing them. Every table is returned with its first rows and the mapping that is suggested for
   * it. The files are deleted when they are imported, and after 24 hours.
   */
  @Post()
  @Access('org_admin', { upload: true })
  @ApiOperation({ summary: 'Upload files for an import' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILES_BODY)
  @ApiResponse({ status: 201, description: 'The upload with its tables', standardSchema: importUpload })
  @ApiResponse({
    status: 429,
    description: 'Too many imports are running, or the quota of uploads is used up; see `Retry-After`',
    standardSchema: apiError,
  })
  create(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportUploadView> {
    return inSlot(this.slots, actor.organizationId, async () => {
      const received = await receiveUploads(request, this.contents.folder, (bytes) =>
        this.quota.count(actor.organizationId, bytes),
      );
      try {
        return await this.view(actor, await this.uploads.create(actor, 'uploaded', received.files));
      } finally {
        await received.remove();
      }
    });
  }

  /** Returns uploaded files with their tables. */
  @Get(':id')
  @Access('org_admin')
  @ApiOperation({ summary: 'Get an upload' })
  @ApiResponse({ status: 200, description: 'The upload with its tables', standardSchema: importUpload })
  @ApiResponse({
    status: 404,
    description: 'Upload not found; it may be imported or expired',
    standardSchema: apiError,
  })
  async get(@CurrentActor() actor: Actor, @UploadIdParam() id: string): Promise<ImportUploadView> {
    return this.view(actor, await this.uploads.get(actor.organizationId, id));
  }

  /** Deletes uploaded files that are not imported. */
  @Delete(':id')
  @Access('org_admin')
  @ApiOperation({ summary: 'Delete an upload' })
  @ApiResponse({ status: 200, description: 'The upload is deleted', standardSchema: success })
  @ApiResponse({ status: 404, description: 'Upload not found', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The upload is being imported', standardSchema: apiError })
  async remove(@CurrentActor() { organizationId }: Actor, @UploadIdParam() id: string): Promise<Success> {
    await this.uploads.remove(organizationId, id);
    return { status: true };
  }

  /**
   * Reads a whole table with a mapping, and returns the first rows as they will be read, what is left out, and the values that
   * are not mapped. Nothing is imported. Reading stops when the client disconnects.
   */
  @Post(':id/preview')
  @Access('org_admin', { maxBodyBytes: BODY_LIMITS.list })
  @HttpCode(200)
  @ApiOperation({ summary: 'Preview a table of an upload' })
  @ApiResponse({ status: 200, description: 'How the mapping reads the table', standardSchema: importPreview })
  @ApiResponse({ status: 404, description: 'Upload not found', standardSchema: apiError })
  async preview(
    @CurrentActor() { organizationId }: Actor,
    @UploadIdParam() id: string,
    @Body({ schema: previewTable }) request: PreviewTable,
  ): Promise<ImportPreview> {
    const { files } = await this.uploads.get(organizationId, id);
    return inSlot(this.previews, organizationId, () => this.contents.preview(organizationId, files, request));
  }

  /**
   * Imports tables of an upload, or with `dryRun` only counts what the import would change. The response has one JSON line for
   * each step; the last line, of type `done`, is the result. Without it the import was cancelled, and the table that was being
   * processed was not imported. Files that are imported are deleted.
   */
  @Post(':id/import')
  @Access('org_admin', { maxBodyBytes: BODY_LIMITS.list })
  @HttpCode(200)
  @ApiOperation({ summary: 'Import an upload' })
  @RespondsWithProgress({
    404: 'Upload not found',
    409: 'The upload is being imported',
    429: 'Too many imports are running; see `Retry-After`',
  })
  import(
    @CurrentActor() actor: Actor,
    @UploadIdParam() id: string,
    @Body({ schema: importTables }) { tables, ...options }: ImportTables,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { organizationId } = actor;
    return inSlot(this.slots, organizationId, async () => {
      const { files } = await this.uploads.get(organizationId, id);
      const sources = this.contents.sourcesOf(organizationId, files);
      const selection = await this.contents.selectionOf(sources, tables);
      // Only an import deletes the files, so only one may run at a time.
      const claimed = options.dryRun ? null : await this.uploads.claim(organizationId, id);
      await this.runs.stream(
        { actor, request, reply },
        { sources, ...selection, ...options },
        async (outcome) => {
          const imported = outcome?.files.every((file) => file.imported) ?? false;
          if (claimed) await this.uploads.release(organizationId, claimed, imported);
        },
      );
    });
  }

  private async view({ organizationId }: Actor, upload: ImportUpload): Promise<ImportUploadView> {
    return { ...upload, tables: await this.contents.describe(organizationId, upload.files) };
  }
}
