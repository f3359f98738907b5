import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { errorMessages, type ImportProgress, type UploadedFile } from '@docket/contracts';
import { ImportUploads, requestScope, Tenancy, type Actor, type LocalFile } from '@docket/domain';
import {
  importFiles,
  TemporaryFolder,
  type ImportOptions,
  type ImportOutcome,
  type ImportSource,
} from '@docket/import';
import type { Logger } from '@docket/observability';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER, SETTINGS, type ApiSettings } from '../api-config.js';

/** A request whose response is the progress of an import. */
export interface ImportExchange {
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What is imported, and how. */
export interface ImportJob extends Pick<ImportOptions, 'plans' | 'includes' | 'onRejected' | 'dryRun'> {
  sources: ImportSource[];
}

/** An empty line this often, in milliseconds, keeps proxies from closing a connection while the database checks many rows. */
const KEEP_ALIVE_MS = 15_000;

/** Runs imports, and streams their progress to the client. */
@Injectable()
export class ImportRuns {
  private readonly folder: string;
  keepAliveMs = KEEP_ALIVE_MS;

  constructor(
    private readonly tenancy: Tenancy,
    private readonly uploads: ImportUploads,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SETTINGS) { storageDir }: ApiSettings,
  ) {
    this.folder = join(storageDir, 'uploads');
  }

  /**
   * Imports files and streams the progress as the response, one JSON value per line, and empty lines while nothing happens. The import is cancelled if the client
   * disconnects. A failure can only be reported by ending the response before its last line, because the headers are already
   * sent.
   * @param finish called before the response ends, with the result, or null if the import was cancelled or has failed
   */
  async stream(
    exchange: ImportExchange,
    job: ImportJob,
    finish: (outcome: ImportOutcome | null) => Promise<void>,
  ): Promise<void> {
    const { request, reply } = exchange;
    const lines = new PassThrough();
    void reply
      .code(200)
      .headers({ 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' });
    void reply.send(lines);
    const { signal } = requestScope()!;
    const write = (progress: ImportProgress): void => {
      if (lines.writable) lines.write(`${JSON.stringify(progress)}\n`);
    };
    const keepAlive = setInterval(() => lines.writable && lines.write('\n'), this.keepAliveMs);
    try {
      const outcome = await this.run(exchange, job, { signal, write }).catch(async (error: unknown) => {
        await finish(null);
        throw error;
      });
      await finish(outcome);
      write(outcome);
      lines.end();
    } catch (error) {
      if (!signal.aborted) this.logger.error({ err: error, requestId: request.id }, 'import failed');
      lines.destroy(signal.aborted ? undefined : new Error('The import failed.'));
    } finally {
      clearInterval(keepAlive);
    }
  }

  private async run(
    { actor, request }: ImportExchange,
    { sources, ...options }: ImportJob,
    { signal, write }: { signal: AbortSignal; write: (progress: ImportProgress) => void },
  ): Promise<ImportOutcome> {
    await mkdir(this.folder, { recursive: true });
    return TemporaryFolder.use(this.folder, async (folder) => {
      const rejected: { name: string; path: string }[] = [];
      const outcome = await importFiles(this.tenancy, actor.organizationId, sources, {
        ...options,
        actor,
        signal,
        temporaryFolder: this.folder,
        rejectedRows(name) {
          const path = folder.newFile();
          rejected.push({ name, path });
          return path;
        },
        onProgress: (progress) => {
          // The last line follows when the rejected rows are stored.
          if (progress.type !== 'done') write(progress);
        },
        onFailure: (error, file) => {
          this.logger.error({ err: error, requestId: request.id, file }, 'import of a file failed');
          return errorMessages.http.importFailed(request.id);
        },
      });
      const rejectedFiles = options.dryRun ? [] : await this.storeRejected(actor, rejected);
      return { ...outcome, rejectedFiles };
    });
  }

  /** Stores the files of rejected rows for the download. One is missing or empty if its import failed, or no row can be written. */
  private async storeRejected(
    actor: Actor,
    rejected: { name: string; path: string }[],
  ): Promise<UploadedFile[]> {
    const files: LocalFile[] = [];
    for (const file of rejected) {
      const stats = await stat(file.path).catch(() => null);
      if (stats && stats.size > 0) files.push({ ...file, size: stats.size });
    }
    return files.length > 0 ? (await this.uploads.create(actor, 'rejected', files)).files : [];
  }
}
