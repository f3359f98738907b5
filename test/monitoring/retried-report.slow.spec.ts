import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from '../client.js';
import { startProduct, type Product } from '../product.js';
import { startOtlpReceiver, type OtlpReceiver, type ReceivedSpan } from './otlp-receiver.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('the traces of a report that fails three times and is retried by hand', () => {
  let receiver: OtlpReceiver;
  let product: Product;
  let reportId: string;

  beforeAll(async () => {
    receiver = await startOtlpReceiver();
    product = await startProduct({
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_BSP_SCHEDULE_DELAY: '50' },
    });
    const seeded = await product.cli('seed', '--people', '20', '--seed', '5');
    const [, email, password] = /sign in as (\S+) with (\S+)/.exec(seeded)!;
    const client = await Client.signIn(product.url, email!, password!);
    const [organization] = await product.database.asOwner<{ id: string }>('select id from organization');
    // A file where the folder of finished documents has to be: nothing can be stored there.
    const obstacle = join(product.storageDir, organization!.id, 'artefacts');
    await mkdir(join(obstacle, '..'), { recursive: true });
    await writeFile(obstacle, '');
    reportId = await client.generate('training');
    await client.until(reportId, ['failed']);
    await rm(obstacle);
    await client.send('POST', `/admin/reports/${reportId}/retry`);
    await client.until(reportId, ['completed']);
    await receiver.until(() => attempts().length === 4);
  });

  afterAll(async () => {
    await product?.stop();
    await receiver?.close();
  });

  const spansOf = (name: string): ReceivedSpan[] => receiver.spans.filter((span) => span.name === name);
  const request = (path = ''): ReceivedSpan => spansOf(`POST /api/admin/reports${path}`)[0]!;
  /** Spans of jobs, by the number of the attempt. */
  const attempts = (): ReceivedSpan[] =>
    spansOf('process reports').toSorted(
      (one, other) => Number(one.attributes['docket.attempt']) - Number(other.attributes['docket.attempt']),
    );

  it('tells of each attempt its number and how it ended', () => {
    const told = attempts().map(({ attributes }) => [
      attributes['docket.report.id'],
      attributes['docket.attempt'],
      attributes['docket.attempt.outcome'],
    ]);
    expect(told).toEqual([
      [reportId, 1, 'requeued'],
      [reportId, 2, 'requeued'],
      [reportId, 3, 'failed'],
      [reportId, 4, 'completed'],
    ]);
  });

  it('has the attempts that follow by themselves in the trace of the request', () => {
    const { traceId } = request();
    expect(attempts().map((span) => span.traceId === traceId)).toEqual([true, true, true, false]);
  });

  it('has the attempt that somebody asked for in the trace of that request, which links to the first', () => {
    const retry = request('/:id/retry');
    expect(attempts()[3]!.traceId).toBe(retry.traceId);
    expect(retry.links).toEqual([request().traceId]);
  });

  it('names the attempt in every phase, and marks the one that failed', () => {
    const phases = (name: string) =>
      spansOf(`report.${name}`).map(({ attributes, failed }) => [attributes['docket.attempt'], failed]);
    const fine = [1, 2, 3, 4].map((attempt) => [attempt, false]);
    expect(phases('collect')).toEqual(fine);
    expect(phases('render')).toEqual(fine);
    expect(phases('store')).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, false],
    ]);
    expect(phases('publish')).toEqual([[4, false]]);
    const parents = new Map(attempts().map((span) => [span.spanId, span.attributes['docket.attempt']]));
    for (const { parentId, attributes } of spansOf('report.store'))
      expect(parents.get(parentId)).toBe(attributes['docket.attempt']);
  });
});
