import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { buildOf, type Build } from './build.js';
import { isNetwork, listOf, parseKeys } from './lists.js';
import { parseRedisUrl } from './redis-url.js';
import { smtpConfig, smtpProblems, smtpVariables, type SmtpConfig } from './smtp.js';
import { booleanFlag, integer, url } from './variable-types.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '::1']);

/** Removes empty variables, which compose files and shells often set, so that they count as missing. */
const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

/** The value of TRUSTED_PROXIES if clients connect to the API directly. */
const NO_PROXY = 'none';
/** Values of `sslmode` in the URL of the database. The others of libpq allow connections without TLS, or do not verify it. */
const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full'];

const databaseUrl = url(
  ['postgres:', 'postgresql:'],
  'postgres://docket:password@localhost:5432/docket',
).refine((text) => SSL_MODES.includes(sslModeOf(text)), {
  error: `has an sslmode that is not supported. Use one of ${SSL_MODES.join(', ')}.`,
});

const sslModeOf = (text: string): string =>
  (URL.canParse(text) ? new URL(text).searchParams.get('sslmode') : null) ?? 'disable';

/** Every environment variable of Docket, in the order of docs/configuration.md. */
const environment = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], {
      error: 'is not a valid value. Use production, development or test.',
    })
    .default('development'),
  DATABASE_URL: databaseUrl,
  AUTH_DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_POOL: integer(2, 500).optional(),
  REDIS_URL: z
    .string({ error: 'is missing. Set it to a URL such as redis://localhost:6379.' })
    .refine((text) => parseRedisUrl(text) !== null, {
      error:
        'is not a valid Redis URL. Use redis://localhost:6379, redis+sentinel://one:26379,two:26379/mymaster or redis+cluster://one:6379,two:6379.',
    }),
  HOST: z.string().default('127.0.0.1'),
  PORT: integer(0, 65_535).default(3000),
  DRAIN_SECONDS: integer(0, 300).optional(),
  METRICS_PORT: integer(0, 65_535).default(0),
  IMAGE_DIGEST: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, {
      error: 'is not a valid digest. Use sha256: and 64 hexadecimal digits in lower case.',
    })
    .optional(),
  PUBLIC_URL: url(['http:', 'https:'], 'https://docket.example.com').optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => text === NO_PROXY || listOf(text).every(isNetwork), {
      error: `is not a list of IP addresses or networks. Use a list such as 10.0.0.7, 192.168.1.0/28, or ${NO_PROXY}.`,
    })
    .transform((text) => (text === NO_PROXY ? [] : listOf(text)))
    .optional(),
  AUTH_SECRET: z
    .string({ error: 'is missing. Generate one with: openssl rand -base64 36' })
    .min(32, { error: 'is shorter than 32 characters. Generate one with: openssl rand -base64 36' }),
  ENCRYPTION_KEYS: z
    .string()
    .refine((text) => parseKeys(text) !== null, {
      error:
        'is not a list of keys. Use <ID>:<32 bytes in base64>, separated by commas, with a different ID for each key. Generate the bytes with: openssl rand -base64 32',
    })
    .transform((text) => parseKeys(text)!)
    .default([]),
  OPERATOR_SECOND_FACTOR: booleanFlag.optional(),
  BREACHED_PASSWORDS_FILE: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  API_REQUESTS_PER_MINUTE: integer(1, 1_000_000).default(60),
  API_REQUESTS_PER_HOUR: integer(1, 1_000_000).default(1_000),
  API_ORGANIZATION_REQUESTS_PER_MINUTE: integer(1, 1_000_000).default(300),
  API_ORGANIZATION_REQUESTS_PER_HOUR: integer(1, 1_000_000).default(5_000),
  STORAGE_DIR: z.string({
    error: 'is missing. Set it to the folder for report files, such as /var/lib/docket.',
  }),
  S3_BUCKET: z.string().optional(),
  S3_PREFIX: z
    .string()
    .regex(/^[\w.-]+(\/[\w.-]+)*$/, { error: 'is not a valid prefix. Use a path such as docket/reports.' })
    .optional(),
  S3_ENDPOINT: url(['http:', 'https:'], 'https://minio.example.com:9000').optional(),
  S3_REGION: z.string().optional(),
  S3_PATH_STYLE: booleanFlag.optional(),
  S3_CHECKSUM: z
    .enum(['sha256', 'md5'], { error: 'is not a valid value. Use sha256 or md5.' })
    .default('sha256'),
  S3_PRESIGNED_DOWNLOADS: booleanFlag.default(false),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is not a valid level. Use one of ${LOG_LEVELS.join(', ')}.` })
    .default('info'),
  ORGANIZATION_REPORTS_IN_FLIGHT: integer(1, 1_000).default(8),
  ORGANIZATION_REQUESTS_PER_SECOND: integer(1, 1_000_000).default(50),
  ADDRESS_REQUESTS_PER_SECOND: integer(1, 1_000_000).default(20),
  ORGANIZATION_REPORTS_QUEUED: integer(1, 100_000).default(200),
  ORGANIZATION_STORED_MB: integer(1, 100_000_000).default(51_200),
  ORGANIZATION_UPLOADED_MB_PER_DAY: integer(1, 100_000_000).default(20_480),
  ORGANIZATION_MAILS_PER_DAY: integer(1, 10_000_000).default(20_000),
  ...smtpVariables,
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
      error: 'is not a valid ratio. Use a number from 0 to 1, such as 0.1.',
    })
    .transform(Number)
    .default(1),
});

/** The names of all environment variables of Docket. */
export const variableNames = Object.keys(environment.shape);

/** Configuration of a process. It is read once at startup; no other code reads the environment. */
export interface Config {
  nodeEnv: 'production' | 'development' | 'test';
  /** URL of the database with the application's role, which is neither the owner of the tables nor a superuser. */
  databaseUrl: string;
  /** URL of the database with the login for accounts, for the API and the command line. Default: `databaseUrl`. */
  authDatabaseUrl: string;
  /** URL of the database with the owner of the tables; only `migrate` and changes of operators need it. */
  databaseOwnerUrl?: string;
  /** Maximum number of database connections of this process with `databaseUrl`. Default: 10 for the API server, 2 per report plus 2 for a worker. */
  databasePool?: number;
  redisUrl: string;
  host: string;
  port: number;
  /** Time that the API server continues to accept requests during a shutdown, in milliseconds. Default: 5 s in production, else 0. */
  drainMs: number;
  /** Port for /metrics of the API server. Default: 0 (not served). */
  metricsPort: number;
  /** The program, as documents state it. */
  build: Build;
  /** URL at which browsers reach Docket, without a trailing slash. */
  publicUrl: string;
  /** Addresses or networks of the reverse proxies whose X-Forwarded-For header is trusted. Default: none. */
  trustedProxies: string[];
  authSecret: string;
  /** Keys of stored secrets, 32 bytes each. The first one encrypts, all of them decrypt. Default: none. */
  encryptionKeys: { id: string; key: Buffer }[];
  /** Whether operators need a second factor. Default: in production. */
  operatorSecondFactor: boolean;
  /** Absolute path of a file of breached passwords, which new passwords must not be in. Default: none. */
  breachedPasswordsFile: string | undefined;
  /**
   * Rate limits for each API key, by default 60 requests per minute and 1,000 per hour, and for all keys of an organization
   * together, by default 300 and 5,000.
   */
  apiKeyLimits: {
    perMinute: number;
    perHour: number;
    organizationPerMinute: number;
    organizationPerHour: number;
  };
  /** Absolute path of the folder for the files of running reports and, without `s3`, of finished reports. */
  storageDir: string;
  /** Bucket for finished reports. Default: none; finished reports are stored in `storageDir`. */
  s3: S3Config | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Maximum number of reports of one organization that are dispatched to workers at the same time. Default: 8. */
  reportsInFlight: number;
  /** Maximum number of requests per second of one organization in an API process. Default: 50. */
  organizationRequestsPerSecond: number;
  /** Maximum number of requests per second of one client address without a known credential, in an API process. Default: 20. */
  addressRequestsPerSecond: number;
  /**
   * Quotas of one organization: queued reports, size of all files of reports, uploads and e-mail messages per day. Default: 200,
   * 50 GiB, 20 GiB and 20,000.
   */
  quotas: { queuedReports: number; storedMb: number; uploadedMbPerDay: number; mailsPerDay: number };
  /** The mail server. Default: none; e-mail messages are held. */
  smtp: SmtpConfig | undefined;
  /** Maximum number of concurrent reports in a worker process. Default: the number of cores, at most 2. */
  workerConcurrency: number;
  /** Maximum number of documents rendered in parallel by a worker. Default: number of cores, at most `workerConcurrency`. */
  renderThreads: number;
  /** Port for a worker's /healthz, /readyz and /metrics. Default: 0 (not served). */
  workerPort: number;
  /** Time that running reports get to finish during a worker's shutdown, in milliseconds. Default: 20 s. */
  workerGraceMs: number;
  /** Heap limit of a render thread, in MiB. Default: 512. Each running report may use that much. */
  renderMemoryMb: number;
  /** Time without a heartbeat after which a render thread is ended, in seconds. Default: 20. */
  renderStallSeconds: number;
  /** Maximum duration of a run, in seconds. Default: 1,800. */
  renderTimeoutSeconds: number;
  /** OTLP endpoint, and the ratio of requests and jobs that are traced (0 to 1). Default: no tracing. */
  tracing?: { endpoint: string; sampleRatio: number };
}

/** A bucket of Amazon S3 or of a compatible server. Credentials come from the AWS default provider chain. */
export interface S3Config {
  bucket: string;
  /** Prefix of every key, without leading or trailing slashes. Empty for none. */
  prefix: string;
  /** Default: the Amazon endpoint of the region. */
  endpoint?: string;
  /** Default: the region from the AWS default provider chain; us-east-1 if `endpoint` is set. */
  region?: string;
  /** Whether the bucket name is in the path instead of the host name. Default: true if `endpoint` is set. */
  pathStyle: boolean;
  /** Checksum with which the server verifies uploads. Default: `sha256`; `md5` for servers without SHA-256 support. */
  checksum: 'sha256' | 'md5';
  /** Whether downloads are redirected to the bucket instead of being streamed by the API server. Default: false. */
  presignedDownloads: boolean;
}

/** The part of the configuration that a process needs. Other variables may be missing but not invalid. */
export type ConfigPart = 'all' | 'database' | 'worker';

/** Error that lists every missing or invalid environment variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: string[]) {
    super(`The configuration is invalid:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  }
}

const NO_AUTH_SECRET = { AUTH_SECRET: 'not needed by this program, and not a secret' };
/** Placeholders for required variables that a program does not use. */
const PLACEHOLDERS: Record<ConfigPart, NodeJS.ProcessEnv> = {
  all: {},
  database: { ...NO_AUTH_SECRET, REDIS_URL: 'redis://not-needed.invalid', STORAGE_DIR: '.' },
  worker: NO_AUTH_SECRET,
};

const developmentDefaults = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  env.NODE_ENV === 'production' ? {} : { STORAGE_DIR: '.data/storage' };

/** Variables that have no effect without a bucket. */
const S3_DETAILS = new Set(Object.keys(environment.shape).filter((name) => /^S3_(?!BUCKET)/.test(name)));

const userOf = (text: string | undefined): string | undefined => URL.parse(text ?? '')?.username;

/** Checks combinations of variables. */
function checkCombinations(env: NodeJS.ProcessEnv, part: ConfigPart): string[] {
  const problems: string[] = [];
  if (env.AUTH_DATABASE_URL && userOf(env.AUTH_DATABASE_URL) === userOf(env.DATABASE_URL))
    problems.push(
      'AUTH_DATABASE_URL has the role of DATABASE_URL. Use another role, which `migrate` creates, or remove AUTH_DATABASE_URL.',
    );
  if (part === 'database') return problems;
  problems.push(...smtpProblems(env, part === 'worker'));
  const withoutEffect = env.S3_BUCKET ? undefined : Object.keys(env).find((name) => S3_DETAILS.has(name));
  if (withoutEffect)
    problems.push(
      `S3_BUCKET is missing, but ${withoutEffect} is set. Set S3_BUCKET, or remove ${withoutEffect}.`,
    );
  if (env.NODE_ENV !== 'production') return problems;
  if (!env.TRUSTED_PROXIES)
    problems.push(
      `TRUSTED_PROXIES is missing. In production, set it to the address of the reverse proxy, or to ${NO_PROXY} if clients connect to the API directly: otherwise everyone behind the proxy has the same address in the limits of sign-ins and in the audit log.`,
    );
  if (!env.ENCRYPTION_KEYS && part !== 'worker')
    problems.push(
      'ENCRYPTION_KEYS is missing. In production, set it to <ID>:<key>, with a key from: openssl rand -base64 32. It encrypts stored secrets, such as those of authenticator apps.',
    );
  const parsed = env.PUBLIC_URL ? URL.parse(env.PUBLIC_URL) : null;
  if (!env.PUBLIC_URL) {
    problems.push('PUBLIC_URL is missing. In production, set it to the URL at which browsers reach Docket.');
  } else if (parsed?.protocol === 'http:' && !LOCAL_HOSTS.has(parsed.hostname)) {
    problems.push(
      'PUBLIC_URL uses http. In production, use an https URL: otherwise sign-in cookies are sent unencrypted.',
    );
  }
  return problems;
}

const databaseConfig = (parsed: z.infer<typeof environment>) => ({
  databaseUrl: parsed.DATABASE_URL,
  authDatabaseUrl: parsed.AUTH_DATABASE_URL ?? parsed.DATABASE_URL,
  ...(parsed.DATABASE_OWNER_URL !== undefined && { databaseOwnerUrl: parsed.DATABASE_OWNER_URL }),
  ...(parsed.DATABASE_POOL !== undefined && { databasePool: parsed.DATABASE_POOL }),
});

function s3Config(parsed: z.infer<typeof environment>, bucket: string): S3Config {
  const { S3_ENDPOINT: endpoint } = parsed;
  const region = parsed.S3_REGION ?? (endpoint === undefined ? undefined : 'us-east-1');
  return {
    bucket,
    prefix: parsed.S3_PREFIX ?? '',
    ...(endpoint !== undefined && { endpoint }),
    ...(region !== undefined && { region }),
    pathStyle: parsed.S3_PATH_STYLE ?? endpoint !== undefined,
    checksum: parsed.S3_CHECKSUM,
    presignedDownloads: parsed.S3_PRESIGNED_DOWNLOADS,
  };
}

/**
 * Parses the configuration from the environment.
 * @param part `database` requires only the variables that a command on the database needs, `worker` neither the key of sessions nor
 * those of stored secrets. Default: `all`.
 * @throws {ConfigError} with every missing or invalid variable
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env, part: ConfigPart = 'all'): Config {
  const provided = withoutEmpty(env);
  const result = environment.safeParse(
    { ...PLACEHOLDERS[part], ...developmentDefaults(provided), ...provided },
    // Variables are no request: the messages are those of zod, also if a program has set others.
    { error: z.locales.en().localeError },
  );
  const invalid = result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const problems = [...invalid, ...checkCombinations(provided, part)];
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  const parsed = result.data;
  const workerConcurrency = parsed.WORKER_CONCURRENCY ?? Math.min(2, availableParallelism());
  return {
    nodeEnv: parsed.NODE_ENV,
    ...databaseConfig(parsed),
    redisUrl: parsed.REDIS_URL,
    host: parsed.HOST,
    port: parsed.PORT,
    drainMs: 1_000 * (parsed.DRAIN_SECONDS ?? (parsed.NODE_ENV === 'production' ? 5 : 0)),
    metricsPort: parsed.METRICS_PORT,
    build: buildOf(parsed.IMAGE_DIGEST ?? null),
    publicUrl: (parsed.PUBLIC_URL ?? `http://localhost:${parsed.PORT}`).replace(/\/+$/, ''),
    trustedProxies: parsed.TRUSTED_PROXIES ?? [],
    authSecret: parsed.AUTH_SECRET,
    encryptionKeys: parsed.ENCRYPTION_KEYS,
    operatorSecondFactor: parsed.OPERATOR_SECOND_FACTOR ?? parsed.NODE_ENV === 'production',
    breachedPasswordsFile: parsed.BREACHED_PASSWORDS_FILE,
    apiKeyLimits: {
      perMinute: parsed.API_REQUESTS_PER_MINUTE,
      perHour: parsed.API_REQUESTS_PER_HOUR,
      organizationPerMinute: parsed.API_ORGANIZATION_REQUESTS_PER_MINUTE,
      organizationPerHour: parsed.API_ORGANIZATION_REQUESTS_PER_HOUR,
    },
    storageDir: resolve(parsed.STORAGE_DIR),
    s3: parsed.S3_BUCKET === undefined ? undefined : s3Config(parsed, parsed.S3_BUCKET),
    logLevel: parsed.LOG_LEVEL,
    reportsInFlight: parsed.ORGANIZATION_REPORTS_IN_FLIGHT,
    organizationRequestsPerSecond: parsed.ORGANIZATION_REQUESTS_PER_SECOND,
    addressRequestsPerSecond: parsed.ADDRESS_REQUESTS_PER_SECOND,
    quotas: {
      queuedReports: parsed.ORGANIZATION_REPORTS_QUEUED,
      storedMb: parsed.ORGANIZATION_STORED_MB,
      uploadedMbPerDay: parsed.ORGANIZATION_UPLOADED_MB_PER_DAY,
      mailsPerDay: parsed.ORGANIZATION_MAILS_PER_DAY,
    },
    smtp: smtpConfig(parsed),
    workerConcurrency,
    renderThreads: parsed.RENDER_THREADS ?? Math.min(workerConcurrency, availableParallelism()),
    workerPort: parsed.WORKER_PORT,
    workerGraceMs: parsed.WORKER_GRACE_SECONDS * 1_000,
    renderMemoryMb: parsed.RENDER_MEMORY_MB,
    renderStallSeconds: parsed.RENDER_STALL_SECONDS,
    renderTimeoutSeconds: parsed.RENDER_TIMEOUT_SECONDS,
    ...(parsed.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined && {
      tracing: { endpoint: parsed.OTEL_EXPORTER_OTLP_ENDPOINT, sampleRatio: parsed.OTEL_TRACES_SAMPLER_ARG },
    }),
  };
}

/** Loads the configuration at startup. On problems it prints them and exits the process with code 1. */
export function configOrExit(part: ConfigPart = 'all'): Config {
  try {
    return loadConfig(process.env, part);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\nSee docs/configuration.md for all variables.\n`);
    return process.exit(1);
  }
}
