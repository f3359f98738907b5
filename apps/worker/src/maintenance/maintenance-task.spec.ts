import { IncompleteTaskError } from '@docket/domain';
import { createLogger } from '@docket/observability';
import { describe, expect, it } from 'vitest';
import { Registry } from 'prom-client';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { runTask } from './maintenance-task.js';

/** A task by policy whose run does as told, and what was counted and written of it. */
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
  await runTask({ name: 'expire', done: 'files deleted by policy', counter, run }, metrics, logger);
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

describe('a round of a task', () => {
  it('counts what was done', async () => {
    const { value, lines } = await swept(async () => 3);
    expect(value('docket_retention_expired_total')).toBe(3);
    expect(value('docket_maintenance_failures_total{task="expire"}')).toBeNaN();
    expect(lines).toEqual(['files deleted by policy']);
  });

  it('counts what was done and what failed when only some could be done', async () => {
    const { value, lines } = await swept(() =>
      Promise.reject(new IncompleteTaskError(2, 5, new Error('away'))),
    );
    expect(value('docket_retention_expired_total')).toBe(2);
    expect(value('docket_retention_failures_total{task="expire"}')).toBe(5);
    expect(value('docket_maintenance_failures_total{task="expire"}')).toBe(1);
    expect(lines).toEqual(['files deleted by policy', 'task did not finish']);
  });

  it('counts a failure of the whole as one, and says nothing of having done something', async () => {
    const { value, lines } = await swept(() => Promise.reject(new Error('The database is away.')));
    expect(value('docket_maintenance_failures_total{task="expire"}')).toBe(1);
    expect(value('docket_retention_failures_total{task="expire"}')).toBe(0);
    expect(lines).toEqual(['task did not finish']);
  });
});
