import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DocketError } from '@docket/contracts';
import type { ImportSource } from '@docket/domain';
import type { FastifyRequest } from 'fastify';

/** Most files of one import, and the most bytes of each: ten million attempts fit. */
export const UPLOAD_LIMITS = { files: 50, fileSize: 1024 ** 3 } as const;

/** Files of a request, on disk until `remove` is called. */
export interface Uploads {
  sources: ImportSource[];
  remove(): Promise<void>;
}

/**
 * Receives the files of a multipart request into a folder of their own, piece by piece, so that memory stays flat.
 * @throws invalid_request when there is none, payload_too_large
 */
export async function receiveUploads(request: FastifyRequest, limits = UPLOAD_LIMITS): Promise<Uploads> {
  if (!request.isMultipart()) throw noFiles();
  const folder = await mkdtemp(join(tmpdir(), 'docket-import-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const sources: ImportSource[] = [];
    for await (const part of request.files({ limits })) {
      const path = join(folder, String(sources.length));
      await pipeline(part.file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      if (part.file.truncated) throw tooLarge();
      // The name tells what is in the file; it is never used as a path.
      sources.push({ name: basename(part.filename).slice(0, 255), open: () => createReadStream(path) });
    }
    if (sources.length === 0) throw noFiles();
    return { sources, remove };
  } catch (error) {
    await remove();
    throw (error as { statusCode?: number }).statusCode === 413 ? tooLarge() : error;
  }
}

const noFiles = (): DocketError =>
  new DocketError('invalid_request', 'Send the files of the import as multipart/form-data.', {
    issues: [{ path: 'files', message: 'is missing' }],
  });

const tooLarge = (): DocketError =>
  new DocketError(
    'payload_too_large',
    `An import takes ${UPLOAD_LIMITS.files} files of ${UPLOAD_LIMITS.fileSize / 1024 ** 2} MiB at most. Split it, or import from the command line.`,
  );
