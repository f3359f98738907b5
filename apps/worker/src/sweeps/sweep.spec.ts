import { UnfinishedSweep } from '@docket/domain';
import { createLogger } from '@docket/observability';
import { describe, expect, it } from 'vitest';
import { Registry } from 'prom-client';
import { WorkerMetrics } from '../watch/worker-metrics.js';
import { sweepOnce } from './sweep.js';

/** A sweep by policy whose run does as told, and what was counted and written of it. */
async function swept(run: () => Promise<number>) {
  const registry = new Registry();
  const metrics = new WorkerMetrics(registry, 1);
  const lines: string[] = [];
  const logger = createLogger({
    name: 'worker',
    level: 'info',
    destination: { write: (line) => void lines.push((JSON.parse(line) as { msg: string }).msg) },
  });
  const counter = metrics.retention.expired;
  await sweepOnce({ name: 'expire', done: 'files deleted by policy', counter, run }, metrics, logger);
  const text = await registry.metrics();
  const value = (series: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.split(' ')[1],
    );
  return { value, lines };
}

describe('a round of a sweep', () => {
  it('counts what was done', async () => {
    const { value, lines } = await swept(async () => 3);
    expect(value('docket_retention_expired_total')).toBe(3);
    expect(value('docket_sweep_failures_total{sweep="expire"}')).toBeNaN();
    expect(lines).toEqual(['files deleted by policy']);
  });

  it('counts what was done and what failed when only some could be done', async () => {
    const { value, lines } = await swept(() => Promise.reject(new UnfinishedSweep(2, 5, new Error('away'))));
    expect(value('docket_retention_expired_total')).toBe(2);
    expect(value('docket_retention_failures_total{sweep="expire"}')).toBe(5);
    expect(value('docket_sweep_failures_total{sweep="expire"}')).toBe(1);
    expect(lines).toEqual(['files deleted by policy', 'sweep did not finish']);
  });

  it('counts a failure of the whole as one, and says nothing of having done something', async () => {
    const { value, lines } = await swept(() => Promise.reject(new Error('The database is away.')));
    expect(value('docket_sweep_failures_total{sweep="expire"}')).toBe(1);
    expect(value('docket_retention_failures_total{sweep="expire"}')).toBe(0);
    expect(lines).toEqual(['sweep did not finish']);
  });
});
