import type { ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkerProcessView } from '@docket/contracts';
import { pdfAttachment } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from './client.js';
import { end, startProduct, type Product } from './product.js';

/** Number of people: enough rows that a worker can be killed while it generates a report. */
const PEOPLE = 2_000;
// Generous, because rendering is slow on a busy machine. The deadlines below detect stuck reports.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('the report pipeline with failing processes', () => {
  let product: Product;
  let client: Client;
  let assignmentId: string;

  beforeAll(async () => {
    product = await startProduct({ workers: 0 });
    const output = await product.cli(
      'seed',
      '--people',
      String(PEOPLE),
      '--seed',
      '11',
      '--as-of',
      '2026-11-01T00:00:00Z',
    );
    const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(output)!;
    client = await Client.signIn(product.url, email!, password!);
    const [row] = await product.database.asOwner<{ id: string }>(
      `select id from assignment where scope_type = 'organization' and deadline is not null order by id limit 1`,
    );
    assignmentId = row!.id;
  });

  afterAll(async () => product.stop());

  const requestReport = async (): Promise<string> =>
    client.generate('assignment-compliance', { assignmentId });

  /** Requests reports until one is running, and pauses its worker. The pause must end within the lease. */
  const pauseRunningReport = async (): Promise<{ id: string; worker: ChildProcess }> => {
    for (;;) {
      const id = await requestReport();
      for (let status = 'queued'; ['queued', 'running'].includes(status);) {
        const [row] = await product.database.asOwner<{ status: string; worker: string | null }>(
          'select status, worker from report where id = $1',
          [id],
        );
        status = row!.status;
        const worker = product.workers.find(({ pid }) => row!.worker?.endsWith(`:${pid}`));
        if (!worker) continue;
        worker.kill('SIGSTOP');
        if ((await client.report(id)).status === 'running') return { id, worker };
        worker.kill('SIGCONT');
      }
    }
  };

  it('returns one report for a hundred identical requests and completes it when a worker starts', async () => {
    const responses = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const response = await client.send('POST', '/admin/reports', { kind: 'training', params: {} });
        return { status: response.status, id: ((await response.json()) as { id: string }).id };
      }),
    );
    expect(new Set(responses.map(({ id }) => id)).size).toBe(1);
    expect(responses.every(({ status }) => status === 202)).toBe(true);
    await product.startWorker();
    await product.startWorker();
    await client.until(responses[0]!.id, ['completed']);
  });

  it('generates documents whose bytes match the recorded SHA-256', async () => {
    const ids = [await client.generate('training'), await requestReport()];
    for (const id of ids) {
      const report = await client.until(id, ['completed', 'failed']);
      expect(report).toMatchObject({ status: 'completed', percent: 100, error: null });
      const response = await client.send('GET', `/admin/reports/${id}/download`);
      const bytes = Buffer.from(await response.arrayBuffer());
      const sha256 = createHash('sha256').update(bytes).digest();
      expect(sha256.toString('hex')).toBe(report.artefact!.sha256);
      expect(bytes.length).toBe(report.artefact!.size);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(response.headers.get('repr-digest')).toBe(`sha-256=:${sha256.toString('base64')}:`);
      expect(response.headers.get('cache-control')).toBe('no-store');
      const part = await client.send('GET', `/admin/reports/${id}/download`, undefined, {
        range: 'bytes=1-3',
      });
      expect([part.status, await part.text()]).toEqual([206, 'PDF']);
    }
  });

  it('generates a document in landscape and rejects an invalid orientation', async () => {
    const id = await client.generate('training', { orientation: 'landscape' });
    const report = await client.until(id, ['completed', 'failed']);
    expect(report).toMatchObject({ status: 'completed', params: { orientation: 'landscape' } });
    const invalid = await client.send('POST', '/admin/reports', {
      kind: 'training',
      params: { orientation: 'sideways' },
    });
    expect([invalid.status, await invalid.json()]).toMatchObject([
      422,
      {
        issues: [{ path: 'params.orientation', message: 'Enter one of these values: portrait, landscape.' }],
      },
    ]);
  });

  it('compares a report with the previous one of the same kind and subject', async () => {
    const rejected = await client.send('POST', '/admin/reports', {
      kind: 'framework-evidence',
      params: { frameworkId: 'pci-dss', compareWith: 'previous' },
    });
    expect([rejected.status, await rejected.json()]).toMatchObject([
      422,
      { error: 'invalid_request', issues: [{ path: 'params.compareWith' }] },
    ]);
    const earlier = await client.until(await client.generate('training'), ['completed']);
    const added = await client.send('POST', '/admin/users', {
      name: 'Newly Hired',
      email: 'new@hired.example',
    });
    expect(added.status).toBe(201);
    const id = await client.generate('training', { compareWith: 'previous' });
    const report = await client.until(id, ['completed', 'failed']);
    expect(report).toMatchObject({ status: 'completed', params: { compareWith: earlier.id } });
    const file = join(product.storageDir, 'compared.pdf');
    const response = await client.send('GET', `/admin/reports/${id}/download`);
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    const figures = JSON.parse((await pdfAttachment(file, 'figures.json')).toString()) as {
      comparison: { reportId: string; snapshotSha256: string };
    };
    expect(figures.comparison).toMatchObject({
      reportId: earlier.id,
      snapshotSha256: earlier.snapshotSha256,
    });
    expect((await pdfAttachment(file, 'changes.csv')).toString()).toMatch(
      /"new@hired\.example","","untrained"\r\n/,
    );
  });

  it('fails with a reason if the data of the earlier report was deleted', async () => {
    const earlier = await client.until(await client.generate('training', { language: 'fr' }), ['completed']);
    const snapshot = (await readdir(product.storageDir, { recursive: true })).find((name) =>
      name.includes(earlier.snapshotSha256!),
    );
    await rm(join(product.storageDir, snapshot!));
    const id = await client.generate('training', { compareWith: earlier.id });
    const report = await client.until(id, ['completed', 'failed']);
    expect(report).toMatchObject({ status: 'failed', run: 1, error: { code: 'comparison_unavailable' } });
  });

  it('rerenders a stored report to the same bytes', async () => {
    const id = await requestReport();
    await client.until(id, ['completed']);
    expect(await product.cli('reports', 'rerender', id)).toContain('identical, byte for byte');
  });

  it('responds with 304 to a request for an unchanged report', async () => {
    const id = await client.generate('training');
    await client.until(id, ['completed']);
    const first = await client.send('GET', `/admin/reports/${id}`);
    const again = await client.send('GET', `/admin/reports/${id}`, undefined, {
      'if-none-match': first.headers.get('etag')!,
    });
    expect(again.status).toBe(304);
  });

  it('recovers a report of a killed worker within 15 s and publishes it once', async () => {
    const { id: interrupted, worker } = await pauseRunningReport();
    const ids = [interrupted, ...(await Promise.all([requestReport(), requestReport(), requestReport()]))];
    const killedAt = Date.now();
    product.workers.splice(product.workers.indexOf(worker), 1);
    await end(worker, 'SIGKILL');
    await product.startWorker();
    for (const id of ids) {
      const report = await client.until(id, ['completed', 'failed']);
      expect(report.status).toBe('completed');
      expect(report.timeline.filter(({ event }) => event === 'completed')).toHaveLength(1);
    }
    const { run, timeline } = await client.report(interrupted);
    expect(run).toBe(2);
    const again = timeline.findLast(({ event }) => event === 'claimed')!;
    expect(Date.parse(again.at) - killedAt).toBeLessThan(15_000);
    const [counts] = await product.database.asOwner<{ artefacts: number; reports: number; waiting: number }>(
      `select (select count(*)::int from artefact where report_id = any($1::uuid[])) as artefacts,
              (select count(*)::int from dispatch) as waiting,
              (select count(*)::int from report where status in ('queued', 'running')) as reports`,
      [ids],
    );
    expect(counts).toEqual({ artefacts: ids.length, waiting: 0, reports: 0 });
    expect(await readdir(join(product.storageDir, 'work'))).toEqual([]);
  });

  it('lets a running report finish during a shutdown of its worker', async () => {
    const { id, worker } = await pauseRunningReport();
    product.workers.splice(product.workers.indexOf(worker), 1);
    const ended = end(worker, 'SIGTERM');
    worker.kill('SIGCONT');
    await ended;
    expect(worker.exitCode).toBe(0);
    expect(await client.report(id)).toMatchObject({ status: 'completed', run: 1 });
  });

  it('cancels running and queued reports', async () => {
    await product.startWorker();
    const { id: running, worker } = await pauseRunningReport();
    expect((await client.send('POST', `/admin/reports/${running}/cancel`)).ok).toBe(true);
    worker.kill('SIGCONT');
    const ended = await client.until(running, ['cancelled', 'completed', 'failed']);
    expect(ended).toMatchObject({ status: 'cancelled', artefact: null });

    await Promise.all(product.workers.splice(0).map((other) => end(other)));
    const waiting = await requestReport();
    expect((await client.send('POST', `/admin/reports/${waiting}/cancel`)).ok).toBe(true);
    expect((await client.report(waiting)).status).toBe('cancelled');
    await product.startWorker();
  });

  it('drains a worker, which finishes its reports and takes no new ones until it is resumed', async () => {
    const password = 'seven green kettles of the operator';
    await product.cli('admin', 'operator', 'add', 'olga@example.org', '--password', password);
    const olga = await Client.signIn(product.url, 'olga@example.org', password);
    const processes = async (): Promise<WorkerProcessView[]> =>
      ((await (await olga.send('GET', '/operations/workers')).json()) as { items: WorkerProcessView[] })
        .items;
    const { id: running, worker } = await pauseRunningReport();
    const drained = (await processes()).find(({ pid }) => pid === worker.pid)!;
    expect(drained.reports.map(({ reportId }) => reportId)).toContain(running);
    const send = (verb: string) => olga.send('POST', `/operations/workers/${drained.id}/${verb}`);
    expect(await (await send('drain')).json()).toMatchObject({ state: 'draining' });
    worker.kill('SIGCONT');
    expect(await client.until(running, ['completed', 'failed'])).toMatchObject({
      status: 'completed',
      run: 1,
    });
    const other = await product.startWorker();
    const { timeline } = await client.until(await requestReport(), ['completed', 'failed']);
    expect(timeline.find(({ event }) => event === 'claimed')!.detail).toMatch(`:${other.pid}`);
    expect((await processes()).find(({ id }) => id === drained.id)).toMatchObject({ state: 'drained' });

    product.workers.splice(product.workers.indexOf(other), 1);
    await end(other);
    // Killed workers are listed as lost. Workers that shut down are not listed.
    const alive = (await processes()).filter(({ state }) => state !== 'lost');
    expect(alive.map(({ id }) => id)).toEqual([drained.id]);
    const waiting = await requestReport();
    await send('resume');
    expect((await client.until(waiting, ['completed'])).timeline).toContainEqual(
      expect.objectContaining({ event: 'claimed', detail: drained.id }),
    );
  });

  it('rejects a different body with the same Idempotency-Key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const send = (body: object) => client.send('POST', '/admin/reports', body, headers);
    const first = (await (await send({ kind: 'training', params: {}, fresh: true })).json()) as {
      id: string;
    };
    const second = (await (await send({ kind: 'training', params: {}, fresh: true })).json()) as {
      id: string;
    };
    expect(second.id).toBe(first.id);
    const other = await send({ kind: 'assignment-compliance', params: { assignmentId }, fresh: true });
    expect([other.status, await other.json()]).toMatchObject([422, { error: 'idempotency_key_reused' }]);
    await client.until(first.id, ['completed']);
  });
});
