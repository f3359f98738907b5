import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { apiError, errorMessages, importProgress, type ImportProgress } from '@docket/contracts';
import { Tenancy, type Actor } from '@docket/domain';
import { importFiles } from '@docket/import';
import type { Logger } from '@docket/observability';
import { Inject, Post, Req, Res, type OnApplicationBootstrap } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';
import { LOGGER, SETTINGS, type ApiSettings } from '../api-config.js';
import { RetryLaterError } from '../http/error.filter.js';
import { UploadQuota } from '../throttle/upload-quota.js';
import { ImportSlots } from './import-slots.js';
import { receiveUploads, deleteOldUploads, type Uploads } from './uploads.js';

/** Imports of training records. */
@AdminResource('imports')
export class ImportsController implements OnApplicationBootstrap {
  private readonly uploadRoot: string;

  constructor(
    private readonly tenancy: Tenancy,
    private readonly slots: ImportSlots,
    private readonly quota: UploadQuota,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SETTINGS) { storageDir }: ApiSettings,
  ) {
    this.uploadRoot = join(storageDir, 'uploads');
  }

  onApplicationBootstrap(): Promise<void> {
    return deleteOldUploads(this.uploadRoot);
  }

  /**
   * Imports CSV files and xAPI statements. The response has one JSON line for each step; the last line, of type `done`, is
   * the result. A file that fails with an internal error is rejected as a whole, with the request ID; the other files are
   * imported nevertheless. Without the last line the import was cancelled, and the file that was being processed was not imported.
   */
  @Post()
  @Access('org_admin', { upload: true })
  @ApiOperation({ summary: 'Import training records from files' })
  @ApiConsumes('multipart/form-data')
  @ApiProduces('application/x-ndjson')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
      required: ['files'],
    },
  })
  @ApiResponse({
    status: 429,
    description: 'Too many imports are running, or the quota of uploads is used up; see `Retry-After`',
    standardSchema: apiError,
  })
  @ApiResponse({
    status: 200,
    description: 'Progress, one JSON value per line',
    standardSchema: importProgress,
  })
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const free = this.slots.take(actor.organizationId);
    if (!free)
      throw new RetryLaterError(
        'rate_limited',
        errorMessages.http.tooManyImports(this.slots.limits.perOrganization),
        30,
      );
    try {
      await this.receive(actor, request, reply);
    } finally {
      free();
    }
  }

  private async receive(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const uploads = await receiveUploads(request, this.uploadRoot, (bytes) =>
      this.quota.count(actor.organizationId, bytes),
    );
    const lines = new PassThrough();
    const disconnected = new AbortController();
    // The import is cancelled if the client disconnects.
    reply.raw.once('close', () => disconnected.abort());
    void reply
      .code(200)
      .headers({ 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' });
    void reply.send(lines);
    await this.run(actor, uploads, lines, { signal: disconnected.signal, requestId: request.id });
  }

  private async run(
    actor: Actor,
    uploads: Uploads,
    lines: PassThrough,
    { signal, requestId }: { signal: AbortSignal; requestId: string },
  ): Promise<void> {
    try {
      await importFiles(this.tenancy, actor.organizationId, uploads.sources, {
        actor,
        signal,
        temporaryFolder: this.uploadRoot,
        onProgress: (progress: ImportProgress) => {
          if (lines.writable) lines.write(`${JSON.stringify(progress)}\n`);
        },
        onFailure: (error, file) => {
          this.logger.error({ err: error, requestId, file }, 'import of a file failed');
          return errorMessages.http.importFailed(requestId);
        },
      });
      await uploads.remove();
      lines.end();
    } catch (error) {
      // The headers are already sent, so the failure can only be reported by aborting the response before its last line.
      if (!signal.aborted) this.logger.error({ err: error, requestId }, 'import failed');
      lines.destroy(signal.aborted ? undefined : new Error('The import failed.'));
      await uploads.remove();
    }
  }
}
