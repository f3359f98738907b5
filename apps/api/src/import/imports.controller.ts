import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { importProgress, type ImportProgress } from '@docket/contracts';
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
import { receiveUploads, removeOldUploads, type Uploads } from './uploads.js';

/** Training records from files. */
@AdminResource('imports')
export class ImportsController implements OnApplicationBootstrap {
  private readonly uploadRoot: string;

  constructor(
    private readonly tenancy: Tenancy,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SETTINGS) { storageDir }: ApiSettings,
  ) {
    this.uploadRoot = join(storageDir, 'uploads');
  }

  onApplicationBootstrap(): Promise<void> {
    return removeOldUploads(this.uploadRoot);
  }

  /**
   * Imports CSV files and xAPI statements. Answers one JSON line for each step of progress; the last line, of type
   * `done`, is the result. Without that line the import was broken off: the file then at work left nothing behind.
   */
  @Post()
  @Access('org_admin')
  @ApiOperation({ summary: 'Import files of training records' })
  @ApiConsumes('multipart/form-data')
  @ApiProduces('application/x-ndjson')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
      required: ['files'],
    },
  })
  @ApiResponse({ status: 200, description: 'Progress, a JSON value a line', standardSchema: importProgress })
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const uploads = await receiveUploads(request, this.uploadRoot);
    const lines = new PassThrough();
    const gone = new AbortController();
    // Closed before it ended: nobody waits for the result any more.
    reply.raw.once('close', () => gone.abort());
    void reply
      .code(200)
      .headers({ 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' });
    void reply.send(lines);
    await this.run(actor, uploads, lines, { signal: gone.signal, requestId: request.id });
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
        onProgress: (progress: ImportProgress) => {
          if (lines.writable) lines.write(`${JSON.stringify(progress)}\n`);
        },
      });
      await uploads.remove();
      lines.end();
    } catch (error) {
      // The answer has begun: cutting it off before its last line is the only way left to say that it failed.
      if (!signal.aborted) this.logger.error({ err: error, requestId }, 'import failed');
      lines.destroy(signal.aborted ? undefined : new Error('The import failed.'));
      await uploads.remove();
    }
  }
}
