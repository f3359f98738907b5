import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DocketError, errorMessages } from '@docket/contracts';
import type { LocalFile } from '@docket/domain';
import type { ApiBodyOptions } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Maximum number of files of an import, and maximum size of each in bytes: enough for ten million attempts. */
export const UPLOAD_LIMITS = { files: 50, fileSize: 1024 ** 3 } as const;

const DAY_MS = 24 * 3_600_000;

/** Description of a request with files. */
export const FILES_BODY = {
  schema: {
    type: 'object',
    properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
    required: ['files'],
  },
} satisfies ApiBodyOptions;

/** Received files, on disk until `remove` is called. */
export interface Uploads {
  files: LocalFile[];
  remove(): Promise<void>;
}

/**
 * Streams the files of a multipart request into a new folder.
 * @param root parent of the new folder; on disk, because the temporary folder of the system is often in memory
 * @param count passes the bytes of a file on; it may throw
 * @throws invalid_request if there are no files; payload_too_large
 */
export async function receiveUploads(
  request: FastifyRequest,
  root: string,
  count: (bytes: AsyncIterable<Buffer>) => AsyncIterable<Buffer>,
): Promise<Uploads> {
  if (!request.isMultipart()) throw noFiles();
  await mkdir(root, { recursive: true });
  const folder = await mkdtemp(join(root, 'import-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const files: LocalFile[] = [];
    for await (const part of request.files({ limits: UPLOAD_LIMITS })) {
      if (hasControlCharacter(part.filename)) throw badFileName();
      const path = join(folder, String(files.length));
      await pipeline(part.file, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      if (part.file.truncated) throw tooLarge();
      const { size } = await stat(path);
      files.push({ name: unusedName(part.filename, files), path, size });
    }
    if (files.length === 0) throw noFiles();
    return { files, remove };
  } catch (error) {
    await remove();
    throw toUploadError(error);
  }
}

/** Returns the name of a file, which is never used as a path, with a number if another file has the same name. */
function unusedName(filename: string, files: readonly LocalFile[]): string {
  const name = basename(filename).slice(0, 240).toWellFormed();
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${ext}`;
    if (!files.some((file) => file.name === candidate)) return candidate;
  }
}

/** Deletes uploads older than a day. Processes that were killed left them behind. */
export async function deleteOldUploads(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const name of names) {
    const stats = await stat(join(root, name)).catch(() => null);
    if (stats && Date.now() - stats.mtimeMs > DAY_MS)
      await rm(join(root, name), { recursive: true, force: true });
  }
}

/** Converts errors of the multipart parser to API errors. Errors of the file system are returned unchanged. */
function toUploadError(error: unknown): unknown {
  const { statusCode, code = '' } = error as { statusCode?: number; code?: string };
  if (error instanceof DocketError) return error;
  if (statusCode === 413) return tooLarge();
  if (code !== '' && code !== 'ERR_STREAM_PREMATURE_CLOSE' && !code.startsWith('FST_')) return error;
  return new DocketError('invalid_request', errorMessages.http.brokenUpload, {
    issues: [{ path: 'files', message: errorMessages.http.brokenUploadIssue }],
  });
}

const hasControlCharacter = (name: string): boolean => /\p{Cc}/u.test(name);

const badFileName = (): DocketError =>
  new DocketError('invalid_request', errorMessages.http.badFileName, {
    issues: [{ path: 'files', message: errorMessages.http.badFileName }],
  });

const noFiles = (): DocketError =>
  new DocketError('invalid_request', errorMessages.http.noFiles, {
    issues: [{ path: 'files', message: errorMessages.http.noFilesIssue }],
  });

const tooLarge = (): DocketError =>
  new DocketError(
    'payload_too_large',
    errorMessages.http.uploadTooLarge(UPLOAD_LIMITS.files, UPLOAD_LIMITS.fileSize / 1024 ** 2),
  );
