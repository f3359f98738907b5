import { setTimeout as delay } from 'node:timers/promises';
import { configOrExit } from '@docket/config';
import { ReportQueue } from '@docket/queue';
import { storedSecrets, Tenancy } from '@docket/domain';
import { createLogger, startTracing, stopTracing } from '@docket/observability';
import { ACCOUNTS_ORM, checkLogins, connectionShortage } from '@docket/persistence';
import { MikroORM } from '@mikro-orm/postgresql';
import { createApp } from './app.js';
import { ShutdownState } from './health/shutdown-state.js';
import { ApiDescription } from './openapi/openapi.controller.js';
import { SHUTDOWN_TIMEOUT_MS } from './api-config.js';
import { MetricsServer } from './metrics/metrics-server.js';

const config = configOrExit();
const logger = createLogger({ name: 'api', level: config.logLevel });

try {
  await startTracing(config.tracing && { ...config.tracing, service: 'docket-api' });
  const app = await createApp(config, { logger });
  const data: MikroORM = app.get(MikroORM);
  const accounts: MikroORM = app.get(ACCOUNTS_ORM);
  const warnings = [await checkLogins(data, accounts), await connectionShortage(data, accounts)];
  for (const warning of warnings) if (warning) logger.warn(warning);
  await storedSecrets(app.get(Tenancy), config.encryptionKeys).assertReadable();
  await app.get(ReportQueue).assertNoEviction();
  if (config.metricsPort) await app.get(MetricsServer).listen(config.metricsPort, config.host);
  void app.get(ApiDescription).document; // built now, so that no request has to wait for it
  await app.listen(config.port, config.host);
  const stop = (signal: string): void => {
    logger.info({ signal }, 'shutting down');
    app.get(ShutdownState).start();
    const deadline = setTimeout(() => {
      logger.error('open requests did not finish in time');
      process.exit(1);
    }, config.drainMs + SHUTDOWN_TIMEOUT_MS);
    deadline.unref();
    delay(config.drainMs)
      .then(() => app.close())
      .then(stopTracing)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, 'shutdown failed');
          process.exit(1);
        },
      );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  logger.info({ url: await app.getUrl() }, 'API server is ready');
} catch (error) {
  logger.fatal({ err: error }, 'API server failed to start');
  process.exit(1);
}
