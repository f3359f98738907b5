import 'reflect-metadata';
import { configOrExit } from '@docket/config';
import { ReportQueue } from '@docket/queue';
import { createLogger, NestLogger, startTracing } from '@docket/observability';
import { assertRestrictedRole, connectionShortage } from '@docket/persistence';
import { MikroORM } from '@mikro-orm/postgresql';
import { NestFactory } from '@nestjs/core';
import { MetricsServer } from './metrics/metrics-server.js';
import { WorkerModule } from './worker.module.js';

const config = configOrExit('worker');
const logger = createLogger({ name: 'worker', level: config.logLevel });

try {
  await startTracing(config.tracing && { ...config.tracing, service: 'docket-worker' });
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, logger), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await assertRestrictedRole(app.get(MikroORM));
  const warning = await connectionShortage(app.get(MikroORM));
  if (warning) logger.warn(warning);
  await app.get(ReportQueue).assertNoEviction();
  if (config.workerPort) await app.get(MetricsServer).listen(config.workerPort, config.host);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  logger.info({ concurrency: config.workerConcurrency }, 'worker is ready');
} catch (error) {
  logger.fatal({ err: error }, 'worker failed to start');
  process.exit(1);
}
