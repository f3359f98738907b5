import { IncompleteTaskError } from '@docket/domain';
import { createLogger } from '@docket/observability';
import { describe, expect, it } from 'vitest';
import { Registry } from 'prom-client';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { runTask } from './maintenance-task.js';

/** Runs the `expire` task with the given work. @returns the metrics and the log messages that it produced */
async function runExpireTask(run: () => Promise<number>) {
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

describe('runTask', () => {
  it('counts the processed items', async () => {
    const { value, lines } = await runExpireTask(async () => 3);
    expect(value('docket_retention_expired_total')).toBe(3);
    expect(value('docket_maintenance_failures_total{task="expire"}')).toBeNaN();
    expect(lines).toEqual(['files deleted by policy']);
  });

  it('counts processed and failed items when a task completes only in part', async () => {
    const { value, lines } = await runExpireTask(() =>
      Promise.reject(new IncompleteTaskError(2, 5, new Error('storage is unreachable'))),
    );
    expect(value('docket_retention_expired_total')).toBe(2);
    expect(value('docket_retention_failures_total{task="expire"}')).toBe(5);
    expect(value('docket_maintenance_failures_total{task="expire"}')).toBe(1);
    expect(lines).toEqual(['files deleted by policy', 'maintenance task failed']);
  });

  it('counts one failure and logs no success when the whole task fails', async () => {
    const { value, lines } = await runExpireTask(() =>
      Promise.reject(new Error('The database is unreachable.')),
    );
    expect(value('docket_maintenance_failures_total{task="expire"}')).toBe(1);
    expect(value('docket_retention_failures_total{task="expire"}')).toBe(0);
    expect(lines).toEqual(['maintenance task failed']);
  });
});
