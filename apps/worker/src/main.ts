import 'reflect-metadata';
import { configOrExit } from '@docket/config';
import { createLogger, NestLogger } from '@docket/observability';
import { assertBoundRole } from '@docket/persistence';
import { MikroORM } from '@mikro-orm/postgresql';
import { NestFactory } from '@nestjs/core';
import { HealthServer } from './health/health.server.js';
import { WorkerModule } from './worker.module.js';

const config = configOrExit();
const logger = createLogger({ name: 'worker', level: config.logLevel });

try {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, logger), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await assertBoundRole(app.get(MikroORM));
  if (config.workerPort) await app.get(HealthServer).listen(config.workerPort, config.host);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  logger.info({ concurrency: config.workerConcurrency }, 'worker is ready');
} catch (error) {
  logger.fatal({ err: error }, 'worker could not start');
  process.exit(1);
}
