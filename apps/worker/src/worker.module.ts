import { join } from 'node:path';
import type { Config } from '@docket/config';
import { MailDelivery, openMailServer } from '@docket/delivery';
import {
  ImportUploads,
  MailQueue,
  ReportRuns,
  ReportOutbox,
  ReportsModule,
  Tenancy,
  TrainingStates,
  WorkerRegistry,
} from '@docket/domain';
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
import { isExpectedError, openStorage } from '@docket/storage';
import { MikroORM } from '@mikro-orm/postgresql';
import { BullModule } from '@nestjs/bullmq';
import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { Registry } from 'prom-client';
import { LOGGER, type Logger } from './logger.js';
import { WORKER_IDENTITY, createWorkerIdentity } from './heartbeat/identity.js';
import { WorkerHeartbeat } from './heartbeat/worker-heartbeat.js';
import { RenderPool } from './reports/render-pool.js';
import type { GeneratorServices } from './reports/report-generator.js';
import { ReportProcessor, GENERATOR_SERVICES } from './reports/report.processor.js';
import { MaintenanceScheduler } from './maintenance/maintenance-scheduler.js';
import { METRICS, MetricsServer } from './metrics/metrics-server.js';
import { WorkerMetrics } from './metrics/worker-metrics.js';

/** Injection token for the Redis connection of the job consumer. */
const JOBS_REDIS = Symbol('JOBS_REDIS');

/** Wires the worker process, which generates reports and runs maintenance tasks, and starts and stops its parts in order. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly orm: MikroORM,
    private readonly processor: ReportProcessor,
    @Inject(GENERATOR_SERVICES) private readonly services: GeneratorServices,
    private readonly outbox: ReportOutbox,
    private readonly queue: ReportQueue,
    private readonly renderer: RenderPool,
    private readonly mail: MailDelivery,
    @Inject(JOBS_REDIS) private readonly redis: RedisConnection,
  ) {}

  static forRoot(config: Config, logger: Logger): DynamicModule {
    const registry = new Registry();
    const metrics = new WorkerMetrics(registry, config.workerConcurrency);
    const storage = countStorageErrors(openStorage(config), registry, isExpectedError);
    const telemetry = config.tracing && jobTelemetry();
    const queue = new ReportQueue(config.redisUrl, REPORT_QUEUE, telemetry);
    const redis = connectRedis(config.redisUrl, { maxRetriesPerRequest: null });
    return {
      module: WorkerModule,
      imports: [
        // Two connections per running report (records and heartbeats) and two for maintenance tasks.
        PersistenceModule.forRoot({
          databaseUrl: config.databaseUrl,
          poolSize: config.databasePool ?? config.workerConcurrency * 2 + 2,
        }),
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
        { provide: WORKER_IDENTITY, useValue: createWorkerIdentity(config.workerConcurrency) },
        WorkerHeartbeat,
        ReportProcessor,
        ImportUploads,
        MailQueue,
        mailDelivery(config, logger),
        TrainingStates,
        MaintenanceScheduler,
        WorkerRegistry,
      ],
    };
  }

  /** @throws if migrations are pending. The process manager restarts the worker until the migration has run. */
  async onApplicationBootstrap(): Promise<void> {
    if ((await pendingMigrations(this.orm)) > 0)
      throw new Error('The database schema is not up to date. Run `docket migrate` first.');
    await Promise.all(REPORT_KINDS.map((kind) => kind.prepare('collect')));
    this.processor.start(this.services.concurrency);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.outbox.idle();
    await this.renderer.close();
    this.mail.close();
    await this.queue.close();
    this.redis.disconnect();
    await stopTracing();
  }
}

const generatorServices = (
  config: Config,
  dependencies: Pick<GeneratorServices, 'storage' | 'tenancy' | 'runs' | 'renderer' | 'metrics' | 'logger'>,
): GeneratorServices => ({
  ...dependencies,
  build: config.build,
  kindOf: (id) => REPORT_KINDS.find((kind) => kind.id === id),
  publicUrl: config.publicUrl,
  workRoot: join(config.storageDir, 'work'),
  timeoutMs: config.renderTimeoutSeconds * 1_000,
  graceMs: config.workerGraceMs,
  concurrency: config.workerConcurrency,
});

/** Returns the provider of the delivery of e-mail messages. */
const mailDelivery = ({ smtp, publicUrl }: Config, logger: Logger): Provider => ({
  provide: MailDelivery,
  inject: [MailQueue],
  useFactory: (queue: MailQueue) =>
    new MailDelivery({
      queue,
      server: smtp ? openMailServer(smtp) : null,
      publicUrl,
      onError: (error) => logger.warn({ err: error }, 'e-mail message could not be processed'),
    }),
});
