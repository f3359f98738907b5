import { randomBytes } from 'node:crypto';
import {
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { S3Config } from '@docket/config';
import { startCuttingProxy, startS3Server, type CuttingProxy, type S3Server } from '@docket/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { S3Storage } from './s3-storage.js';
import { ObjectDamaged } from './storage.js';
import { startChecksumKeeper } from './testing/checksum-keeper.js';
import { contentOf, Files, someKey, storageSuite } from './testing/storage-suite.js';

const MIB = 1024 * 1024;
/** Cuts that are tried in each direction; STORAGE_CUTS=100 is the long run. */
const CUTS = Number(process.env.STORAGE_CUTS ?? 4);
const SEED = Number(process.env.STORAGE_CUTS_SEED ?? 20_261_124);

/** Fractions from 0 to 1, the same for the same seed. */
function fractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const here = process.env.TEST_RADOSGW ? describe : describe.skip;

here('S3', () => {
  let server: S3Server;
  let proxy: CuttingProxy;
  let files: Files;
  let bucket: S3Config;

  beforeAll(async () => {
    server = await startS3Server();
    proxy = await startCuttingProxy(server.endpoint);
    files = await Files.make();
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

  it('does not replace what another writer has stored meanwhile', async () => {
    const answers = await Promise.allSettled(
      [randomBytes(10), randomBytes(10)].map((Body) =>
        server.client.send(
          new PutObjectCommand({ Bucket: bucket.bucket, Key: 'twice', Body, IfNoneMatch: '*' }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([100, 9 * MIB])(
    'says so when the server checks nothing, and keeps nothing of %i bytes',
    async (size) => {
      // This server does not know SHA-256 checksums; a server that is trusted with them must show them.
      const storage = new S3Storage({ ...bucket, checksum: 'sha256' });
      const key = someKey();
      await expect(storage.put(key, await files.of(randomBytes(size)))).rejects.toThrow(
        'set S3_CHECKSUM=md5',
      );
      expect(await storage.size(key)).toBeNull();
    },
  );

  it.each([100, 17 * MIB])('stores %i bytes when the server keeps their SHA-256', async (size) => {
    const keeper = await startChecksumKeeper(server.endpoint);
    try {
      const storage = new S3Storage({ ...bucket, endpoint: keeper.url, checksum: 'sha256' });
      const [key, bytes] = [someKey(), randomBytes(size)];
      await storage.put(key, await files.of(bytes));
      expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
      keeper.wrong = true;
      const changed = someKey();
      await expect(storage.put(changed, await files.of(bytes))).rejects.toThrow(
        'the server keeps other bytes',
      );
      expect(await storage.size(changed)).toBeNull();
    } finally {
      await keeper.close();
    }
  });

  it('gives an object to a hundred who do not read on', async () => {
    const storage = new S3Storage(bucket);
    const [key, bytes] = [someKey(), randomBytes(4 * MIB)];
    await storage.put(key, await files.of(bytes));
    const slow = await Promise.all(Array.from({ length: 100 }, () => storage.open(key)));
    expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
    for (const stream of slow) stream.destroy();
  });

  it('gives an address that hands the file out under its name', async () => {
    const [key, bytes] = [someKey(), randomBytes(1_000)];
    const storage = new S3Storage({ ...bucket, presignedDownloads: true });
    await storage.put(key, await files.of(bytes));
    const options = { contentDisposition: `attachment; filename="a.pdf"`, mediaType: 'application/pdf' };
    const url = (await storage.link(key, options))!;
    const answer = await fetch(url);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get('content-disposition')).toBe(options.contentDisposition);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('60');
    const forged = new URL(url);
    forged.searchParams.set('X-Amz-Expires', '6000');
    expect((await fetch(forged)).status).toBe(403);
    expect(await new S3Storage(bucket).link(key, options)).toBeNull();
  });

  it('abandons uploads that were left a while ago, and only those', async () => {
    const at = await server.bucket();
    const storage = new S3Storage({ ...at, prefix: 'ours' });
    for (const Key of ['ours/x', 'ours/y', 'theirs/z'])
      await server.client.send(new CreateMultipartUploadCommand({ Bucket: at.bucket, Key }));
    expect(await storage.clearLeftovers(60_000)).toBe(0);
    expect(await storage.clearLeftovers(-60_000)).toBe(2);
    expect(await unfinished(at)).toBe(1);
  });

  it('leaves nothing of an upload that is stopped in its middle', async () => {
    const at = await server.bucket();
    const stop = new AbortController();
    const file = await files.of(randomBytes(12 * MIB));
    const storing = new S3Storage(at).put(someKey(), file, stop.signal);
    const stopped = expect(storing).rejects.toThrow();
    while ((await unfinished(at)) === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort(new Error('stopped'));
    await stopped;
    expect(await unfinished(at)).toBe(0);
  });

  it('fails soon, and says why, without a server, without an answer, and without a bucket', async () => {
    const limits = { connectMs: 500, answerMs: 300 };
    const file = await files.of(randomBytes(100));
    const gone = new S3Storage({ ...bucket, endpoint: 'http://127.0.0.1:1' }, limits);
    await expect(gone.put(someKey(), file)).rejects.toThrow('ECONNREFUSED');
    const silent = new S3Storage({ ...bucket, endpoint: proxy.url }, limits);
    proxy.fault = 'silent';
    const started = performance.now();
    await expect(silent.put(someKey(), file)).rejects.toThrow('requestTimeout');
    await expect(silent.open(someKey())).rejects.toThrow('requestTimeout');
    expect(performance.now() - started).toBeLessThan(8_000);
    const bucketless = new S3Storage({ ...bucket, bucket: 'no-such-bucket' });
    await expect(bucketless.put(someKey(), file)).rejects.toThrow(
      'PutObject in no-such-bucket: NoSuchBucket',
    );
    await expect(bucketless.open(someKey())).rejects.toThrow('GetObject in no-such-bucket: NoSuchBucket');
  });

  it(`stores whole or nothing when the connection is cut at ${CUTS} random offsets (seed ${SEED})`, async () => {
    const at = await server.bucket();
    const storage = new S3Storage({ ...at, endpoint: proxy.url });
    const direct = new S3Storage(at);
    const next = fractions(SEED);
    let failed = 0;
    for (let cut = 0; cut < CUTS; cut += 1) {
      const [key, bytes] = [someKey(), randomBytes(cut % 2 ? 200_000 : 9 * MIB)];
      const direction = next() < 0.7 ? 'sent' : 'received';
      const span = direction === 'sent' ? bytes.length + 3_000 : 2_000;
      proxy.fault = { cutAfter: 1 + Math.floor(next() * span), direction };
      const stored = await storage.put(key, await files.of(bytes)).then(
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
    // A cut is survived by sending again; what is counted here are those that happened at all.
    expect(proxy.cuts).toBeGreaterThanOrEqual(CUTS / 2);
    expect(failed).toBeLessThan(CUTS);
  }, 600_000);

  it(`never gives a part for the whole when it is cut at ${CUTS} random offsets (seed ${SEED})`, async () => {
    const storage = new S3Storage({ ...bucket, endpoint: proxy.url });
    const [key, bytes] = [someKey(), randomBytes(MIB)];
    await storage.put(key, await files.of(bytes));
    const next = fractions(SEED);
    for (let cut = 0; cut < CUTS; cut += 1) {
      // The head of an answer is lost without harm: it is asked for again.
      proxy.fault = { cutAfter: 2_000 + Math.floor(next() * (bytes.length - 2_000)), direction: 'received' };
      await expect(contentOf(storage, key)).rejects.toThrow();
    }
    expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
  }, 600_000);

  it('breaks when the object becomes shorter between two looks at it', async () => {
    const key = someKey();
    await server.client.send(
      new PutObjectCommand({ Bucket: bucket.bucket, Key: key, Body: randomBytes(10) }),
    );
    await expect(new S3Storage(bucket).open(key, { start: 0, end: 10 })).rejects.toThrow(ObjectDamaged);
  });
});
