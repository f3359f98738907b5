import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import type { Config } from '@docket/config';
import { ReportOutbox, type RequestableKind } from '@docket/domain';
import { jobTelemetry, ReportQueue } from '@docket/queue';
import { createLogger, NestLogger, type Logger } from '@docket/observability';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { ErrorFilter } from './http/error.filter.js';
import { createAdapter, configureServer } from './http/fastify.js';
import { answerOtherMethods } from './http/other-methods.js';
import { QueryParametersInterceptor } from './http/query-parameters.js';
import { translateMessages } from './http/request-language.js';
import { validationPipe } from './http/validation.pipe.js';
import { openApiDocument } from './openapi/document.js';
import { ApiDescription } from './openapi/openapi.controller.js';
import { QUEUE_BOARD, serveQueueBoard } from './operations/queue-board.js';
import type { ApiSettings } from './api-config.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { inlineScriptHashes, serveWeb } from './web/web-pages.js';

/** Overrides for tests. */
export interface AppOverrides {
  kinds?: RequestableKind[];
  queueName?: string;
  webDir?: string;
  logger?: Logger;
}

/** Returns the folder of the built web app. The path is the same from the sources and from dist. */
const webDistFolder = (): string => {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const root = here.replace(/(dist\/)?apps\/api\/src\/$/, '');
  return `${root}apps/web/dist`;
};

/** Creates the API, ready to `listen`. Close it with `app.close()`. */
export async function createApp(
  config: Config,
  overrides: AppOverrides = {},
): Promise<NestFastifyApplication> {
  const logger = overrides.logger ?? createLogger({ name: 'api', level: config.logLevel });
  const settings: ApiSettings = {
    ...config,
    webDir: overrides.webDir ?? webDistFolder(),
    ...settingsOf(overrides),
  };
  const metrics = new ApiMetrics();
  const kinds = overrides.kinds ?? (await import('@docket/report-kinds')).REPORT_KINDS;
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot({
      settings,
      logger,
      metrics,
      kinds,
      queue: new ReportQueue(settings.redisUrl, settings.queueName, config.tracing && jobTelemetry()),
    }),
    createAdapter(settings.trustedProxies),
    // Fastify parses JSON itself. The body parser of Nest would also accept forms, which no route needs.
    { logger: new NestLogger(logger), abortOnError: false, bodyParser: false },
  );
  translateMessages();
  app.useGlobalFilters(new ErrorFilter(logger, metrics));
  app.useGlobalInterceptors(new QueryParametersInterceptor());
  app.useGlobalPipes(validationPipe());
  await configureServer(app, {
    logger,
    metrics,
    publicUrl: settings.publicUrl,
    scriptHashes: inlineScriptHashes(settings.webDir),
    trustedProxies: settings.trustedProxies,
  });
  await serveQueueBoard(app, logger);
  await serveWeb(app, settings.webDir);
  // Requests have finished at this point, but the dispatches that they started may still need the database.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => app.get(ReportOutbox).idle());
  app.get(ApiDescription).build = () => openApiDocument(app);
  await app.init();
  answerOtherMethods(app.getHttpAdapter().getInstance(), QUEUE_BOARD, logger);
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

const settingsOf = ({ queueName }: AppOverrides): Pick<ApiSettings, 'queueName'> =>
  queueName ? { queueName } : {};
