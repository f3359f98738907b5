import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import type { S3Config } from '@docket/config';
import type { ReportDetailView } from '@docket/contracts';
import { artefactKey } from '@docket/storage';
import { startFaultProxy, startS3Server, type FaultProxy, type S3Server } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from './client.js';
import { startProduct, type Product } from './product.js';

/** Number of injected faults. Use STORAGE_CUTS=100 for a long run. */
const CUTS = Number(process.env.STORAGE_CUTS ?? 2);
const SEED = Number(process.env.STORAGE_CUTS_SEED ?? 20_261_124);
/** Upper bound for the bytes that the S3 server returns while a report is stored. */
const RESPONSE_BYTES = 600;
/** Size of the object that is copied from another disk, in bytes. */
const COPY_BYTES = 200_000;
/** A folder on a different disk than the temporary folder. */
const OTHER_DISK = '/dev/shm';

vi.setConfig({ testTimeout: 60_000 + CUTS * 15_000, hookTimeout: 60_000 + CUTS * 15_000 });

/** Returns a generator of pseudorandom numbers from 0 to 1, reproducible by its seed. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

// A file size limit simulates a full disk for one process, at a chosen offset.
const canLimit = spawnSync('prlimit', ['--version']).status === 0;
const describeWithLimits = canLimit ? describe : describe.skip;

describeWithLimits(
  `storing reports with disk and network faults at ${CUTS} random offsets (seed ${SEED})`,
  () => {
    let server: S3Server | undefined;
    let proxy: FaultProxy | undefined;
    let bucket: S3Config | undefined;
    let product: Product;
    let client: Client;
    const random = seededRandom(SEED);

    beforeAll(async () => {
      if (process.env.TEST_RADOSGW) {
        server = await startS3Server();
        proxy = await startFaultProxy(server.endpoint);
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
      const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(seeded)!;
      client = await Client.signIn(product.url, email!, password!);
    });
    afterAll(async () => {
      await product.stop();
      await proxy?.close();
      await server?.stop();
    });

    /** Limits the size of files that the worker writes, in bytes. Null removes the limit. */
    const limit = (bytes: number | null): void => {
      const pid = String(product.workers[0]!.pid);
      execFileSync('prlimit', ['--pid', pid, `--fsize=${bytes ?? 'unlimited'}:unlimited`]);
    };

    const hasFailedOnce = ({ status, timeline }: ReportDetailView): boolean =>
      status === 'completed' || timeline.some(({ event }) => event === 'run_failed');

    const expectWhole = async (id: string): Promise<void> => {
      const { artefact } = await client.report(id);
      const response = await client.send('GET', `/admin/reports/${id}/download`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([response.status, bytes.length]).toEqual([200, artefact!.size]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(artefact!.sha256);
    };

    const expectNothingLeft = async (): Promise<void> => {
      const work = join(product.storageDir, 'work');
      // The row is updated before the files are removed.
      const deadline = Date.now() + 5_000;
      while ((await readdir(work)).length > 0 && Date.now() < deadline)
        await new Promise((resolve) => setImmediate(resolve));
      expect(await readdir(work)).toEqual([]);
      expect(await readdir(join(product.storageDir, 'staging')).catch(() => [])).toEqual([]);
      if (!server || !bucket) return;
      const command = new ListMultipartUploadsCommand({ Bucket: bucket.bucket });
      expect((await server.client.send(command)).Uploads ?? []).toEqual([]);
    };

    it('completes every report after a disk or network fault is over', async () => {
      const reference = await client.until(await client.generate('training'), ['completed']);
      const size = reference.artefact!.size;
      let failed = 0;
      for (let cut = 0; cut < CUTS; cut += 1) {
        const offset = 1 + Math.floor(random() * (size - 1));
        const isNetworkFault = proxy && cut % 2 === 1;
        if (!isNetworkFault) limit(offset);
        else if (random() < 0.8) proxy!.fault = { cutAfter: offset, direction: 'sent' };
        else proxy!.fault = { cutAfter: 1 + (offset % RESPONSE_BYTES), direction: 'received' };
        const id = await client.generate('training');
        while (!hasFailedOnce(await client.report(id)))
          await new Promise((resolve) => setTimeout(resolve, 50));
        limit(null);
        if (proxy) proxy.fault = null;
        const { status, timeline } = await client.until(id, ['completed', 'failed']);
        expect({ cut, offset, status }).toEqual({ cut, offset, status: 'completed' });
        if (timeline.some(({ event }) => event === 'run_failed')) failed += 1;
        await expectWhole(id);
      }
      // A disk fault requires another run. After a network fault, the upload is retried within the run.
      expect(failed).toBeGreaterThanOrEqual(proxy ? Math.ceil(CUTS / 2) : CUTS);
      if (proxy) expect(proxy.cuts).toBe(Math.floor(CUTS / 2));
      await expectNothingLeft();
      expect(product.workers[0]!.exitCode).toBeNull();
    });

    it('fails a report with storage_failed while the disk is full, and completes it on retry', async () => {
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

    it('fails a report while the bucket is unreachable, and responds with 503 to downloads', async () => {
      if (!proxy) return;
      const existing = await client.generate('training');
      await client.until(existing, ['completed']);
      proxy.fault = 'down';
      const id = await client.generate('training');
      const { status, error } = await client.until(id, ['completed', 'failed']);
      expect([status, error?.code]).toEqual(['failed', 'storage_failed']);
      const download = await client.send('GET', `/admin/reports/${existing}/download`);
      expect([download.status, download.headers.get('retry-after')]).toEqual([503, '5']);
      proxy.fault = null;
      await expectWhole(existing);
      await client.send('POST', `/admin/reports/${id}/retry`);
      await client.until(id, ['completed']);
      await expectNothingLeft();
    });

    it('leaves database, queue and files consistent after the faults', async () => {
      expect(await product.cli('reports', 'check', '--deep')).toContain('No problems found');
    });
  },
);

describeWithLimits(
  `copying an object from another disk, cut at ${CUTS} random offsets (seed ${SEED})`,
  () => {
    it('copies an object from another disk completely or not at all', async () => {
      const [folder, other] = [
        await mkdtemp(join(tmpdir(), 'docket-cut-')),
        await mkdtemp(join(OTHER_DISK, 'cut-')),
      ];
      if ((await stat(folder)).dev === (await stat(other)).dev)
        throw new Error(`${OTHER_DISK} is not on a different disk.`);
      const module = new URL('../dist/libs/storage/src/disk-storage.js', import.meta.url).href;
      const program = `const [root, key, file] = process.argv.slice(1);
      const { DiskStorage } = await import(${JSON.stringify(module)});
      await new DiskStorage(root).put(key, file).catch(({ code }) => process.exit(code === 'EFBIG' ? 3 : 4));`;
      const random = seededRandom(SEED);
      try {
        for (let cut = 0; cut < CUTS; cut += 1) {
          const file = join(other, String(cut));
          await writeFile(file, randomBytes(COPY_BYTES));
          const offset = Math.floor(random() * COPY_BYTES * 1.1);
          const key = artefactKey('0197a6b2-0000-7000-8000-000000000001', randomBytes(32).toString('hex'));
          const command = [process.execPath, '--input-type=module', '-e', program, folder, key, file];
          const { status } = spawnSync('prlimit', [`--fsize=${offset}`, ...command]);
          expect({ offset, status }).toEqual({ offset, status: offset < COPY_BYTES ? 3 : 0 });
          const stored = await stat(join(folder, key)).then(
            ({ size }) => size,
            () => null,
          );
          expect(stored).toBe(offset < COPY_BYTES ? null : COPY_BYTES);
          expect(await readdir(join(folder, 'staging'))).toEqual([]);
        }
      } finally {
        await rm(folder, { recursive: true });
        await rm(other, { recursive: true });
      }
    });
  },
);
