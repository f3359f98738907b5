import { randomBytes } from 'node:crypto';
import {
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { S3Config } from '@docket/config';
import { startFaultProxy, startS3Server, type FaultProxy, type S3Server } from '@docket/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { S3Storage } from './s3-storage.js';
import { ObjectDamaged } from './storage.js';
import { startChecksumProxy } from './testing/checksum-proxy.js';
import { contentOf, TestFiles, randomKey, storageSuite } from './testing/storage-suite.js';

const MIB = 1024 * 1024;
/** Number of connection cuts per test. Use STORAGE_CUTS=100 for a long run. */
const CUTS = Number(process.env.STORAGE_CUTS ?? 4);
const SEED = Number(process.env.STORAGE_CUTS_SEED ?? 20_261_124);

/** Returns a generator of pseudorandom numbers from 0 to 1, reproducible by its seed. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const describeWithS3 = process.env.TEST_RADOSGW ? describe : describe.skip;

describeWithS3('S3', () => {
  let server: S3Server;
  let proxy: FaultProxy;
  let files: TestFiles;
  let bucket: S3Config;

  beforeAll(async () => {
    server = await startS3Server();
    proxy = await startFaultProxy(server.endpoint);
    files = await TestFiles.create();
    bucket = await server.bucket();
  });
  afterEach(() => {
    proxy.fault = null;
  });
  afterAll(async () => {
    await proxy.close();
    await files.remove();
    await server.stop();
  });

  const unfinished = async (at: S3Config): Promise<number> => {
    const { Uploads } = await server.client.send(new ListMultipartUploadsCommand({ Bucket: at.bucket }));
    return Uploads?.length ?? 0;
  };

  storageSuite('S3', async () => {
    const prefix = 'docket/reports';
    const at = { ...(await server.bucket()), prefix };
    return {
      storage: new S3Storage(at),
      async plant(key, bytes) {
        const Key = `${prefix}/${key}`;
        await server.client.send(new PutObjectCommand({ Bucket: at.bucket, Key, Body: bytes }));
      },
      unfinished: () => unfinished(at),
      close: async () => undefined,
    };
  });

  it('does not replace an object that another writer has stored in the meantime', async () => {
    const results = await Promise.allSettled(
      [randomBytes(10), randomBytes(10)].map((Body) =>
        server.client.send(
          new PutObjectCommand({ Bucket: bucket.bucket, Key: 'twice', Body, IfNoneMatch: '*' }),
        ),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([100, 9 * MIB])(
    'rejects %i bytes and stores nothing if the server does not verify checksums',
    async (size) => {
      // This server does not support SHA-256 checksums. A server that does must return them.
      const storage = new S3Storage({ ...bucket, checksum: 'sha256' });
      const key = randomKey();
      await expect(storage.put(key, await files.write(randomBytes(size)))).rejects.toThrow(
        'set S3_CHECKSUM=md5',
      );
      expect(await storage.size(key)).toBeNull();
    },
  );

  it.each([100, 17 * MIB])('stores %i bytes if the server stores their SHA-256', async (size) => {
    const checksumProxy = await startChecksumProxy(server.endpoint);
    try {
      const storage = new S3Storage({ ...bucket, endpoint: checksumProxy.url, checksum: 'sha256' });
      const [key, bytes] = [randomKey(), randomBytes(size)];
      await storage.put(key, await files.write(bytes));
      expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
      checksumProxy.wrong = true;
      const changed = randomKey();
      await expect(storage.put(changed, await files.write(bytes))).rejects.toThrow(
        'the server stored different bytes',
      );
      expect(await storage.size(changed)).toBeNull();
    } finally {
      await checksumProxy.close();
    }
  });

  it('serves an object while a hundred readers are stalled', async () => {
    const storage = new S3Storage(bucket);
    const [key, bytes] = [randomKey(), randomBytes(4 * MIB)];
    await storage.put(key, await files.write(bytes));
    const slow = await Promise.all(Array.from({ length: 100 }, () => storage.open(key)));
    expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
    for (const stream of slow) stream.destroy();
  });

  it('creates a presigned URL that downloads the file under its name', async () => {
    const [key, bytes] = [randomKey(), randomBytes(1_000)];
    const storage = new S3Storage({ ...bucket, presignedDownloads: true });
    await storage.put(key, await files.write(bytes));
    const options = { contentDisposition: `attachment; filename="a.pdf"`, mediaType: 'application/pdf' };
    const url = (await storage.link(key, options))!;
    const response = await fetch(url);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(response.headers.get('content-disposition')).toBe(options.contentDisposition);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('60');
    const forged = new URL(url);
    forged.searchParams.set('X-Amz-Expires', '6000');
    expect((await fetch(forged)).status).toBe(403);
    expect(await new S3Storage(bucket).link(key, options)).toBeNull();
  });

  it('aborts only uploads that are older than the limit', async () => {
    const at = await server.bucket();
    const storage = new S3Storage({ ...at, prefix: 'ours' });
    for (const Key of ['ours/x', 'ours/y', 'theirs/z'])
      await server.client.send(new CreateMultipartUploadCommand({ Bucket: at.bucket, Key }));
    expect(await storage.clearLeftovers(60_000)).toBe(0);
    expect(await storage.clearLeftovers(-60_000)).toBe(2);
    expect(await unfinished(at)).toBe(1);
  });

  it('leaves nothing behind when an upload is aborted', async () => {
    const at = await server.bucket();
    const stop = new AbortController();
    const file = await files.write(randomBytes(12 * MIB));
    const storing = new S3Storage(at).put(randomKey(), file, stop.signal);
    const stopped = expect(storing).rejects.toThrow();
    while ((await unfinished(at)) === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort(new Error('stopped'));
    await stopped;
    expect(await unfinished(at)).toBe(0);
  });

  it('fails quickly with the reason if the server, a response or the bucket is missing', async () => {
    const limits = { connectMs: 500, responseMs: 300 };
    const file = await files.write(randomBytes(100));
    const unreachable = new S3Storage({ ...bucket, endpoint: 'http://127.0.0.1:1' }, limits);
    await expect(unreachable.put(randomKey(), file)).rejects.toThrow('ECONNREFUSED');
    const stalled = new S3Storage({ ...bucket, endpoint: proxy.url }, limits);
    proxy.fault = 'stalled';
    const started = performance.now();
    await expect(stalled.put(randomKey(), file)).rejects.toThrow('requestTimeout');
    await expect(stalled.open(randomKey())).rejects.toThrow('requestTimeout');
    expect(performance.now() - started).toBeLessThan(8_000);
    const withoutBucket = new S3Storage({ ...bucket, bucket: 'no-such-bucket' });
    await expect(withoutBucket.put(randomKey(), file)).rejects.toThrow(
      'PutObject in no-such-bucket: NoSuchBucket',
    );
    await expect(withoutBucket.open(randomKey())).rejects.toThrow(
      'GetObject in no-such-bucket: NoSuchBucket',
    );
  });

  it(`stores the whole object or nothing when the connection is cut at ${CUTS} random offsets (seed ${SEED})`, async () => {
    const at = await server.bucket();
    const storage = new S3Storage({ ...at, endpoint: proxy.url });
    const direct = new S3Storage(at);
    const random = seededRandom(SEED);
    let failed = 0;
    for (let cut = 0; cut < CUTS; cut += 1) {
      const [key, bytes] = [randomKey(), randomBytes(cut % 2 ? 200_000 : 9 * MIB)];
      const direction = random() < 0.7 ? 'sent' : 'received';
      const span = direction === 'sent' ? bytes.length + 3_000 : 2_000;
      proxy.fault = { cutAfter: 1 + Math.floor(random() * span), direction };
      const stored = await storage.put(key, await files.write(bytes)).then(
        () => true,
        () => false,
      );
      proxy.fault = null;
      if (!stored) failed += 1;
      const size = await direct.size(key);
      expect([size, stored]).toEqual(
        stored ? [bytes.length, true] : [size === null ? null : bytes.length, false],
      );
      if (size !== null) expect((await contentOf(direct, key)).equals(bytes)).toBe(true);
      expect(await unfinished(at)).toBe(0);
    }
    // Most cuts are survived by a retry. Only the cuts that took place are counted.
    expect(proxy.cuts).toBeGreaterThanOrEqual(CUTS / 2);
    expect(failed).toBeLessThan(CUTS);
  }, 600_000);

  it(`never returns a part as the whole when the connection is cut at ${CUTS} random offsets (seed ${SEED})`, async () => {
    const storage = new S3Storage({ ...bucket, endpoint: proxy.url });
    const [key, bytes] = [randomKey(), randomBytes(MIB)];
    await storage.put(key, await files.write(bytes));
    const random = seededRandom(SEED);
    for (let cut = 0; cut < CUTS; cut += 1) {
      // A cut within the response headers is harmless, because the request is retried.
      proxy.fault = {
        cutAfter: 2_000 + Math.floor(random() * (bytes.length - 2_000)),
        direction: 'received',
      };
      await expect(contentOf(storage, key)).rejects.toThrow();
    }
    expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
  }, 600_000);

  it('fails when the object is shorter than the requested range', async () => {
    const key = randomKey();
    await server.client.send(
      new PutObjectCommand({ Bucket: bucket.bucket, Key: key, Body: randomBytes(10) }),
    );
    await expect(new S3Storage(bucket).open(key, { start: 0, end: 10 })).rejects.toThrow(ObjectDamaged);
  });
});
