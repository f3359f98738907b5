import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadConfig, variableNames } from '@docket/config';
import { parse } from 'yaml';
import { SHUTDOWN_TIMEOUT_MS } from '../../apps/api/src/api-config.js';
import { RELEASE_MS } from '../../apps/worker/src/reports/report.processor.js';

interface Service {
  image?: string;
  restart?: string;
  user?: string;
  read_only?: boolean;
  tmpfs?: string[];
  cap_drop?: string[];
  security_opt?: string[];
  command?: string[];
  container_name?: string;
  ports?: string[];
  volumes?: string[];
  stop_grace_period?: string;
  environment: Record<string, string | number>;
  healthcheck?: { test: string[]; interval: string; timeout: string; retries: number };
  depends_on?: Record<string, { condition: string }>;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const service = (name: string): Service => compose.services[name]!;

/** Substitutes `${NAME:?message}` and `${NAME:-default}` like Docker Compose. */
const interpolate = (environment: Service['environment']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, variable, kind, rest) => {
        if (kind === '-') return rest;
        if (variable === 'PUBLIC_URL') return 'https://docket.example.com';
        if (variable === 'TRUSTED_PROXIES') return 'none';
        if (variable === 'ENCRYPTION_KEYS') return `2026:${Buffer.alloc(32, 1).toString('base64')}`;
        return 'a'.repeat(48);
      }),
    ]),
  );

describe('docker-compose.yml', () => {
  it('has exactly the services of the product', () => {
    expect(new Set(Object.keys(compose.services))).toEqual(
      new Set(['postgres', 'redis', 'migrate', 'api', 'worker']),
    );
    expect(service('postgres').image).toMatch(/^postgres:18/);
  });

  it.each(['postgres', 'redis', 'api', 'worker'])('%s has a health check and restarts', (name) => {
    expect(service(name).healthcheck).toMatchObject({
      test: expect.arrayContaining([expect.any(String)]),
      interval: expect.stringMatching(/^\d+s$/),
      timeout: expect.stringMatching(/^\d+s$/),
      retries: expect.any(Number),
    });
    expect(service(name).restart).toBe('unless-stopped');
  });

  it('starts the API server and the worker after the migration', () => {
    expect(service('migrate')).toMatchObject({
      restart: 'no',
      depends_on: { postgres: { condition: 'service_healthy' } },
    });
    for (const name of ['api', 'worker']) {
      expect(service(name).depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        postgres: { condition: 'service_healthy' },
      });
    }
    expect(service('worker').depends_on).toMatchObject({ redis: { condition: 'service_healthy' } });
  });

  it('pins the exact version and the digest of every image of others', () => {
    for (const [name, { image }] of Object.entries(compose.services))
      expect([name, image]).toEqual([
        name,
        expect.stringMatching(/^(docket:|\w+:\d+\.\d+(\.\d+)?-\w+@sha256:[0-9a-f]{64}$)/),
      ]);
  });

  it.each(['postgres', 'redis'])('%s does not run as root', (name) => {
    expect(service(name).user).toBe(name);
  });

  it.each(Object.keys(compose.services))('%s runs with minimal privileges', (name) => {
    expect(service(name)).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(service(name).tmpfs?.[0]).toMatch(name === 'redis' ? /^\/run\/redis:/ : /^\/tmp:/);
  });

  it('allows scaling workers: no fixed name, no published port', () => {
    expect(service('worker').container_name).toBeUndefined();
    expect(service('worker').ports).toBeUndefined();
  });

  it('gives a worker enough time to finish or release its reports', () => {
    const { workerGraceMs } = loadConfig(interpolate(service('worker').environment), 'worker');
    const stop = Number.parseInt(service('worker').stop_grace_period!, 10) * 1_000;
    expect(stop).toBeGreaterThan(workerGraceMs + RELEASE_MS);
  });

  it('gives the API server enough time to drain and to finish requests', () => {
    const { drainMs } = loadConfig(interpolate(service('api').environment));
    const stop = Number.parseInt(service('api').stop_grace_period!, 10) * 1_000;
    expect(stop).toBeGreaterThan(drainMs + SHUTDOWN_TIMEOUT_MS);
  });

  it('exposes metrics only inside the network', () => {
    const { port, metricsPort } = loadConfig(interpolate(service('api').environment));
    expect(metricsPort).not.toBe(0);
    expect(service('api').ports).toEqual([expect.stringMatching(new RegExp(`:${port}$`))]);
  });

  it('persists the data of every server and shares the reports', () => {
    expect(service('postgres').volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(service('redis').volumes).toEqual(['redis:/data']);
    expect(service('api').volumes).toEqual(service('worker').volumes);
    expect(Object.keys(compose.volumes)).toEqual(['postgres', 'redis', 'reports']);
  });

  it('runs Redis with persistence and without eviction', () => {
    expect(service('redis').command?.join(' ')).toMatch(/appendonly yes.*maxmemory-policy noeviction/);
  });

  it.each(['migrate', 'api', 'worker'])('%s has a valid configuration without unknown variables', (name) => {
    const environment = interpolate(service(name).environment);
    expect(loadConfig(environment, name === 'worker' ? 'worker' : 'all')).toMatchObject({
      nodeEnv: 'production',
      storageDir: '/var/lib/docket',
    });
    // The AWS SDK reads the credentials of the bucket.
    const docketVariables = Object.keys(environment).filter((variable) => !variable.startsWith('AWS_'));
    expect(variableNames).toEqual(expect.arrayContaining(docketVariables));
  });

  it('gives the password of the owner only to migrate', () => {
    expect(service('migrate').environment).toHaveProperty('DATABASE_OWNER_URL');
    for (const name of ['api', 'worker']) {
      expect(JSON.stringify(service(name))).not.toContain('DATABASE_OWNER');
    }
  });

  it('gives the login for accounts and the keys of sessions and stored secrets only to migrate and the API', () => {
    for (const variable of ['AUTH_DATABASE_URL', 'AUTH_SECRET', 'ENCRYPTION_KEYS']) {
      for (const name of ['migrate', 'api']) expect(service(name).environment).toHaveProperty(variable);
      for (const name of ['worker', 'postgres', 'redis'])
        expect([name, variable, JSON.stringify(service(name)).includes(variable)]).toEqual([
          name,
          variable,
          false,
        ]);
    }
    expect(JSON.stringify(service('worker'))).not.toMatch(/AUTH_|ENCRYPTION/);
  });

  it('lists every required variable in deploy/example.env', () => {
    const required = new Set(
      [...read('docker-compose.yml').matchAll(/\$\{(\w+):\?/g)].map((match) => match[1]),
    );
    const listed = [...read('deploy/example.env').matchAll(/^(\w+)=/gm)].map((match) => match[1]);
    expect(new Set(listed)).toEqual(required);
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('builds an image that runs Node directly and without root', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^ENTRYPOINT \["node"/m);
    expect(last).toContain('NODE_ENV=production');
  });

  it('pins its base image and downloads nothing else', () => {
    expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-bookworm-slim@sha256:[0-9a-f]{64}$/m);
    expect(dockerfile).not.toMatch(/^ADD |curl |wget |:latest/m);
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(new Set(bases)).toEqual(new Set(['${NODE_IMAGE}', 'packages']));
  });

  it('installs exactly the packages of the lock file, and runs none of their scripts', () => {
    const installs = dockerfile.match(/npm (ci|install|i|add|rebuild|run|exec)\b.*/g)!;
    expect(installs).toHaveLength(2);
    for (const command of installs) expect(command).toMatch(/^npm ci .*--ignore-scripts/);
    expect(dockerfile).not.toMatch(/\|\|/);
    expect(dockerfile).toMatch(/rm -r .*node_modules\/@scarf/);
  });

  it('contains the list of its packages', () => {
    expect(dockerfile).toContain('node tools/sbom.mjs > dist/sbom.cdx.json');
    expect(last).toContain('/build/dist ./dist');
  });

  it('contains the programs that compose runs', () => {
    const programs = ['migrate', 'api', 'worker'].map((name) => service(name).command![0]);
    for (const program of programs) expect(dockerfile).toContain(program);
  });
});
