import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReportRuns, ReportOutbox, type Run } from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import { createLogger } from '@docket/observability';
import { REPORT_KINDS, type ReportKind } from '@docket/report-kinds';
import { DiskStorage } from '@docket/storage';
import { buildOf } from '@docket/config';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Registry } from 'prom-client';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { RenderPool } from './render-pool.js';
import { ReportGenerator, type GeneratorServices } from './report-generator.js';

describe('a run whose records cannot be read', () => {
  let database: TestDatabase;
  let queue: ReportQueue;
  let runs: ReportRuns;
  let renderer: RenderPool;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'docket-run-'));
    queue = new ReportQueue('redis://127.0.0.1:1');
    runs = new ReportRuns(database.tenancy, new ReportOutbox(database.tenancy, queue));
    const faultyThread = new URL('./fixtures/faulty-thread.mjs', import.meta.url);
    renderer = new RenderPool({ threads: 1, memoryMb: 64, stallMs: 10_000 }, faultyThread);
  });
  afterAll(async () => {
    await renderer.close();
    await queue.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const claimed = async (): Promise<Run> => {
    const organizationId = await database.organization();
    const [report] = await database.asOwner<{ id: string }>(
      `with requester as (insert into person (organization_id, name, email, role)
         values ($1, 'Ada', 'ada@acme.example', 'org_admin') returning id)
       insert into report (organization_id, kind, params, subject, requested_by, requested_by_name, requested_by_email)
       select $1, 'training', '{}', 'Acme', id, 'Ada', 'ada@acme.example' from requester returning id`,
      [organizationId],
    );
    return (await runs.claim({ v: 1, reportId: report!.id, organizationId, dispatch: 1 }, 'w1'))!;
  };

  const generatorFor = (run: Run, broken: Error): ReportGenerator => {
    const kind = {
      ...REPORT_KINDS.find(({ id }) => id === 'training')!,
      collect() {
        throw broken;
      },
    } as ReportKind;
    const services: GeneratorServices = {
      build: buildOf(null),
      tenancy: database.tenancy,
      runs,
      renderer,
      storage: new DiskStorage(folder),
      metrics: new WorkerMetrics(new Registry(), 1),
      logger: createLogger({ name: 'worker', level: 'silent' }),
      kindOf: () => kind,
      publicUrl: 'https://docket.example.com',
      workRoot: join(folder, 'work'),
      timeoutMs: 60_000,
      graceMs: 1_000,
      concurrency: 1,
    };
    return new ReportGenerator(services, run);
  };

  const stateOf = async ({ report }: Run) =>
    database.asOwner(
      `select status, array(select event from report_event where report_id = $1 order by at, id) as events
       from report where id = $1`,
      [report.id],
    );

  it('counts a run whose records cannot be read as failed', async () => {
    const run = await claimed();
    expect(await generatorFor(run, new Error('unreadable records')).execute()).toBe('requeued');
    expect(await stateOf(run)).toEqual([{ status: 'queued', events: ['claimed', 'run_failed'] }]);
  });

  it('does not count a run during which the database becomes unreachable, and lets its lease expire', async () => {
    const run = await claimed();
    const connectionLost = Object.assign(new Error('terminating connection'), { code: '57P01' });
    await expect(generatorFor(run, connectionLost).execute()).rejects.toMatchObject({
      cause: connectionLost,
    });
    expect(await stateOf(run)).toEqual([{ status: 'running', events: ['claimed'] }]);
  });
});
