import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { apiError, importQuery, type ImportQuery } from '@docket/contracts';
import { ImportUploads, type Actor } from '@docket/domain';
import { Get, HttpCode, Param, Post, Query, Req, Res, type OnApplicationBootstrap } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { UploadQuota } from '../throttle/upload-quota.js';
import { ImportRuns } from './import-runs.js';
import { ImportSlots, inSlot } from './import-slots.js';
import { RespondsWithProgress } from './progress-response.js';
import { UploadContents } from './upload-contents.js';
import { deleteOldUploads, FILES_BODY, receiveUploads } from './uploads.js';

/** Imports of files in one request, and the rows that imports have rejected. */
@Resource('imports')
export class ImportsController implements OnApplicationBootstrap {
  constructor(
    private readonly uploads: ImportUploads,
    private readonly contents: UploadContents,
    private readonly runs: ImportRuns,
    private readonly slots: ImportSlots,
    private readonly quota: UploadQuota,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return deleteOldUploads(this.contents.folder);
  }

  /**
   * Imports files. A table whose columns fit the saved mapping `mapping` is read with it; other tables need the columns of
   * Docket's own files. The response has one JSON line for each step; the last line, of type `done`, is the result. A file that
   * fails with an internal error is rejected as a whole, with the request ID; the other files are imported nevertheless.
   * Without the last line the import was cancelled, and the file that was being processed was not imported.
   */
  @Post()
  @Access({ scope: 'imports:write' }, { upload: true })
  @HttpCode(200)
  @ApiOperation({ summary: 'Import files' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILES_BODY)
  @RespondsWithProgress({
    404: 'There is no mapping with this name',
    429: 'Too many imports are running, or the quota of uploads is used up; see `Retry-After`',
  })
  create(
    @CurrentActor() actor: Actor,
    @Query({ schema: importQuery }) { mapping, ...options }: ImportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { organizationId } = actor;
    return inSlot(this.slots, organizationId, async () => {
      const plans = await this.contents.plansByName(organizationId, mapping);
      const received = await receiveUploads(request, this.contents.folder, (bytes) =>
        this.quota.count(organizationId, bytes),
      );
      const sources = received.files.map(({ name, path }) => ({
        name,
        path,
        open: () => createReadStream(path),
      }));
      const job = { sources, plans, ...options };
      await this.runs.stream({ actor, request, reply }, job, () => received.remove());
    });
  }

  /**
   * Returns the rejected rows of a file as CSV: its columns, and those with the line and the reasons, which an import ignores. Rejected
   * xAPI statements are returned as they are, one per line.
   * The ID is that of `rejectedFiles` of an import. The file is kept for 24 hours.
   */
  @Get('rejected/:id')
  @Access({ scope: 'imports:write' })
  @ApiOperation({ summary: 'Download rejected rows' })
  @ApiResponse({
    status: 200,
    description: 'CSV file (RFC 4180) in UTF-8 with a byte order mark and a header line, or NDJSON',
    content: {
      'text/csv': { schema: { type: 'string', format: 'binary' } },
      'application/x-ndjson': { schema: { type: 'string', format: 'binary' } },
    },
  })
  @ApiResponse({
    status: 404,
    description: 'File not found; it may have expired',
    standardSchema: apiError,
  })
  async rejected(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Req() { method }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.uploads.rejectedFile(actor, id);
    void reply.headers({
      'content-type': file.name.endsWith('.ndjson')
        ? 'application/x-ndjson'
        : 'text/csv; charset=utf-8; header=present',
      'content-disposition': contentDisposition(file.name),
      'content-length': String(file.size),
    });
    return reply.send(
      Readable.from(method === 'HEAD' ? [] : this.uploads.open(actor.organizationId, file), {
        objectMode: false,
      }),
    );
  }
}
