import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Redis } from 'ioredis';
import { parse } from 'yaml';
import { Client } from '../client.js';
import { deploymentsOf } from '../deploy/manifests.js';
import { freePort, startProduct, type Product } from '../product.js';
import { problemsOf, readExposition, type Metric } from './exposition.js';
import { startOtlpReceiver, type OtlpReceiver, type ReceivedSpan } from './otlp-receiver.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const scrape = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
};

describe('monitoring of the product', () => {
  let receiver: OtlpReceiver;
  let product: Product;
  let metricsUrl: string;
  let reportId: string;
  let api: Map<string, Metric>;
  let worker: Map<string, Metric>;
  const texts: Record<string, string> = {};

  beforeAll(async () => {
    receiver = await startOtlpReceiver();
    const metricsPort = await freePort();
    metricsUrl = `http://127.0.0.1:${metricsPort}`;
    product = await startProduct({
      workers: 0,
      env: {
        METRICS_PORT: String(metricsPort),
        OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
        OTEL_BSP_SCHEDULE_DELAY: '50',
        LOG_LEVEL: 'debug',
      },
    });
    const seeded = await product.cli('seed', '--people', '20', '--seed', '5');
    const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(seeded)!;
    const client = await Client.signIn(product.url, email!, password!);
    const [assignment] = await product.database.asOwner<{ id: string }>(
      `select id from assignment where scope_type = 'organization' limit 1`,
    );
    reportId = await client.generate('assignment-compliance', { assignmentId: assignment!.id });
    await receiver.until((spans) => spans.some(({ name }) => name === 'add reports.report.generate'));
    // The job is lost before a worker starts, so a maintenance task has to dispatch the report again.
    const redis = new Redis(product.redisUrl);
    await redis.flushdb();
    redis.disconnect();
    texts.waiting = await scrape(metricsUrl);
    await product.startWorker();
    await client.until(reportId, ['completed']);
    await client.send('GET', `/admin/reports/${reportId}/download`);
    await receiver.until((spans) => spans.some(({ name }) => name === 'process reports'));
    texts.api = await scrape(metricsUrl);
    texts.worker = await scrape(product.workerUrls[0]!);
    api = readExposition(texts.api);
    worker = readExposition(texts.worker);
  });

  afterAll(async () => {
    await product?.stop();
    await receiver?.close();
  });

  const lines = (): Record<string, unknown>[] =>
    product
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const requested = (): ReceivedSpan =>
    receiver.spans.find(({ name }) => name === 'POST /api/admin/reports')!;

  describe('traces', () => {
    it('forms one trace from the request through the repeated dispatch to the storage', () => {
      const { traceId } = requested();
      const trace = receiver.spans.filter((span) => span.traceId === traceId);
      const byId = new Map(trace.map((span) => [span.spanId, span]));
      const path = (span: ReceivedSpan | undefined): string[] =>
        span ? [...path(byId.get(span.parentId)), `${span.service} ${span.name}`] : [];
      const dispatch = ['docket-api POST /api/admin/reports', 'docket-worker add reports.report.generate'];
      for (const phase of ['collect', 'render', 'store', 'publish']) {
        const span = trace.find(({ name }) => name === `report.${phase}`);
        expect(path(span)).toEqual([
          ...dispatch,
          'docket-worker process reports',
          `docket-worker report.${phase}`,
        ]);
      }
      // The first dispatch, whose job was lost, is part of the same trace.
      expect(
        path(trace.find(({ service, name }) => service === 'docket-api' && name.startsWith('add '))),
      ).toEqual(['docket-api POST /api/admin/reports', 'docket-api add reports.report.generate']);
    });

    it('does not trace internal queue operations or probes', () => {
      const rootSpans = receiver.spans.filter(({ parentId }) => parentId === '').map(({ name }) => name);
      expect(rootSpans.length).toBeGreaterThan(0);
      expect(rootSpans.filter((name) => !/^(GET|POST) \/api\//.test(name))).toEqual([]);
    });
  });

  describe('logs', () => {
    it('logs report, run and trace in every line of a run', () => {
      const { traceId } = requested();
      const run = lines().filter(({ msg }) => /^report (phase completed|run ended)$/.test(String(msg)));
      expect(run.map(({ phase }) => phase)).toEqual(['collect', 'render', 'store', 'publish', undefined]);
      for (const line of run) expect(line).toMatchObject({ name: 'worker', reportId, run: 1, traceId });
    });

    it('logs request ID and trace of a request with a body', () => {
      const { traceId } = requested();
      const line = lines().find((one) => one.msg === 'request' && one.traceId === traceId);
      expect(line).toMatchObject({ name: 'api', method: 'POST', route: '/api/admin/reports', status: 202 });
      expect(line!.requestId).toMatch(/^[\w-]{8,}$/);
    });
  });

  describe('metrics', () => {
    const value = (metrics: Map<string, Metric>, name: string, labels: Record<string, string> = {}) =>
      metrics
        .get(name.replace(/_(bucket|sum|count)$/, ''))!
        .samples.find(
          (sample) =>
            sample.name === name && Object.entries(labels).every(([key, is]) => sample.labels[key] === is),
        )?.value;

    it('exposes the backlog', () => {
      const waiting = readExposition(texts.waiting!);
      expect(value(waiting, 'docket_reports_queued')).toBe(1);
      expect(value(waiting, 'docket_reports_oldest_queued_seconds')).toBeGreaterThan(0);
      expect(value(waiting, 'docket_queue_reachable')).toBe(1);
    });

    it('counts the work of the worker', () => {
      const kind = 'assignment-compliance';
      for (const phase of ['collect', 'render', 'store', 'publish']) {
        expect(value(worker, 'docket_report_phase_duration_seconds_count', { kind, phase })).toBe(1);
      }
      expect(value(worker, 'docket_report_run_duration_seconds_count', { kind, outcome: 'completed' })).toBe(
        1,
      );
      expect(value(worker, 'docket_report_wait_seconds_sum', { kind })).toBeGreaterThan(0);
      for (const phase of ['collect', 'render'])
        expect(value(worker, 'docket_report_rows_total', { kind, phase })).toBeGreaterThan(0);
      expect(value(worker, 'docket_reports_redispatched_total')).toBe(1);
      expect(value(worker, 'docket_worker_runs_in_progress')).toBe(0);
      // Counters of rare events are zero from the start, so that Prometheus sees their first increase.
      expect(value(worker, 'docket_retention_expired_total')).toBe(0);
      for (const task of ['leftovers', 'uploads'])
        expect(value(worker, 'docket_leftovers_removed_total', { task })).toBe(0);
      for (const task of ['expire', 'retry-removals', 'snapshots', 'garbage'])
        expect(value(worker, 'docket_maintenance_failures_total', { task })).toBe(0);
      expect(value(worker, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
      expect(value(worker, 'docket_event_loop_lag_seconds_count')).toBeGreaterThan(0);
    });

    it('labels requests by route template', () => {
      const route = '/api/admin/reports/:id/download';
      const labels = { method: 'GET', route, status: '2xx' };
      expect(value(api, 'docket_http_request_duration_seconds_count', labels)).toBe(1);
      expect(texts.api).not.toContain(reportId);
    });

    it('have no label per organization, person or report', () => {
      const uuid = /[0-9a-f]{8}-[0-9a-f]{4}/;
      const labels = [...api.values(), ...worker.values()].flatMap(({ samples }) =>
        samples.flatMap((sample) => Object.keys(sample.labels)),
      );
      expect([...new Set(labels)].toSorted()).toEqual([
        'kind',
        'le',
        'method',
        'operation',
        'outcome',
        'phase',
        'route',
        'status',
        'task',
      ]);
      expect(texts.api).not.toMatch(uuid);
      expect(texts.worker).not.toMatch(uuid);
    });

    it('are not served on the public port', async () => {
      expect(await (await fetch(`${product.url}/metrics`)).text()).not.toContain('docket_');
      expect((await fetch(`${metricsUrl}/healthz`)).status).toBe(404);
    });

    it('follow the conventions of Prometheus', () => {
      expect([...api.values(), ...worker.values()].flatMap(problemsOf)).toEqual([]);
    });

    const promtool = process.env.TEST_PROMTOOL;
    (promtool ? it : it.skip)('passes promtool', () => {
      for (const input of [texts.api!, texts.worker!]) {
        const { status, stdout, stderr } = spawnSync(promtool!, ['check', 'metrics'], {
          input,
          encoding: 'utf8',
        });
        expect([status, stdout + stderr]).toEqual([0, '']);
      }
    });

    it('match docs/metrics.md exactly', () => {
      const rows = [...read('docs/metrics.md').matchAll(/^\| `([a-z_]+)` +\| (\w+) +\|/gm)];
      const documented = rows.map(([, name, type]) => `${name} ${type}`);
      const exposed = new Set(
        [...api.values(), ...worker.values()].map(({ name, type }) => `${name} ${type}`),
      );
      expect(documented.toSorted()).toEqual([...exposed].toSorted());
    });
  });

  describe('monitoring configuration', () => {
    it('uses probe paths that exist', async () => {
      const bases: Record<string, string> = {
        'docket-api': product.url,
        'docket-worker': product.workerUrls[0]!,
      };
      for (const { metadata, spec } of deploymentsOf()) {
        const { startupProbe, livenessProbe, readinessProbe } = spec.template!.spec.containers[0]!;
        for (const probe of [startupProbe, livenessProbe, readinessProbe]) {
          const url = bases[metadata.name]! + probe!.httpGet.path;
          expect([url, (await fetch(url)).status]).toEqual([url, 200]);
        }
      }
    });

    it('scales by metrics that exist', () => {
      for (const file of ['keda', 'hpa']) {
        const used = names(read(`deploy/kubernetes/scaling/${file}.yaml`));
        expect([file, used.filter((name) => !exposedNames().has(name))]).toEqual([file, []]);
        expect(used).not.toEqual([]);
      }
    });

    const names = (expression: string): string[] =>
      [...new Set(expression.match(/\b(?:docket|process|nodejs)_\w+/g) ?? [])].map((name) => name);
    const exposedNames = (): Set<string> =>
      new Set(
        [...api.values(), ...worker.values()].flatMap(({ name, type }) =>
          type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
        ),
      );

    it('alerts on metrics that exist', () => {
      const { groups } = parse(read('deploy/prometheus/alerts.yaml')) as {
        groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[];
      };
      const rules = groups.flatMap((group) => group.rules);
      expect(rules.length).toBeGreaterThan(5);
      for (const { alert, expr, annotations } of rules) {
        expect([alert, names(expr).filter((name) => !exposedNames().has(name))]).toEqual([alert, []]);
        expect(Object.keys(annotations)).toEqual(['summary', 'description']);
      }
    });

    it('charts metrics that exist', () => {
      interface Panel {
        title: string;
        targets?: { expr: string }[];
        gridPos: { x: number; y: number; w: number; h: number };
      }
      const { panels } = JSON.parse(read('deploy/grafana/docket.json')) as { panels: Panel[] };
      for (const { title, targets = [], gridPos } of panels) {
        for (const { expr } of targets) {
          expect(names(expr)).not.toEqual([]);
          expect([title, names(expr).filter((name) => !exposedNames().has(name))]).toEqual([title, []]);
        }
        expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      }
      const charted = new Set(
        panels.flatMap(({ targets = [] }) => targets.flatMap(({ expr }) => names(expr))),
      );
      expect(charted.size).toBeGreaterThan(12);
    });

    const promtool = process.env.TEST_PROMTOOL;
    (promtool ? it : it.skip)('has alert rules that pass the checks and tests of promtool', () => {
      const cwd = new URL('../../deploy/prometheus/', import.meta.url);
      for (const check of [
        ['check', 'rules', 'alerts.yaml'],
        ['test', 'rules', 'alerts.test.yaml'],
      ]) {
        const { status, stdout, stderr } = spawnSync(promtool!, check, { cwd, encoding: 'utf8' });
        expect([check, status, stderr]).toEqual([check, 0, '']);
        expect(stdout).toContain('SUCCESS');
      }
    });
  });
});
