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
  isOrganizationKey,
  ObjectDamaged,
  ObjectMissing,
  type ByteRange,
  type LinkOptions,
  type Storage,
  type StoredObject,
} from './storage.js';

/** Time limit for a connection, in milliseconds. */
const CONNECT_MS = 5_000;
/** Time limit for the start of a response, in milliseconds. */
const RESPONSE_MS = 20_000;
/** Maximum number of retries of a request. After that, the run of the report fails and can be repeated. */
const MAX_RETRIES = 2;
/** Maximum number of connections. A download occupies one for as long as its reader takes. */
const CONNECTIONS = 1_000;
/** Validity of a presigned URL, in seconds: enough for a redirect, too short to share the URL. */
const LINK_SECONDS = 60;

/** Time limits, in milliseconds. Tests shorten them. */
export interface S3Limits {
  connectMs?: number;
  responseMs?: number;
}

/** Stores objects in a bucket of Amazon S3 or of a compatible server, such as MinIO or Ceph. */
export class S3Storage implements Storage {
  private readonly client: S3Client;
  private readonly uploads: S3Uploads;

  constructor(
    private readonly config: S3Config,
    { connectMs = CONNECT_MS, responseMs = RESPONSE_MS }: S3Limits = {},
  ) {
    this.client = new S3Client({
      ...(config.endpoint !== undefined && { endpoint: config.endpoint }),
      ...(config.region !== undefined && { region: config.region }),
      forcePathStyle: config.pathStyle,
      maxAttempts: 1 + MAX_RETRIES,
      // Uploads carry the configured checksum themselves. Downloads are counted and hashed by their readers.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: {
        connectionTimeout: connectMs,
        requestTimeout: responseMs,
        throwOnRequestTimeout: true,
        // `exactBytes` detects a stalled download. A socket timeout would also cut off slow readers.
        socketTimeout: 0,
        httpAgent: { maxSockets: CONNECTIONS },
        httpsAgent: { maxSockets: CONNECTIONS },
      },
    });
    this.client.middlewareStack.add(
      (next, { commandName }) =>
        (args) =>
          next(args).catch((error: unknown) => {
            throw withContext(error, `${commandName?.replace(/Command$/, '')} in ${config.bucket}`);
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
      throw new ObjectDamaged(
        key,
        `${length} bytes were requested, but the server returned ${ContentLength}`,
      );
    } catch (error) {
      if (statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket') throw new ObjectMissing(key);
      if (statusOf(error) === 416) throw new ObjectDamaged(key, 'it ends before the requested range');
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
    const keyPrefix = prefix && `${prefix}/`;
    for await (const { Contents } of paginateListObjectsV2(
      { client: this.client },
      { Bucket, Prefix: keyPrefix },
    )) {
      for (const { Key, Size, LastModified } of Contents ?? []) {
        const key = Key!.slice(keyPrefix.length);
        if (isOrganizationKey(key)) yield { key, size: Size ?? 0, storedAt: LastModified! };
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
    return this.uploads.abortAll(prefix && `${prefix}/`, new Date(Date.now() - olderThanMs));
  }

  private objectKey(key: string): string {
    assertKey(key);
    return this.config.prefix ? `${this.config.prefix}/${key}` : key;
  }
}

/** Adds the operation and the server's error name to the message, which is shown in the report's timeline. */
function withContext(error: unknown, operation: string): unknown {
  if (!(error instanceof Error)) return error;
  const status = statusOf(error);
  const text = error.message === 'UnknownError' ? '' : ` ${error.message}`;
  error.message = `${operation}:${status === undefined ? '' : ` ${error.name} (${status})`}${text}`;
  return error;
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
