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

/** Files larger than this are sent in parts of this many bytes, each of which can be sent again alone. */
const PART_BYTES = 8 * 1024 * 1024;
/** Parts that are under way at once; each is in memory meanwhile. */
const PARALLEL = 4;
/** S3's own limit. */
const MAX_PARTS = 10_000;

/** A file on its way: where to, and how many bytes. */
interface Upload {
  key: string;
  handle: FileHandle;
  size: number;
  /** Only where nothing is: another writer of the same content may be faster. False to replace a damaged object. */
  onlyNew: boolean;
  signal: AbortSignal | undefined;
}

/** A part that the server has. */
interface SentPart {
  number: number;
  etag: string;
  sha256: Buffer;
}

/** What the server says it keeps. `sha256` is in base64; of an object in parts it is that of the parts' checksums. */
interface Kept {
  size: number;
  sha256: string | undefined;
}

/** Writes objects to a bucket: whole, checked, and without a trace when it does not work. */
export class S3Uploads {
  constructor(
    private readonly client: S3Client,
    private readonly config: Pick<S3Config, 'bucket' | 'checksum'>,
  ) {}

  /** Sends a file, unless an object of its size is there. @throws ObjectDamaged when the server kept something else */
  async put(key: string, file: string, signal?: AbortSignal): Promise<void> {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const present = await this.head(key, signal);
      if (present?.size === size) return;
      const upload: Upload = { key, handle, size, onlyNew: present === null, signal };
      const sha256 = await (size > PART_BYTES ? this.sendInParts(upload) : this.sendWhole(upload));
      await this.verify(key, size, sha256);
    } finally {
      await handle.close();
    }
  }

  /** Abandons every upload in parts below `prefix` that began before `before`. @returns how many */
  async abandonAll(prefix: string, before: Date): Promise<number> {
    let abandoned = 0;
    let marker: { KeyMarker?: string; UploadIdMarker?: string } = {};
    for (;;) {
      const page = await this.client.send(
        new ListMultipartUploadsCommand({ Bucket: this.config.bucket, Prefix: prefix, ...marker }),
      );
      for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
        if (!Initiated || Initiated >= before) continue;
        await this.abandon(Key!, UploadId!);
        abandoned += 1;
      }
      if (!page.IsTruncated) return abandoned;
      marker = { KeyMarker: page.NextKeyMarker!, UploadIdMarker: page.NextUploadIdMarker! };
    }
  }

  /** @returns the SHA-256 the server should know the object by; null when another writer was faster */
  private async sendWhole({ key, handle, size, onlyNew, signal }: Upload): Promise<string | null> {
    const body = await readPart(handle, 0, size);
    const sha256 = digest('sha256', body);
    const command = new PutObjectCommand({
      ...this.address(key),
      ...(onlyNew && { IfNoneMatch: '*' }),
      ...this.checksumOf(body),
      Body: body,
      ContentLength: size,
    });
    try {
      await this.client.send(command, { abortSignal: signal });
      return sha256.toString('base64');
    } catch (error) {
      if (isAlreadyThere(error)) return null;
      throw error;
    }
  }

  /** The same for a file in parts. What it began at the server is over when this ends, whichever way. */
  private async sendInParts(upload: Upload): Promise<string | null> {
    const { key, signal } = upload;
    const begin = new CreateMultipartUploadCommand({
      ...this.address(key),
      ...(this.config.checksum === 'sha256' && { ChecksumAlgorithm: 'SHA256' }),
    });
    let whole = false;
    try {
      const { UploadId, $metadata } = await this.client.send(begin, { abortSignal: signal });
      const parts = await this.sendParts(upload, UploadId!);
      const ours = await this.complete(upload, UploadId!, parts);
      // Begun twice, when the first answer was lost: that upload is known to nobody.
      whole = ours && $metadata.attempts === 1;
      return ours ? compositeOf(parts) : null;
    } finally {
      if (!whole) await this.abandonOf(key);
    }
  }

  private async sendParts(upload: Upload, UploadId: string): Promise<SentPart[]> {
    const partBytes = Math.max(PART_BYTES, Math.ceil(upload.size / MAX_PARTS));
    const count = Math.ceil(upload.size / partBytes);
    const sent: SentPart[] = [];
    const failing = new AbortController();
    const signal = AbortSignal.any([failing.signal, ...(upload.signal ? [upload.signal] : [])]);
    let next = 0;
    const sender = async (): Promise<void> => {
      for (let index = next++; index < count; index = next++) {
        const start = index * partBytes;
        const body = await readPart(upload.handle, start, Math.min(partBytes, upload.size - start));
        const part = { ...this.address(upload.key), UploadId, PartNumber: index + 1, Body: body };
        const command = new UploadPartCommand({ ...part, ...this.checksumOf(body) });
        const { ETag } = await this.client.send(command, { abortSignal: signal });
        sent[index] = { number: index + 1, etag: ETag!, sha256: digest('sha256', body) };
      }
    };
    const senders = Array.from({ length: PARALLEL }, () => sender().catch((error) => failing.abort(error)));
    // All have ended before the upload is abandoned: a part that arrives later would stay.
    await Promise.all(senders);
    failing.signal.throwIfAborted();
    return sent;
  }

  /** @returns false when the object is there, but not because of this request */
  private async complete(upload: Upload, UploadId: string, parts: SentPart[]): Promise<boolean> {
    const Parts = parts.map(({ number, etag, sha256 }) => ({
      PartNumber: number,
      ETag: etag,
      ...(this.config.checksum === 'sha256' && { ChecksumSHA256: sha256.toString('base64') }),
    }));
    const command = new CompleteMultipartUploadCommand({
      ...this.address(upload.key),
      ...(upload.onlyNew && { IfNoneMatch: '*' }),
      UploadId,
      MultipartUpload: { Parts },
    });
    try {
      await this.client.send(command, { abortSignal: upload.signal });
      return true;
    } catch (error) {
      // Also when the answer was lost: asked again, the server does not know the upload any more.
      if ((await this.head(upload.key, upload.signal))?.size === upload.size) return false;
      throw error;
    }
  }

  /** Compares what the server keeps with what was sent, and deletes it when it is something else. */
  private async verify(key: string, size: number, sha256: string | null): Promise<void> {
    const fault = faultOf(await this.head(key), size, this.config.checksum === 'sha256' ? sha256 : null);
    if (fault === null) return;
    await this.client.send(new DeleteObjectCommand(this.address(key)));
    throw new ObjectDamaged(key, fault);
  }

  private async head(key: string, signal?: AbortSignal): Promise<Kept | null> {
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
   * Abandons whatever uploads of `key` are open, also those whose ids never arrived. One that another worker has under
   * way ends too, and is tried again by its report. Out of reach, they are left to `abandonAll`.
   */
  private async abandonOf(key: string): Promise<void> {
    const command = new ListMultipartUploadsCommand({ Bucket: this.config.bucket, Prefix: key });
    try {
      const { Uploads } = await this.client.send(command);
      for (const { Key, UploadId } of Uploads ?? []) if (Key === key) await this.abandon(key, UploadId!);
    } catch {
      // The error that led here is the one to be told.
    }
  }

  private async abandon(key: string, UploadId: string): Promise<void> {
    const command = new AbortMultipartUploadCommand({ ...this.address(key), UploadId });
    await this.client.send(command).catch((error: unknown) => {
      if (statusOf(error) !== 404) throw error;
    });
  }

  /** What lets the server refuse bytes that changed on the way. */
  private checksumOf(body: Buffer): { ChecksumSHA256: string } | { ContentMD5: string } {
    return this.config.checksum === 'sha256'
      ? { ChecksumSHA256: digest('sha256', body).toString('base64') }
      : { ContentMD5: digest('md5', body).toString('base64') };
  }

  private address(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.config.bucket, Key: key };
  }
}

/** What is wrong with what the server keeps; null when nothing is. */
function faultOf(kept: Kept | null, size: number, sha256: string | null): string | null {
  if (!kept) return 'the server took it and does not have it';
  if (kept.size !== size) return `the server keeps ${kept.size} of ${size} bytes`;
  if (sha256 === null || kept.sha256 === sha256) return null;
  return kept.sha256 === undefined
    ? 'the server keeps no SHA-256 to compare it with; set S3_CHECKSUM=md5'
    : 'the server keeps other bytes';
}

/** @throws when the file is shorter than it was */
async function readPart(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const part = Buffer.allocUnsafe(length);
  for (let read = 0; read < length;) {
    const { bytesRead } = await handle.read(part, read, length - read, start + read);
    if (bytesRead === 0) throw new Error('The file became shorter while it was being stored.');
    read += bytesRead;
  }
  return part;
}

const digest = (algorithm: 'sha256' | 'md5', bytes: Buffer): Buffer =>
  createHash(algorithm).update(bytes).digest();

/** The checksum of an object in parts: that of the parts' checksums, and their number. */
const compositeOf = (parts: SentPart[]): string =>
  `${digest('sha256', Buffer.concat(parts.map(({ sha256 }) => sha256))).toString('base64')}-${parts.length}`;

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** Another writer of the same key has finished (412), or is just about to (409). */
const isAlreadyThere = (error: unknown): boolean => [409, 412].includes(statusOf(error) ?? 0);
