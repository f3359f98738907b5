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
    const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(seeded)!;
    const client = await Client.signIn(product.url, email!, password!);
    const [organization] = await product.database.asOwner<{ id: string }>('select id from organization');
    // A file in place of the artefact folder, so that nothing can be stored.
    const obstacle = join(product.storageDir, organization!.id, 'artefacts');
    await mkdir(join(obstacle, '..'), { recursive: true });
    await writeFile(obstacle, '');
    reportId = await client.generate('training');
    await client.until(reportId, ['failed']);
    await rm(obstacle);
    await client.send('POST', `/admin/reports/${reportId}/retry`);
    await client.until(reportId, ['completed']);
    await receiver.until(() => runs().length === 4);
  });

  afterAll(async () => {
    await product?.stop();
    await receiver?.close();
  });

  const spansOf = (name: string): ReceivedSpan[] => receiver.spans.filter((span) => span.name === name);
  const request = (path = ''): ReceivedSpan => spansOf(`POST /api/admin/reports${path}`)[0]!;
  /** Returns the spans of jobs, ordered by run. */
  const runs = (): ReceivedSpan[] =>
    spansOf('process reports').toSorted(
      (one, other) => Number(one.attributes['docket.run']) - Number(other.attributes['docket.run']),
    );

  it('records number and outcome of each run', () => {
    const recorded = runs().map(({ attributes }) => [
      attributes['docket.report.id'],
      attributes['docket.run'],
      attributes['docket.run.outcome'],
    ]);
    expect(recorded).toEqual([
      [reportId, 1, 'requeued'],
      [reportId, 2, 'requeued'],
      [reportId, 3, 'failed'],
      [reportId, 4, 'completed'],
    ]);
  });

  it('keeps automatic retries in the trace of the request', () => {
    const { traceId } = request();
    expect(runs().map((span) => span.traceId === traceId)).toEqual([true, true, true, false]);
  });

  it('puts a manual retry into the trace of its own request, which links to the first trace', () => {
    const retry = request('/:id/retry');
    expect(runs()[3]!.traceId).toBe(retry.traceId);
    expect(retry.links).toEqual([request().traceId]);
  });

  it('records the run in every phase span and marks failed phases', () => {
    const phases = (name: string) =>
      spansOf(`report.${name}`).map(({ attributes, failed }) => [attributes['docket.run'], failed]);
    const successful = [1, 2, 3, 4].map((run) => [run, false]);
    expect(phases('collect')).toEqual(successful);
    expect(phases('render')).toEqual(successful);
    expect(phases('store')).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, false],
    ]);
    expect(phases('publish')).toEqual([[4, false]]);
    const parents = new Map(runs().map((span) => [span.spanId, span.attributes['docket.run']]));
    for (const { parentId, attributes } of spansOf('report.store'))
      expect(parents.get(parentId)).toBe(attributes['docket.run']);
  });
});
