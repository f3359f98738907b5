import { join } from 'node:path';
import type { Config } from '@docket/config';
import { ReportRuns, ReportOutbox, ReportsModule, Tenancy, WorkerRegistry } from '@docket/domain';
import {
  connectRedis,
  jobTelemetry,
  QUEUE_PREFIX,
  REPORT_QUEUE,
  ReportQueue,
  type RedisConnection,
} from '@docket/queue';
import { countStorageErrors, stopTracing } from '@docket/observability';
import { PersistenceModule, pendingMigrations } from '@docket/persistence';
import { REPORT_KINDS } from '@docket/report-kinds';
import { isAnswer, openStorage } from '@docket/storage';
import { MikroORM } from '@mikro-orm/postgresql';
import { BullModule } from '@nestjs/bullmq';
import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Registry } from 'prom-client';
import { LOGGER, type Logger } from './logger.js';
import { IDENTITY, identityOf } from './heartbeat/identity.js';
import { WorkerHeartbeat } from './heartbeat/worker-heartbeat.js';
import { RenderPool } from './reports/render-pool.js';
import type { GeneratorServices } from './reports/report-generator.js';
import { ReportProcessor, GENERATOR_SERVICES } from './reports/report.processor.js';
import { MaintenanceScheduler } from './maintenance/maintenance-scheduler.js';
import { METRICS, MetricsServer } from './metrics/metrics-server.js';
import { WorkerMetrics } from './metrics/worker-metrics.js';

/** Injection token of the connection on which jobs are taken. */
const JOBS_REDIS = Symbol('JOBS_REDIS');

/** The worker process: takes report jobs, draws documents, and sweeps for what was lost. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly orm: MikroORM,
    private readonly processor: ReportProcessor,
    @Inject(GENERATOR_SERVICES) private readonly tools: GeneratorServices,
    private readonly outbox: ReportOutbox,
    private readonly queue: ReportQueue,
    private readonly renderer: RenderPool,
    @Inject(JOBS_REDIS) private readonly redis: RedisConnection,
  ) {}

  static forRoot(config: Config, logger: Logger): DynamicModule {
    const registry = new Registry();
    const metrics = new WorkerMetrics(registry, config.workerConcurrency);
    const storage = countStorageErrors(openStorage(config), registry, isAnswer);
    const telemetry = config.tracing && jobTelemetry();
    const queue = new ReportQueue(config.redisUrl, REPORT_QUEUE, telemetry);
    const redis = connectRedis(config.redisUrl, { maxRetriesPerRequest: null });
    return {
      module: WorkerModule,
      imports: [
        // Each running report reads its records and gives signs of life meanwhile; two are for the sweeps.
        PersistenceModule.forRoot(
          config.databaseUrl,
          config.databasePool ?? config.workerConcurrency * 2 + 2,
        ),
        ReportsModule.forRoot({
          kinds: REPORT_KINDS,
          storage,
          queue,
          slots: config.reportsInFlight,
        }),
        BullModule.forRoot({
          connection: redis,
          prefix: QUEUE_PREFIX,
          ...(telemetry && { telemetry }),
        }),
        BullModule.registerQueue({ name: REPORT_QUEUE }),
      ],
      providers: [
        {
          provide: RenderPool,
          useValue: new RenderPool({
            threads: config.renderThreads,
            memoryMb: config.renderMemoryMb,
            stallMs: config.renderStallSeconds * 1_000,
          }),
        },
        {
          provide: GENERATOR_SERVICES,
          inject: [Tenancy, ReportRuns, RenderPool],
          useFactory: (tenancy: Tenancy, runs: ReportRuns, renderer: RenderPool) =>
            generatorServices(config, { storage, tenancy, runs, renderer, metrics, logger }),
        },
        { provide: LOGGER, useValue: logger },
        { provide: JOBS_REDIS, useValue: redis },
        { provide: METRICS, useValue: registry },
        { provide: WorkerMetrics, useValue: metrics },
        MetricsServer,
        { provide: IDENTITY, useValue: identityOf(config.workerConcurrency) },
        WorkerHeartbeat,
        ReportProcessor,
        MaintenanceScheduler,
        WorkerRegistry,
      ],
    };
  }

  /** @throws when the schema is older than this program: whoever started it has to wait for the migration */
  async onApplicationBootstrap(): Promise<void> {
    if ((await pendingMigrations(this.orm)) > 0)
      throw new Error('The schema is not up to date: run migrate first.');
    this.processor.start(this.tools.concurrency);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.outbox.idle();
    await this.renderer.close();
    await this.queue.close();
    this.redis.disconnect();
    await stopTracing();
  }
}

const generatorServices = (
  config: Config,
  given: Pick<GeneratorServices, 'storage' | 'tenancy' | 'runs' | 'renderer' | 'metrics' | 'logger'>,
): GeneratorServices => ({
  ...given,
  kindOf: (id) => REPORT_KINDS.find((kind) => kind.id === id),
  workRoot: join(config.storageDir, 'work'),
  timeoutMs: config.renderTimeoutSeconds * 1_000,
  graceMs: config.workerGraceMs,
  concurrency: config.workerConcurrency,
});
