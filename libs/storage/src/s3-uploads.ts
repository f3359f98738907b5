import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { S3Config } from '@docket/config';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  S3ServiceException,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { ObjectDamaged } from './storage.js';

/** Part size in bytes. Larger files are uploaded in parts, each of which can be retried on its own. */
const PART_BYTES = 8 * 1024 * 1024;
/** Maximum number of parts uploaded in parallel. Each is held in memory. */
const PARALLEL = 4;
/** Limit of S3 for the number of parts. */
const MAX_PARTS = 10_000;

/** An upload in progress; `size` in bytes. */
interface Upload {
  key: string;
  handle: FileHandle;
  size: number;
  /** Whether an existing object must not be overwritten. False to replace a damaged object. */
  ifAbsent: boolean;
  signal: AbortSignal | undefined;
}

/** A part that the server has received. */
interface UploadedPart {
  number: number;
  etag: string;
  sha256: Buffer;
}

/** Metadata of a stored object. `sha256` is in base64; for a multipart upload it is computed over the parts' checksums. */
interface StoredMetadata {
  size: number;
  sha256: string | undefined;
}

/** Uploads objects to a bucket: complete and verified, and without leftovers after a failure. */
export class S3Uploads {
  constructor(
    private readonly client: S3Client,
    private readonly config: Pick<S3Config, 'bucket' | 'checksum'>,
  ) {}

  /** Uploads a file unless an object of its size exists. @throws ObjectDamaged if the server stored something else */
  async put(key: string, file: string, signal?: AbortSignal): Promise<void> {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const existing = await this.head(key, signal);
      if (existing?.size === size) return;
      const upload: Upload = { key, handle, size, ifAbsent: existing === null, signal };
      const sha256 = await (size > PART_BYTES ? this.uploadInParts(upload) : this.uploadWhole(upload));
      await this.verify(key, size, sha256);
    } finally {
      await handle.close();
    }
  }

  /** Aborts every multipart upload below `prefix` that started before `before`. @returns the number of uploads */
  async abortAll(prefix: string, before: Date): Promise<number> {
    let aborted = 0;
    let marker: { KeyMarker?: string; UploadIdMarker?: string } = {};
    for (;;) {
      const page = await this.client.send(
        new ListMultipartUploadsCommand({ Bucket: this.config.bucket, Prefix: prefix, ...marker }),
      );
      for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
        if (!Initiated || Initiated >= before) continue;
        await this.abort(Key!, UploadId!);
        aborted += 1;
      }
      if (!page.IsTruncated) return aborted;
      marker = { KeyMarker: page.NextKeyMarker!, UploadIdMarker: page.NextUploadIdMarker! };
    }
  }

  /** @returns the expected SHA-256 of the object, or null if another writer has stored it first */
  private async uploadWhole({ key, handle, size, ifAbsent, signal }: Upload): Promise<string | null> {
    const body = await readPart(handle, 0, size);
    const sha256 = digest('sha256', body);
    const command = new PutObjectCommand({
      ...this.address(key),
      ...(ifAbsent && { IfNoneMatch: '*' }),
      ...this.checksumParameter(body),
      Body: body,
      ContentLength: size,
    });
    try {
      await this.client.send(command, { abortSignal: signal });
      return sha256.toString('base64');
    } catch (error) {
      if (isAlreadyStored(error)) return null;
      throw error;
    }
  }

  /** Uploads a file in parts. No unfinished multipart upload remains at the server, even after a failure. */
  private async uploadInParts(upload: Upload): Promise<string | null> {
    const { key, signal } = upload;
    const command = new CreateMultipartUploadCommand({
      ...this.address(key),
      ...(this.config.checksum === 'sha256' && { ChecksumAlgorithm: 'SHA256' }),
    });
    let isComplete = false;
    try {
      const { UploadId, $metadata } = await this.client.send(command, { abortSignal: signal });
      const parts = await this.uploadParts(upload, UploadId!);
      const isOurs = await this.complete(upload, UploadId!, parts);
      // After a retry, an upload whose first response was lost may also exist and has to be aborted.
      isComplete = isOurs && $metadata.attempts === 1;
      return isOurs ? compositeChecksum(parts) : null;
    } finally {
      if (!isComplete) await this.abortUploadsOf(key);
    }
  }

  private async uploadParts(upload: Upload, UploadId: string): Promise<UploadedPart[]> {
    const partBytes = Math.max(PART_BYTES, Math.ceil(upload.size / MAX_PARTS));
    const count = Math.ceil(upload.size / partBytes);
    const uploaded: UploadedPart[] = [];
    const failure = new AbortController();
    const signal = AbortSignal.any([failure.signal, ...(upload.signal ? [upload.signal] : [])]);
    let next = 0;
    const uploadNext = async (): Promise<void> => {
      for (let index = next++; index < count; index = next++) {
        const start = index * partBytes;
        const body = await readPart(upload.handle, start, Math.min(partBytes, upload.size - start));
        const part = { ...this.address(upload.key), UploadId, PartNumber: index + 1, Body: body };
        const command = new UploadPartCommand({ ...part, ...this.checksumParameter(body) });
        const { ETag } = await this.client.send(command, { abortSignal: signal });
        uploaded[index] = { number: index + 1, etag: ETag!, sha256: digest('sha256', body) };
      }
    };
    const workers = Array.from({ length: PARALLEL }, () =>
      uploadNext().catch((error) => failure.abort(error)),
    );
    // Waits for all workers before the upload is aborted, because a part that arrives later would remain.
    await Promise.all(workers);
    failure.signal.throwIfAborted();
    return uploaded;
  }

  /** @returns false if the object exists, but not because of this request */
  private async complete(upload: Upload, UploadId: string, parts: UploadedPart[]): Promise<boolean> {
    const Parts = parts.map(({ number, etag, sha256 }) => ({
      PartNumber: number,
      ETag: etag,
      ...(this.config.checksum === 'sha256' && { ChecksumSHA256: sha256.toString('base64') }),
    }));
    const command = new CompleteMultipartUploadCommand({
      ...this.address(upload.key),
      ...(upload.ifAbsent && { IfNoneMatch: '*' }),
      UploadId,
      MultipartUpload: { Parts },
    });
    try {
      await this.client.send(command, { abortSignal: upload.signal });
      return true;
    } catch (error) {
      // Also true if the first response was lost: on a retry, the server no longer knows the upload.
      if ((await this.head(upload.key, upload.signal))?.size === upload.size) return false;
      throw error;
    }
  }

  /** Compares the stored object with the upload, and deletes it if they differ. @throws ObjectDamaged */
  private async verify(key: string, size: number, sha256: string | null): Promise<void> {
    const mismatch = findMismatch(
      await this.head(key),
      size,
      this.config.checksum === 'sha256' ? sha256 : null,
    );
    if (mismatch === null) return;
    await this.client.send(new DeleteObjectCommand(this.address(key)));
    throw new ObjectDamaged(key, mismatch);
  }

  private async head(key: string, signal?: AbortSignal): Promise<StoredMetadata | null> {
    const command = new HeadObjectCommand({
      ...this.address(key),
      ...(this.config.checksum === 'sha256' && { ChecksumMode: 'ENABLED' }),
    });
    try {
      const { ContentLength, ChecksumSHA256 } = await this.client.send(command, { abortSignal: signal });
      return { size: ContentLength ?? 0, sha256: ChecksumSHA256 };
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  }

  /**
   * Aborts all unfinished uploads of `key`, including those whose IDs were lost with a response. A concurrent upload by
   * another worker is also aborted and is repeated by its run. If the server is unreachable, `abortAll` aborts them later.
   */
  private async abortUploadsOf(key: string): Promise<void> {
    const command = new ListMultipartUploadsCommand({ Bucket: this.config.bucket, Prefix: key });
    try {
      const { Uploads } = await this.client.send(command);
      for (const { Key, UploadId } of Uploads ?? []) if (Key === key) await this.abort(key, UploadId!);
    } catch {
      // Ignored, so that the caller reports the original error.
    }
  }

  private async abort(key: string, UploadId: string): Promise<void> {
    const command = new AbortMultipartUploadCommand({ ...this.address(key), UploadId });
    await this.client.send(command).catch((error: unknown) => {
      if (statusOf(error) !== 404) throw error;
    });
  }

  /** Returns the checksum with which the server rejects bytes that changed in transit. */
  private checksumParameter(body: Buffer): { ChecksumSHA256: string } | { ContentMD5: string } {
    return this.config.checksum === 'sha256'
      ? { ChecksumSHA256: digest('sha256', body).toString('base64') }
      : { ContentMD5: digest('md5', body).toString('base64') };
  }

  private address(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.config.bucket, Key: key };
  }
}

/** Returns how the stored object differs from the upload, or null if it does not. */
function findMismatch(stored: StoredMetadata | null, size: number, sha256: string | null): string | null {
  if (!stored) return 'the server accepted it but has not stored it';
  if (stored.size !== size) return `the server stored ${stored.size} of ${size} bytes`;
  if (sha256 === null || stored.sha256 === sha256) return null;
  return stored.sha256 === undefined
    ? 'the server returns no SHA-256 to compare it with; set S3_CHECKSUM=md5'
    : 'the server stored different bytes';
}

/** Reads `length` bytes at `start`. @throws if the file has been truncated */
async function readPart(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const part = Buffer.allocUnsafe(length);
  for (let read = 0; read < length;) {
    const { bytesRead } = await handle.read(part, read, length - read, start + read);
    if (bytesRead === 0) throw new Error('The file was truncated while it was being stored.');
    read += bytesRead;
  }
  return part;
}

const digest = (algorithm: 'sha256' | 'md5', bytes: Buffer): Buffer =>
  createHash(algorithm).update(bytes).digest();

/** Returns the checksum of a multipart object: the hash of the parts' checksums, a hyphen and the number of parts. */
const compositeChecksum = (parts: UploadedPart[]): string =>
  `${digest('sha256', Buffer.concat(parts.map(({ sha256 }) => sha256))).toString('base64')}-${parts.length}`;

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** Returns whether another writer of the same key has finished (412) or is about to finish (409). */
const isAlreadyStored = (error: unknown): boolean => [409, 412].includes(statusOf(error) ?? 0);
