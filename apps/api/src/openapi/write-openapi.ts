import { buildOf } from '@docket/config';
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import type { ReportQueue } from '@docket/queue';
import { createLogger } from '@docket/observability';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { createAdapter } from '../http/fastify.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { openApiDocument } from './document.js';

/** Returns the OpenAPI document as text, without connecting to services or starting a server. */
export async function openApiText(): Promise<string> {
  const unused = 'postgres://unused.invalid/unused';
  const settings = {
    build: buildOf(null),
    databaseUrl: unused,
    authDatabaseUrl: unused,
    redisUrl: unused,
    publicUrl: 'http://localhost',
    encryptionKeys: [],
    operatorSecondFactor: false,
    breachedPasswordsFile: undefined,
    trustedProxies: [],
    authSecret: '',
    storageDir: '',
    s3: undefined,
    apiKeyLimits: { perMinute: 60, perHour: 1_000, organizationPerMinute: 300, organizationPerHour: 5_000 },
    reportsInFlight: 1,
    organizationRequestsPerSecond: 1,
    addressRequestsPerSecond: 1,
    quotas: { queuedReports: 1, storedMb: 1, uploadedMbPerDay: 1, mailsPerDay: 1 },
    webDir: '',
    logLevel: 'silent' as const,
  };
  const logger = createLogger({ name: 'openapi', level: 'silent' });
  const module = AppModule.forRoot({
    settings,
    logger,
    kinds: [],
    queue: {} as ReportQueue,
    metrics: new ApiMetrics(),
  });
  const app = await NestFactory.create(module, createAdapter([]), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
}

/** Writes the OpenAPI document to a file, e.g. `openapi.json`. */
export async function writeOpenApi(file: string): Promise<void> {
  await writeFile(file, await openApiText());
}
