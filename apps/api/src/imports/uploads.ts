import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DocketError, errorMessages } from '@docket/contracts';
import type { LocalFile } from '@docket/domain';
import type { ApiBodyOptions } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** What a request may upload. */
export interface UploadRules {
  /** Maximum number of files, and maximum size of each in bytes. */
  limits: { files: number; fileSize: number };
  /** Messages for a request without a file, and for files beyond the limits. */
  messages: { noFiles: () => string; tooLarge: () => string };
}

/** Files of an import: enough for ten million attempts. */
const IMPORT_UPLOADS: UploadRules = {
  limits: { files: 50, fileSize: 1024 ** 3 },
  messages: {
    noFiles: () => errorMessages.http.noFiles,
    tooLarge: () => errorMessages.http.uploadTooLarge(50, 1024),
  },
};

/** Returns the folder of received files; on disk, because the temporary folder of the system is often in memory. */
export const uploadFolder = (storageDir: string): string => join(storageDir, 'uploads');

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
 * @param rules Default: those of an import
 * @throws invalid_request if there are no files; payload_too_large
 */
export async function receiveUploads(
  request: FastifyRequest,
  root: string,
  count: (bytes: AsyncIterable<Buffer>) => AsyncIterable<Buffer>,
  rules = IMPORT_UPLOADS,
): Promise<Uploads> {
  if (!request.isMultipart()) throw noFiles(rules);
  await mkdir(root, { recursive: true });
  const folder = await mkdtemp(join(root, 'import-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const files: LocalFile[] = [];
    for await (const part of request.files({ limits: rules.limits })) {
      if (isUnreadable(part.filename)) throw badFileName();
      const path = join(folder, String(files.length));
      await pipeline(part.file, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      if (part.file.truncated) throw tooLarge(rules);
      const { size } = await stat(path);
      files.push({ name: unusedName(part.filename, files), path, size });
    }
    if (files.length === 0) throw noFiles(rules);
    return { files, remove };
  } catch (error) {
    await remove();
    throw toUploadError(error, rules);
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
function toUploadError(error: unknown, rules: UploadRules): unknown {
  const { statusCode, code = '' } = error as { statusCode?: number; code?: string };
  if (error instanceof DocketError) return error;
  if (statusCode === 413) return tooLarge(rules);
  if (code !== '' && code !== 'ERR_STREAM_PREMATURE_CLOSE' && !code.startsWith('FST_')) return error;
  return new DocketError('invalid_request', errorMessages.http.brokenUpload, {
    issues: [{ path: 'files', message: errorMessages.http.brokenUploadIssue }],
  });
}

/** Whether a name has control characters, or was not UTF-8: the parser replaces such bytes by U+FFFD. */
const isUnreadable = (name: string): boolean => /[\p{Cc}\uFFFD]/u.test(name);

const badFileName = (): DocketError =>
  new DocketError('invalid_request', errorMessages.http.badFileName, {
    issues: [{ path: 'files', message: errorMessages.http.badFileName }],
  });

const noFiles = ({ messages }: UploadRules): DocketError =>
  new DocketError('invalid_request', messages.noFiles(), {
    issues: [{ path: 'files', message: errorMessages.http.noFilesIssue }],
  });

const tooLarge = ({ messages }: UploadRules): DocketError =>
  new DocketError('payload_too_large', messages.tooLarge());
