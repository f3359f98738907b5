import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildOf } from './build.js';
import { ConfigError, loadConfig, variableNames } from './config.js';

const complete = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://docket:secret@db:5432/docket',
  REDIS_URL: 'redis://redis:6379',
  PUBLIC_URL: 'https://docket.example.com/',
  TRUSTED_PROXIES: 'none',
  AUTH_SECRET: 'x'.repeat(32),
  ENCRYPTION_KEYS: `2026:${Buffer.alloc(32, 1).toString('base64')}`,
  STORAGE_DIR: '/var/lib/docket',
};

const problemsOf = (env: NodeJS.ProcessEnv): string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('loadConfig', () => {
  it('parses a complete environment and applies the defaults', () => {
    expect(loadConfig({ ...complete, WORKER_CONCURRENCY: '3', RENDER_THREADS: '2' })).toEqual({
      nodeEnv: 'production',
      databaseUrl: complete.DATABASE_URL,
      authDatabaseUrl: complete.DATABASE_URL,
      redisUrl: complete.REDIS_URL,
      host: '127.0.0.1',
      port: 3000,
      drainMs: 5_000,
      metricsPort: 0,
      build: buildOf(null),
      publicUrl: 'https://docket.example.com',
      trustedProxies: [],
      authSecret: complete.AUTH_SECRET,
      encryptionKeys: [{ id: '2026', key: Buffer.alloc(32, 1) }],
      operatorSecondFactor: true,
      apiKeyLimits: { perMinute: 60, perHour: 1_000, organizationPerMinute: 300, organizationPerHour: 5_000 },
      storageDir: '/var/lib/docket',
      logLevel: 'info',
      reportsInFlight: 8,
      organizationRequestsPerSecond: 50,
      addressRequestsPerSecond: 20,
      quotas: { queuedReports: 200, storedMb: 51_200, uploadedMbPerDay: 20_480, mailsPerDay: 20_000 },
      workerConcurrency: 3,
      renderThreads: 2,
      workerPort: 0,
      workerGraceMs: 20_000,
      renderMemoryMb: 512,
      renderStallSeconds: 20,
      renderTimeoutSeconds: 1_800,
    });
  });

  it('reports every missing and every invalid variable at once', () => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://x/y',
    });
    const reported = problems.map((line) => line.split(' ')[0]);
    const expected = [
      'AUTH_SECRET',
      'DATABASE_URL',
      'ENCRYPTION_KEYS',
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_URL',
      'REDIS_URL',
      'STORAGE_DIR',
      'TRUSTED_PROXIES',
    ];
    expect(reported).toHaveLength(expected.length);
    expect(new Set(reported)).toEqual(new Set(expected));
  });

  it('lets only a worker start without the keys of sessions and stored secrets', () => {
    const { AUTH_SECRET: _, ENCRYPTION_KEYS: __, ...worker } = complete;
    expect(problemsOf(worker)).toHaveLength(2);
    expect(loadConfig(worker, 'worker')).toMatchObject({ nodeEnv: 'production', encryptionKeys: [] });
    expect(() => loadConfig({ ...worker, REDIS_URL: '' }, 'worker')).toThrow('REDIS_URL is missing');
    expect(() => loadConfig({ ...worker, TRUSTED_PROXIES: '' }, 'worker')).toThrow(
      'TRUSTED_PROXIES is missing',
    );
  });

  it('treats an empty variable as missing', () => {
    expect(problemsOf({ ...complete, REDIS_URL: ' ' })).toEqual([
      'REDIS_URL is missing. Set it to a URL such as redis://localhost:6379.',
    ]);
    expect(loadConfig({ ...complete, PORT: '' }).port).toBe(3000);
  });

  it('never prints the value of a variable', () => {
    expect(
      problemsOf({ ...complete, AUTH_SECRET: 'hunter2', DATABASE_URL: 'ftp://me:hunter2@x' }).join(),
    ).not.toContain('hunter2');
  });

  it.each(['0x10', '1.5', '-1', '1e3', '65536', ' 80'])('rejects %j as a port', (PORT) => {
    expect(problemsOf({ ...complete, PORT })).toHaveLength(1);
  });

  it('requires https in production, except for localhost', () => {
    expect(problemsOf({ ...complete, PUBLIC_URL: 'http://docket.example.com' })).toHaveLength(1);
    expect(problemsOf({ ...complete, PUBLIC_URL: 'http://localhost:3000' })).toEqual([]);
  });

  it('rejects an sslmode of the database that does not require a verified certificate', () => {
    const modes = ['disable', 'require', 'verify-ca', 'verify-full', 'prefer', 'no-verify', ''];
    const rejected = modes.filter(
      (mode) =>
        problemsOf({ ...complete, DATABASE_URL: `${complete.DATABASE_URL}?sslmode=${mode}` }).length > 0,
    );
    expect(rejected).toEqual(['prefer', 'no-verify', '']);
  });

  it('accepts addresses and networks of trusted proxies and rejects anything else', () => {
    const withProxies = (text: string) => ({ ...complete, TRUSTED_PROXIES: text });
    expect(loadConfig(withProxies('10.0.0.0/8, ::1')).trustedProxies).toEqual(['10.0.0.0/8', '::1']);
    for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0.1,', '::1/129', 'true', 'none, ::1'])
      expect(problemsOf(withProxies(wrong))).toEqual([expect.stringContaining('TRUSTED_PROXIES')]);
  });

  it('demands TRUSTED_PROXIES in production, and says how to set it', () => {
    const missing = [expect.stringMatching(/^TRUSTED_PROXIES is missing\..* set it to .*, or to none/)];
    expect(problemsOf({ ...complete, TRUSTED_PROXIES: '' })).toEqual(missing);
    expect(problemsOf({ ...complete, TRUSTED_PROXIES: undefined })).toEqual(missing);
    expect(loadConfig(complete).trustedProxies).toEqual([]);
    expect(problemsOf({ ...complete, NODE_ENV: 'development', TRUSTED_PROXIES: '' })).toEqual([]);
  });

  it('demands ENCRYPTION_KEYS in production, and says how to create one', () => {
    const missing = [expect.stringMatching(/^ENCRYPTION_KEYS is missing\..*openssl rand -base64 32/)];
    expect(problemsOf({ ...complete, ENCRYPTION_KEYS: '' })).toEqual(missing);
    expect(problemsOf({ ...complete, ENCRYPTION_KEYS: undefined })).toEqual(missing);
    expect(problemsOf({ ...complete, NODE_ENV: 'development', ENCRYPTION_KEYS: '' })).toEqual([]);
  });

  it('enables tracing only with an endpoint', () => {
    expect(loadConfig(complete)).not.toHaveProperty('tracing');
    const endpoint = 'http://collector:4318';
    const traced = (OTEL_TRACES_SAMPLER_ARG: string) => ({
      ...complete,
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_TRACES_SAMPLER_ARG,
    });
    expect(loadConfig(traced('')).tracing).toEqual({ endpoint, sampleRatio: 1 });
    expect(loadConfig(traced('0.25')).tracing).toEqual({ endpoint, sampleRatio: 0.25 });
    for (const wrong of ['2', '-1', 'all', '1.5', '.5'])
      expect(problemsOf(traced(wrong))).toEqual([expect.stringContaining('OTEL_TRACES_SAMPLER_ARG')]);
  });

  it('requires a secret of at least 32 characters', () => {
    expect(problemsOf({ ...complete, AUTH_SECRET: 'x'.repeat(31) })).toEqual([
      expect.stringContaining('AUTH_SECRET is shorter than 32 characters'),
    ]);
  });

  it('applies additional defaults in development', () => {
    const { DATABASE_URL, REDIS_URL, AUTH_SECRET } = complete;
    const config = loadConfig({ DATABASE_URL, REDIS_URL, AUTH_SECRET, PORT: '4000' });
    expect(config).toMatchObject({ nodeEnv: 'development', publicUrl: 'http://localhost:4000' });
    expect(isAbsolute(config.storageDir)).toBe(true);
  });

  it('reads the mail server, and rejects combinations that cannot work', () => {
    expect(loadConfig(complete).smtp).toBeUndefined();
    const server = { ...complete, SMTP_HOST: 'smtp.example.com', MAIL_FROM: 'Docket <docket@example.com>' };
    const from = 'Docket <docket@example.com>';
    expect(loadConfig(server).smtp).toEqual({ host: 'smtp.example.com', port: 587, tls: 'starttls', from });
    expect(loadConfig({ ...server, SMTP_TLS: 'tls' }).smtp).toMatchObject({ port: 465 });
    const user = { ...server, SMTP_USER: 'docket' };
    expect(loadConfig({ ...user, SMTP_PASSWORD: 'hunter2' }).smtp).toMatchObject({ password: 'hunter2' });
    const folder = mkdtempSync(join(tmpdir(), 'docket-config-'));
    const file = join(folder, 'password');
    writeFileSync(file, 'of the file\n');
    expect(loadConfig({ ...user, SMTP_PASSWORD_FILE: file }, 'worker').smtp?.password).toBe('of the file');
    rmSync(folder, { recursive: true });
    for (const [wrong, name] of [
      [{ ...complete, SMTP_PORT: '25' }, 'SMTP_HOST'],
      [{ ...server, MAIL_FROM: '' }, 'MAIL_FROM'],
      [{ ...server, MAIL_FROM: 'Docket' }, 'MAIL_FROM'],
      [{ ...server, SMTP_HOST: 'smtp://x' }, 'SMTP_HOST'],
      [user, 'SMTP_USER'],
      [{ ...server, SMTP_PASSWORD: 'hunter2' }, 'SMTP_USER'],
      [{ ...user, SMTP_PASSWORD: 'hunter2', SMTP_PASSWORD_FILE: file }, 'SMTP_USER'],
      [{ ...user, SMTP_PASSWORD: 'hunter2', SMTP_TLS: 'none' }, 'SMTP_TLS'],
    ] as const) {
      expect(problemsOf(wrong)).toEqual([expect.stringContaining(name)]);
      expect(problemsOf(wrong).join()).not.toContain('hunter2');
    }
    // Only workers read the file.
    expect(() => loadConfig({ ...user, SMTP_PASSWORD_FILE: file }, 'worker')).toThrow('SMTP_PASSWORD_FILE');
    expect(problemsOf({ ...user, SMTP_PASSWORD_FILE: file })).toEqual([]);
  });

  it('derives the bucket settings for Amazon S3 and for other servers', () => {
    expect(loadConfig(complete).s3).toBeUndefined();
    expect(loadConfig({ ...complete, S3_BUCKET: 'reports' }).s3).toEqual({
      bucket: 'reports',
      prefix: '',
      pathStyle: false,
      checksum: 'sha256',
      presignedDownloads: false,
    });
    const otherServer = {
      ...complete,
      S3_BUCKET: 'reports',
      S3_PREFIX: 'docket/prod',
      S3_ENDPOINT: 'https://minio.example.com:9000',
      S3_CHECKSUM: 'md5',
      S3_PRESIGNED_DOWNLOADS: 'true',
    };
    expect(loadConfig(otherServer).s3).toEqual({
      bucket: 'reports',
      prefix: 'docket/prod',
      endpoint: 'https://minio.example.com:9000',
      region: 'us-east-1',
      pathStyle: true,
      checksum: 'md5',
      presignedDownloads: true,
    });
  });

  it('rejects bucket settings without a bucket, and prefixes that are not paths', () => {
    expect(problemsOf({ ...complete, S3_ENDPOINT: 'https://minio.example.com' })).toEqual([
      'S3_BUCKET is missing, but S3_ENDPOINT is set. Set S3_BUCKET, or remove S3_ENDPOINT.',
    ]);
    for (const S3_PREFIX of ['/docket', 'docket/', 'a b', 'a//b'])
      expect(problemsOf({ ...complete, S3_BUCKET: 'b', S3_PREFIX })).toEqual([
        expect.stringContaining('S3_PREFIX'),
      ]);
  });

  it('has a second login for accounts, with another role', () => {
    const AUTH_DATABASE_URL = 'postgres://accounts:secret@db:5432/docket';
    expect(loadConfig({ ...complete, AUTH_DATABASE_URL }).authDatabaseUrl).toBe(AUTH_DATABASE_URL);
    const same = { ...complete, AUTH_DATABASE_URL: 'postgres://docket:other@db:5432/docket' };
    expect(problemsOf(same)).toEqual([
      expect.stringContaining('AUTH_DATABASE_URL has the role of DATABASE_URL'),
    ]);
    const { DATABASE_URL } = complete;
    expect(() => loadConfig({ DATABASE_URL, AUTH_DATABASE_URL: DATABASE_URL }, 'database')).toThrow(
      'AUTH_DATABASE_URL',
    );
  });

  it('requires only the database for database commands', () => {
    const { DATABASE_URL } = complete;
    expect(loadConfig({ NODE_ENV: 'production', DATABASE_URL }, 'database').databaseUrl).toBe(DATABASE_URL);
    expect(() => loadConfig({ NODE_ENV: 'production' }, 'database')).toThrow('DATABASE_URL is missing');
  });
});

describe('docs/configuration.md', () => {
  const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');

  it('documents exactly the supported variables', () => {
    const table = page.split('<!-- end of variables -->')[0]!;
    const rows = [...table.matchAll(/^\| `([A-Z0-9_]+)`/gm)].map((match) => match[1]);
    expect(rows).toEqual(variableNames);
  });

  it('parses the keys of stored secrets in order, and rejects invalid ones without printing them', () => {
    const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const text = `2026-b:${first.toString('base64')}, 2026-a:${second.toString('base64')}`;
    expect(loadConfig({ ...complete, ENCRYPTION_KEYS: text }).encryptionKeys).toEqual([
      { id: '2026-b', key: first },
      { id: '2026-a', key: second },
    ]);
    const short = Buffer.alloc(31, 3).toString('base64');
    for (const invalid of [
      short,
      `a:${short}`,
      `${text},2026-a:${first.toString('base64')}`,
      'A:b',
      `${text},`,
    ]) {
      const problems = problemsOf({ ...complete, ENCRYPTION_KEYS: invalid });
      expect(problems).toEqual([expect.stringContaining('ENCRYPTION_KEYS is not a list of keys')]);
      expect(problems.join()).not.toContain(short);
    }
  });
});
