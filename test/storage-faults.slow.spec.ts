import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import type { S3Config } from '@docket/config';
import type { ReportDetailView } from '@docket/contracts';
import { artefactKey } from '@docket/storage';
import { startCuttingProxy, startS3Server, type CuttingProxy, type S3Server } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from './client.js';
import { startProduct, type Product } from './product.js';

/** Faults that are tried; STORAGE_CUTS=100 is the long run. */
const CUTS = Number(process.env.STORAGE_CUTS ?? 2);
const SEED = Number(process.env.STORAGE_CUTS_SEED ?? 20_261_124);
/** Bytes that a bucket answers to the storing of a report, or fewer. */
const ANSWERS = 600;
/** Size of the object that is copied from another disk. */
const COPIED = 200_000;
/** A folder on another disk than the temporary ones, where there is one. */
const ELSEWHERE = '/dev/shm';

vi.setConfig({ testTimeout: 60_000 + CUTS * 15_000, hookTimeout: 60_000 + CUTS * 15_000 });

/** Fractions from 0 to 1, the same for the same seed. */
function fractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

// A limit on the size of files is a disk that is full for one process, at an offset of our choice.
const canLimit = spawnSync('prlimit', ['--version']).status === 0;
const here = canLimit ? describe : describe.skip;

here(`storing while disk and network fail at ${CUTS} random offsets (seed ${SEED})`, () => {
  let server: S3Server | undefined;
  let proxy: CuttingProxy | undefined;
  let bucket: S3Config | undefined;
  let product: Product;
  let client: Client;
  const next = fractions(SEED);

  beforeAll(async () => {
    if (process.env.TEST_RADOSGW) {
      server = await startS3Server();
      proxy = await startCuttingProxy(server.endpoint);
      bucket = await server.bucket();
    }
    const s3 = bucket && {
      ...server?.env,
      S3_BUCKET: bucket.bucket,
      S3_ENDPOINT: proxy?.url,
      S3_CHECKSUM: 'md5',
    };
    product = await startProduct({ env: { ...s3, LOG_LEVEL: 'error' } });
    const seeded = await product.cli('seed', '--people', '60', '--seed', '7');
    const [, email, password] = /sign in as (\S+) with (\S+)/.exec(seeded)!;
    client = await Client.signIn(product.url, email!, password!);
  });
  afterAll(async () => {
    await product.stop();
    await proxy?.close();
    await server?.stop();
  });

  /** From now on no file of the worker may become longer; null lifts the limit. */
  const limit = (bytes: number | null): void => {
    const pid = String(product.workers[0]!.pid);
    execFileSync('prlimit', ['--pid', pid, `--fsize=${bytes ?? 'unlimited'}:unlimited`]);
  };

  const hasFailedOnce = ({ status, timeline }: ReportDetailView): boolean =>
    status === 'completed' || timeline.some(({ event }) => event === 'run_failed');

  const expectWhole = async (id: string): Promise<void> => {
    const { artefact } = await client.report(id);
    const answer = await client.send('GET', `/admin/reports/${id}/download`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, bytes.length]).toEqual([200, artefact!.size]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(artefact!.sha256);
  };

  const expectNothingLeft = async (): Promise<void> => {
    const work = join(product.storageDir, 'work');
    // The row is settled before the files are gone.
    const deadline = Date.now() + 5_000;
    while ((await readdir(work)).length > 0 && Date.now() < deadline)
      await new Promise((resolve) => setImmediate(resolve));
    expect(await readdir(work)).toEqual([]);
    expect(await readdir(join(product.storageDir, 'staging')).catch(() => [])).toEqual([]);
    if (!server || !bucket) return;
    const command = new ListMultipartUploadsCommand({ Bucket: bucket.bucket });
    expect((await server.client.send(command)).Uploads ?? []).toEqual([]);
  };

  it('makes every report whole once the fault is over', async () => {
    const unharmed = await client.until(await client.generate('training'), ['completed']);
    const size = unharmed.artefact!.size;
    let failed = 0;
    for (let cut = 0; cut < CUTS; cut += 1) {
      const offset = 1 + Math.floor(next() * (size - 1));
      const onTheWay = proxy && cut % 2 === 1;
      if (!onTheWay) limit(offset);
      else if (next() < 0.8) proxy!.fault = { cutAfter: offset, direction: 'sent' };
      else proxy!.fault = { cutAfter: 1 + (offset % ANSWERS), direction: 'received' };
      const id = await client.generate('training');
      while (!hasFailedOnce(await client.report(id))) await new Promise((resolve) => setTimeout(resolve, 50));
      limit(null);
      if (proxy) proxy.fault = null;
      const { status, timeline } = await client.until(id, ['completed', 'failed']);
      expect({ cut, offset, status }).toEqual({ cut, offset, status: 'completed' });
      if (timeline.some(({ event }) => event === 'run_failed')) failed += 1;
      await expectWhole(id);
    }
    // The disk's faults cannot be overcome but by another attempt; what is cut on the way is sent again.
    expect(failed).toBeGreaterThanOrEqual(proxy ? Math.ceil(CUTS / 2) : CUTS);
    if (proxy) expect(proxy.cuts).toBe(Math.floor(CUTS / 2));
    await expectNothingLeft();
    expect(product.workers[0]!.exitCode).toBeNull();
  });

  it('fails a report with a clear reason when the disk stays full, and makes it after', async () => {
    limit(2_000);
    const id = await client.generate('training');
    expect(await client.until(id, ['completed', 'failed'])).toMatchObject({
      status: 'failed',
      error: { code: 'storage_failed' },
      artefact: null,
    });
    expect((await client.send('GET', `/admin/reports/${id}/download`)).status).toBe(409);
    await expectNothingLeft();
    limit(null);
    await client.send('POST', `/admin/reports/${id}/retry`);
    await client.until(id, ['completed']);
    await expectWhole(id);
  });

  it('does the same when the bucket stays away, and says 503 for what is in it', async () => {
    if (!proxy) return;
    const before = await client.generate('training');
    await client.until(before, ['completed']);
    proxy.fault = 'away';
    const id = await client.generate('training');
    const { status, error } = await client.until(id, ['completed', 'failed']);
    expect([status, error?.code]).toEqual(['failed', 'storage_failed']);
    const download = await client.send('GET', `/admin/reports/${before}/download`);
    expect([download.status, download.headers.get('retry-after')]).toEqual([503, '5']);
    proxy.fault = null;
    await expectWhole(before);
    await client.send('POST', `/admin/reports/${id}/retry`);
    await client.until(id, ['completed']);
    await expectNothingLeft();
  });

  it('leaves rows, queue and files that agree', async () => {
    expect(await product.cli('reports', 'doctor', '--deep')).toContain('All is well');
  });
});

here(`an object that comes from another disk, cut at ${CUTS} random offsets (seed ${SEED})`, () => {
  it('is stored whole or not at all', async () => {
    const [folder, other] = [
      await mkdtemp(join(tmpdir(), 'docket-cut-')),
      await mkdtemp(join(ELSEWHERE, 'cut-')),
    ];
    if ((await stat(folder)).dev === (await stat(other)).dev)
      throw new Error(`${ELSEWHERE} is no other disk.`);
    const module = new URL('../dist/libs/storage/src/disk-storage.js', import.meta.url).href;
    const program = `const [root, key, file] = process.argv.slice(1);
      const { DiskStorage } = await import(${JSON.stringify(module)});
      await new DiskStorage(root).put(key, file).catch(({ code }) => process.exit(code === 'EFBIG' ? 3 : 4));`;
    const next = fractions(SEED);
    try {
      for (let cut = 0; cut < CUTS; cut += 1) {
        const file = join(other, String(cut));
        await writeFile(file, randomBytes(COPIED));
        const offset = Math.floor(next() * COPIED * 1.1);
        const key = artefactKey('0197a6b2-0000-7000-8000-000000000001', randomBytes(32).toString('hex'));
        const command = [process.execPath, '--input-type=module', '-e', program, folder, key, file];
        const { status } = spawnSync('prlimit', [`--fsize=${offset}`, ...command]);
        expect({ offset, status }).toEqual({ offset, status: offset < COPIED ? 3 : 0 });
        const stored = await stat(join(folder, key)).then(
          ({ size }) => size,
          () => null,
        );
        expect(stored).toBe(offset < COPIED ? null : COPIED);
        expect(await readdir(join(folder, 'staging'))).toEqual([]);
      }
    } finally {
      await rm(folder, { recursive: true });
      await rm(other, { recursive: true });
    }
  });
});
