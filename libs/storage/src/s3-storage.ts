import type { Readable } from 'node:stream';
import type { S3Config } from '@docket/config';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { exactBytes } from './exact-bytes.js';
import { S3Uploads } from './s3-uploads.js';
import {
  assertKey,
  isOrganizations,
  ObjectDamaged,
  ObjectMissing,
  type ByteRange,
  type LinkOptions,
  type Storage,
  type StoredObject,
} from './storage.js';

/** A server that does not take a connection, or does not answer, within this long is away; in milliseconds. */
const CONNECT_MS = 5_000;
const ANSWER_MS = 20_000;
/** Requests that failed on the way are sent this often in all; then the report's own tries count. */
const SENDS = 3;
/** A file on its way through holds a connection for as long as its reader takes; one more than these would wait. */
const CONNECTIONS = 1_000;
/** How long a link works, in seconds: long enough to follow it, too short to pass it on. */
const LINK_SECONDS = 60;

/** Timeouts that tests shorten; in milliseconds. */
export interface S3Limits {
  connectMs?: number;
  answerMs?: number;
}

/** Objects in a bucket of Amazon S3, or of a server that speaks like it: MinIO, Ceph and others. */
export class S3Storage implements Storage {
  private readonly client: S3Client;
  private readonly uploads: S3Uploads;

  constructor(
    private readonly config: S3Config,
    { connectMs = CONNECT_MS, answerMs = ANSWER_MS }: S3Limits = {},
  ) {
    this.client = new S3Client({
      ...(config.endpoint !== undefined && { endpoint: config.endpoint }),
      ...(config.region !== undefined && { region: config.region }),
      forcePathStyle: config.pathStyle,
      maxAttempts: SENDS,
      // What is sent carries the checksum that the setting names, and what is read is counted and hashed by its reader.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: {
        connectionTimeout: connectMs,
        requestTimeout: answerMs,
        throwOnRequestTimeout: true,
        // Silence in the middle of an object is noticed where it is read, so that a slow reader is not cut off.
        socketTimeout: 0,
        httpAgent: { maxSockets: CONNECTIONS },
        httpsAgent: { maxSockets: CONNECTIONS },
      },
    });
    this.client.middlewareStack.add(
      (next, { commandName }) =>
        (args) =>
          next(args).catch((error: unknown) => {
            throw explained(error, `${commandName?.replace(/Command$/, '')} in ${config.bucket}`);
          }),
      { step: 'initialize' },
    );
    this.uploads = new S3Uploads(this.client, config);
  }

  async put(key: string, file: string, signal?: AbortSignal): Promise<void> {
    await this.uploads.put(this.objectKey(key), file, signal);
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    try {
      const { Body, ContentLength } = await this.client.send(
        new GetObjectCommand({
          Bucket: this.config.bucket,
          Key: this.objectKey(key),
          ...(range && { Range: `bytes=${range.start}-${range.end}` }),
        }),
      );
      const body = Body as Readable;
      const length = range ? range.end - range.start + 1 : (ContentLength ?? 0);
      if (ContentLength === length) return exactBytes(body, length, key);
      body.destroy();
      throw new ObjectDamaged(key, `${length} bytes were asked for, and it has ${ContentLength} of them`);
    } catch (error) {
      if (statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket') throw new ObjectMissing(key);
      if (statusOf(error) === 416) throw new ObjectDamaged(key, 'it ends before the part that was asked for');
      throw error;
    }
  }

  async size(key: string): Promise<number | null> {
    try {
      const head = await this.client.send(
        new HeadObjectCommand({ Bucket: this.config.bucket, Key: this.objectKey(key) }),
      );
      return head.ContentLength ?? 0;
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.config.bucket, Key: this.objectKey(key) }));
  }

  async *list(): AsyncGenerator<StoredObject, void, void> {
    const { bucket: Bucket, prefix } = this.config;
    const below = prefix && `${prefix}/`;
    for await (const { Contents } of paginateListObjectsV2(
      { client: this.client },
      { Bucket, Prefix: below },
    )) {
      for (const { Key, Size, LastModified } of Contents ?? []) {
        const key = Key!.slice(below.length);
        if (isOrganizations(key)) yield { key, size: Size ?? 0, storedAt: LastModified! };
      }
    }
  }

  async link(key: string, { contentDisposition, mediaType }: LinkOptions): Promise<string | null> {
    if (!this.config.presignedDownloads) return null;
    const command = new GetObjectCommand({
      Bucket: this.config.bucket,
      Key: this.objectKey(key),
      ResponseCacheControl: 'no-store',
      ResponseContentDisposition: contentDisposition,
      ResponseContentType: mediaType,
    });
    return getSignedUrl(this.client, command, { expiresIn: LINK_SECONDS });
  }

  async clearLeftovers(olderThanMs: number): Promise<number> {
    const { prefix } = this.config;
    return this.uploads.abandonAll(prefix && `${prefix}/`, new Date(Date.now() - olderThanMs));
  }

  private objectKey(key: string): string {
    assertKey(key);
    return this.config.prefix ? `${this.config.prefix}/${key}` : key;
  }
}

/** Says in the message what was asked for and what the server calls its refusal, for those who read a report's history. */
function explained(error: unknown, asked: string): unknown {
  if (!(error instanceof Error)) return error;
  const status = statusOf(error);
  const words = error.message === 'UnknownError' ? '' : ` ${error.message}`;
  error.message = `${asked}:${status === undefined ? '' : ` ${error.name} (${status})`}${words}`;
  return error;
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
