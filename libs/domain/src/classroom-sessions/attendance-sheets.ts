import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import {
  DocketError,
  errorMessages,
  SHEET_HEAD_BYTES,
  sheetMediaTypeOf,
  type AttendanceSheet,
  type RecordClassroomSession,
  type SheetMediaType,
} from '@docket/contracts';
import { sheetKey, type Storage } from '@docket/storage';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { LocalFile } from '../imports/import-uploads.js';
import { fromStorage } from '../reports/stored-file.js';
import { lockObject } from '../reports/retention/stored-objects.js';

const { classroomSessions: messages } = errorMessages;

/** Moves an uploaded file into the storage. @throws invalid_request if it is not a PDF, PNG or JPEG; unavailable */
export async function storeSheet(
  storage: Storage,
  organizationId: string,
  { name, path, size }: LocalFile,
): Promise<AttendanceSheet> {
  const mediaType = sheetMediaTypeOf(await readHead(path));
  if (mediaType === null)
    throw new DocketError('invalid_request', messages.sheetType, {
      issues: [{ path: 'files', message: messages.sheetType }],
    });
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const sha256 = hash.digest('hex');
  await fromStorage(() => storage.put(sheetKey(organizationId, sha256), path));
  return { fileName: name, mediaType, size, sha256 };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SHEET_HEAD_BYTES), 0, SHEET_HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Returns the stored file that a request refers to. It is not deleted until the transaction ends.
 * @throws invalid_request if no such file is stored; unavailable
 */
export async function requireSheet(
  em: EntityManager,
  storage: Storage,
  organizationId: string,
  { fileName, sha256 }: NonNullable<RecordClassroomSession['sheet']>,
): Promise<AttendanceSheet> {
  const key = sheetKey(organizationId, sha256);
  await lockObject(em, key);
  const size = await fromStorage(() => storage.size(key));
  if (size === null)
    throw new DocketError('invalid_request', messages.sheetMissing, {
      issues: [{ path: 'sheet', message: messages.sheetMissing }],
    });
  return { fileName, mediaType: await storedMediaType(storage, key, size), size, sha256 };
}

/** Returns the media type of a stored sheet, which was checked before it was stored. */
async function storedMediaType(storage: Storage, key: string, size: number): Promise<SheetMediaType> {
  const end = Math.min(size, SHEET_HEAD_BYTES) - 1;
  const head: Buffer[] = [];
  await fromStorage(async () => {
    for await (const chunk of await storage.open(key, { start: 0, end })) head.push(chunk as Buffer);
  });
  return sheetMediaTypeOf(Buffer.concat(head))!;
}
