import { isIPv4, isIPv6 } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { parseRedisUrl } from './redis-url.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '::1']);

/** A variable that is set but empty, as compose files and shells leave it, counts as missing. */
const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

const url = (schemes: string[], example: string) =>
  z.string({ error: `is missing; for example ${example}` }).refine(
    (text) => {
      const parsed = URL.parse(text);
      return parsed !== null && schemes.includes(parsed.protocol) && parsed.hostname !== '';
    },
    { error: `must be a URL like ${example}` },
  );

const integer = (least: number, most: number) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number);

const yesOrNo = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((text) => text === 'true');

const addressList = (text: string): string[] => text.split(',').map((part) => part.trim());

/** An IP address, or a network in CIDR notation. */
function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
  return most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

const databaseUrl = url(['postgres:', 'postgresql:'], 'postgres://docket:password@localhost:5432/docket');

/** Every variable Docket reads, in the order of docs/configuration.md. */
const environment = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .default('development'),
  DATABASE_URL: databaseUrl,
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_POOL: integer(2, 500).optional(),
  REDIS_URL: z
    .string({ error: 'is missing; for example redis://localhost:6379' })
    .refine((text) => parseRedisUrl(text) !== null, {
      error:
        'must be a URL like redis://localhost:6379, redis+sentinel://one:26379,two:26379/mymaster or redis+cluster://one:6379,two:6379',
    }),
  HOST: z.string().default('127.0.0.1'),
  PORT: integer(0, 65_535).default(3000),
  DRAIN_SECONDS: integer(0, 300).optional(),
  METRICS_PORT: integer(0, 65_535).default(0),
  PUBLIC_URL: url(['http:', 'https:'], 'https://docket.example.com').optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => addressList(text).every(isNetwork), {
      error: 'must be addresses or networks, for example 10.0.0.0/8, 192.168.1.7',
    })
    .transform(addressList)
    .optional(),
  AUTH_SECRET: z
    .string({ error: 'is missing; make one with: openssl rand -base64 36' })
    .min(32, { error: 'must have at least 32 characters; make one with: openssl rand -base64 36' }),
  API_REQUESTS_PER_MINUTE: integer(1, 1_000_000).default(60),
  API_REQUESTS_PER_HOUR: integer(1, 1_000_000).default(1_000),
  STORAGE_DIR: z.string({ error: 'is missing; the folder reports are kept in, for example /var/lib/docket' }),
  S3_BUCKET: z.string().optional(),
  S3_PREFIX: z
    .string()
    .regex(/^[\w.-]+(\/[\w.-]+)*$/, { error: 'must be a path like docket/reports' })
    .optional(),
  S3_ENDPOINT: url(['http:', 'https:'], 'https://minio.example.com:9000').optional(),
  S3_REGION: z.string().optional(),
  S3_PATH_STYLE: yesOrNo.optional(),
  S3_CHECKSUM: z.enum(['sha256', 'md5'], { error: 'must be sha256 or md5' }).default('sha256'),
  S3_PRESIGNED_DOWNLOADS: yesOrNo.default(false),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  ORGANIZATION_REPORTS_IN_FLIGHT: integer(1, 1_000).default(8),
  WORKER_CONCURRENCY: integer(1, 64).optional(),
  RENDER_THREADS: integer(1, 64).optional(),
  WORKER_PORT: integer(0, 65_535).default(0),
  WORKER_GRACE_SECONDS: integer(1, 86_400).default(20),
  RENDER_MEMORY_MB: integer(64, 16_384).default(512),
  RENDER_STALL_SECONDS: integer(5, 3_600).default(20),
  RENDER_TIMEOUT_SECONDS: integer(10, 86_400).default(1_800),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(['http:', 'https:'], 'http://localhost:4318').optional(),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .refine((text) => /^(0(\.\d+)?|1(\.0+)?)$/.test(text), {
      error: 'must be a share from 0 to 1, for example 0.1',
    })
    .transform(Number)
    .default(1),
});

/** The names of every variable Docket reads. */
export const variableNames = Object.keys(environment.shape);

/** How this process runs. Read once at the start and passed on; nothing else looks at the environment. */
export interface Config {
  nodeEnv: 'production' | 'development' | 'test';
  /** The application's own role: no owner, no superuser. */
  databaseUrl: string;
  /** The owner of the schema; only `migrate` needs it. */
  databaseOwnerUrl?: string;
  /** Connections this process opens at most. Default: 10 for the api, two for each report and two more for a worker. */
  databasePool?: number;
  redisUrl: string;
  host: string;
  port: number;
  /** How long an api that was asked to stop goes on answering, in milliseconds. Default: 5 s in production, else 0. */
  drainMs: number;
  /** Port for the api's /metrics; 0, the default, opens none. */
  metricsPort: number;
  /** Where browsers reach Docket, without a slash at the end. */
  publicUrl: string;
  /** Reverse proxies whose X-Forwarded-For is believed: addresses or networks. Default: none. */
  trustedProxies: string[];
  authSecret: string;
  /** Requests that one API key may make. Default 60 a minute and 1,000 an hour. */
  apiKeyLimits: { perMinute: number; perHour: number };
  /** Absolute path of the folder for files of running reports and, without `s3`, for finished ones. */
  storageDir: string;
  /** The bucket finished reports are kept in. Default: none, they are kept in `storageDir`. */
  s3: S3Config | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Reports of one organization that are with the workers at the same time; its others wait their turn. Default 8. */
  reportsInFlight: number;
  /** Reports one worker process makes at the same time. Default: the number of cores, 2 at most. */
  workerConcurrency: number;
  /** Documents one worker process draws at the same time. Default: the number of cores, `workerConcurrency` at most. */
  renderThreads: number;
  /** Port for a worker's /healthz, /readyz and /metrics; 0, the default, opens none. */
  workerPort: number;
  /** Running reports get this long to finish when a worker is asked to stop, in milliseconds. Default 20 s. */
  workerGraceMs: number;
  /** Heap one render may use before it is ended, in MiB. Default 512; each report in work may take it. */
  renderMemoryMb: number;
  /** A render that gives no sign of life for so long is ended. Default 20. */
  renderStallSeconds: number;
  /** An attempt that takes longer is ended. Default 1,800. */
  renderTimeoutSeconds: number;
  /** Where traces go, and which share of requests and jobs is traced (0..1). Without it none are kept. */
  tracing?: { endpoint: string; sampleRatio: number };
}

/** A bucket of Amazon S3 or of a server that speaks like it. Credentials come from the standard chain of AWS. */
export interface S3Config {
  bucket: string;
  /** Stands before every key, without slashes at its ends; empty for none. */
  prefix: string;
  /** Default: Amazon's of the region. */
  endpoint?: string;
  /** Default: what the standard chain says; us-east-1 at an `endpoint`. */
  region?: string;
  /** Whether the bucket stands in the path instead of the host name. Default: at an `endpoint`. */
  pathStyle: boolean;
  /** What the server checks an upload by. Default `sha256`; `md5` for servers that do not know it. */
  checksum: 'sha256' | 'md5';
  /** Whether downloads are sent to the bucket instead of passing through the api. Default false. */
  presignedDownloads: boolean;
}

/** Which part of the configuration a process needs; what it does not need may be missing, but not wrong. */
export type ConfigPart = 'all' | 'database';

/** Says everything that is wrong with the environment at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: string[]) {
    super(`The configuration is not complete:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  }
}

/** Stand-ins for what a command that only talks to the database does not need. */
const UNUSED = {
  REDIS_URL: 'redis://not-needed.invalid',
  AUTH_SECRET: 'not needed by this command, and not a secret',
  STORAGE_DIR: '.',
};

const developmentDefaults = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  env.NODE_ENV === 'production' ? {} : { STORAGE_DIR: '.data/storage' };

/** Variables that say nothing without a bucket. */
const S3_DETAILS = new Set(Object.keys(environment.shape).filter((name) => /^S3_(?!BUCKET)/.test(name)));

/** What single rules cannot see: variables that must fit each other. */
function crossChecks(env: NodeJS.ProcessEnv, part: ConfigPart): string[] {
  if (part !== 'all') return [];
  const problems: string[] = [];
  const pointless = env.S3_BUCKET ? undefined : Object.keys(env).find((name) => S3_DETAILS.has(name));
  if (pointless) problems.push(`S3_BUCKET is missing, while ${pointless} is set`);
  if (env.NODE_ENV !== 'production') return problems;
  const parsed = env.PUBLIC_URL ? URL.parse(env.PUBLIC_URL) : null;
  if (!env.PUBLIC_URL) {
    problems.push('PUBLIC_URL is missing; in production it must say where browsers reach Docket');
  } else if (parsed?.protocol === 'http:' && !LOCAL_HOSTS.has(parsed.hostname)) {
    problems.push(
      'PUBLIC_URL must start with https:// in production, or sign-in cookies travel in the clear',
    );
  }
  return problems;
}

function s3Config(read: z.infer<typeof environment>, bucket: string): S3Config {
  const { S3_ENDPOINT: endpoint } = read;
  const region = read.S3_REGION ?? (endpoint === undefined ? undefined : 'us-east-1');
  return {
    bucket,
    prefix: read.S3_PREFIX ?? '',
    ...(endpoint !== undefined && { endpoint }),
    ...(region !== undefined && { region }),
    pathStyle: read.S3_PATH_STYLE ?? endpoint !== undefined,
    checksum: read.S3_CHECKSUM,
    presignedDownloads: read.S3_PRESIGNED_DOWNLOADS,
  };
}

/**
 * Reads the configuration from the environment.
 * @param part `database` asks only for what a command on the database needs. Default `all`.
 * @throws {ConfigError} naming every missing or wrong variable
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env, part: ConfigPart = 'all'): Config {
  const given = withoutEmpty(env);
  const unused = part === 'database' ? UNUSED : {};
  const result = environment.safeParse({ ...unused, ...developmentDefaults(given), ...given });
  const wrong = result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const problems = [...wrong, ...crossChecks(given, part)];
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  const read = result.data;
  const workerConcurrency = read.WORKER_CONCURRENCY ?? Math.min(2, availableParallelism());
  return {
    nodeEnv: read.NODE_ENV,
    databaseUrl: read.DATABASE_URL,
    ...(read.DATABASE_OWNER_URL !== undefined && { databaseOwnerUrl: read.DATABASE_OWNER_URL }),
    ...(read.DATABASE_POOL !== undefined && { databasePool: read.DATABASE_POOL }),
    redisUrl: read.REDIS_URL,
    host: read.HOST,
    port: read.PORT,
    drainMs: 1_000 * (read.DRAIN_SECONDS ?? (read.NODE_ENV === 'production' ? 5 : 0)),
    metricsPort: read.METRICS_PORT,
    publicUrl: (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
    trustedProxies: read.TRUSTED_PROXIES ?? [],
    authSecret: read.AUTH_SECRET,
    apiKeyLimits: { perMinute: read.API_REQUESTS_PER_MINUTE, perHour: read.API_REQUESTS_PER_HOUR },
    storageDir: resolve(read.STORAGE_DIR),
    s3: read.S3_BUCKET === undefined ? undefined : s3Config(read, read.S3_BUCKET),
    logLevel: read.LOG_LEVEL,
    reportsInFlight: read.ORGANIZATION_REPORTS_IN_FLIGHT,
    workerConcurrency,
    renderThreads: read.RENDER_THREADS ?? Math.min(workerConcurrency, availableParallelism()),
    workerPort: read.WORKER_PORT,
    workerGraceMs: read.WORKER_GRACE_SECONDS * 1_000,
    renderMemoryMb: read.RENDER_MEMORY_MB,
    renderStallSeconds: read.RENDER_STALL_SECONDS,
    renderTimeoutSeconds: read.RENDER_TIMEOUT_SECONDS,
    ...(read.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined && {
      tracing: { endpoint: read.OTEL_EXPORTER_OTLP_ENDPOINT, sampleRatio: read.OTEL_TRACES_SAMPLER_ARG },
    }),
  };
}

/** `loadConfig` for the start of a program: prints what is wrong and ends the process with code 1. */
export function configOrExit(part: ConfigPart = 'all'): Config {
  try {
    return loadConfig(process.env, part);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\nEvery variable is explained in docs/configuration.md.\n`);
    return process.exit(1);
  }
}
