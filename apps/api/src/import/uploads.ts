import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DocketError } from '@docket/contracts';
import type { ImportSource } from '@docket/import';
import type { FastifyRequest } from 'fastify';

/** Most files of one import, and the most bytes of each: ten million attempts fit. */
export const UPLOAD_LIMITS = { files: 50, fileSize: 1024 ** 3 } as const;

const DAY_MS = 24 * 3_600_000;

/** Files of a request, on disk until `remove` is called. */
export interface Uploads {
  sources: ImportSource[];
  remove(): Promise<void>;
}

/**
 * Receives the files of a multipart request into a folder of their own, piece by piece, so that memory stays flat.
 * @param root the folder to make that one in: on a disk, for a temporary folder is often memory
 * @throws invalid_request when there is none, payload_too_large
 */
export async function receiveUploads(request: FastifyRequest, root: string): Promise<Uploads> {
  if (!request.isMultipart()) throw noFiles();
  await mkdir(root, { recursive: true });
  const folder = await mkdtemp(join(root, 'import-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const sources: ImportSource[] = [];
    for await (const part of request.files({ limits: UPLOAD_LIMITS })) {
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
    throw refusalOf(error);
  }
}

/** Removes what processes that were killed left behind a day ago or longer. */
export async function removeOldUploads(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const name of names) {
    const made = await stat(join(root, name)).catch(() => null);
    if (made && Date.now() - made.mtimeMs > DAY_MS)
      await rm(join(root, name), { recursive: true, force: true });
  }
}

/** What went wrong with the disk has a code of the system; the parser's own complaints are the sender's to mend. */
function refusalOf(error: unknown): unknown {
  const { statusCode, code = '' } = error as { statusCode?: number; code?: string };
  if (error instanceof DocketError) return error;
  if (statusCode === 413) return tooLarge();
  if (code !== '' && code !== 'ERR_STREAM_PREMATURE_CLOSE' && !code.startsWith('FST_')) return error;
  return new DocketError('invalid_request', 'The upload is broken or ends early. Send the files once more.', {
    issues: [{ path: 'files', message: 'cannot be read' }],
  });
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
