import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorMessages } from '@docket/contracts';
import { createLogger } from '@docket/observability';
import { BODY_LIMITS } from './http/body-limits.js';
import { startTestApi, type TestApi } from './testing/test-api.js';

const PAGE =
  '<!doctype html><script>console.log("inline")</script><script type="module" src="/assets/a-1.js"></script>';
let api: TestApi;
let webDir: string;
let log = '';

beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'docket-web-'));
  await mkdir(join(webDir, 'assets'));
  await writeFile(join(webDir, 'index.html'), PAGE);
  await writeFile(join(webDir, 'assets/a-1.js'), 'export {};');
  await writeFile(join(webDir, 'assets/a-1.js.br'), brotliCompressSync('export {};'));
  await writeFile(join(webDir, 'index.html.gz'), gzipSync(PAGE));
  await writeFile(join(webDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(webDir, '.build.json'), '{}');
  const destination = new Writable({
    write(chunk, _, done) {
      log += String(chunk);
      done();
    },
  });
  api = await startTestApi(
    {},
    { webDir, logger: createLogger({ name: 'api', level: 'debug', destination }) },
  );
  await api.person('ada@example.org', 'org_admin');
  await api.person('lin@example.org', 'learner');
  await api.person('eve@example.org', 'auditor');
});
afterAll(async () => {
  await api.close();
  await rm(webDir, { recursive: true });
});

/** Returns all routes below /api/admin from the OpenAPI document. */
async function adminRoutes(): Promise<[method: string, url: string][]> {
  const { body } = await api.call('GET', '/api/openapi.json');
  const routes = Object.entries(body.paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method): [string, string] => [
      method.toUpperCase(),
      path.replace('{id}', '01a20832-465f-77b2-97a8-e4df3d821499'),
    ]),
  );
  return routes.filter(([, url]) => url.startsWith('/api/admin/'));
}

describe('all routes of /api/admin', () => {
  it('documents every route of /api/admin in OpenAPI', async () => {
    const table = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    expect(table.match(/admin/g)).not.toBeNull();
    expect((await adminRoutes()).length).toBeGreaterThanOrEqual(9);
  });

  it('responds with 401 without a session on every route', async () => {
    for (const [method, url] of await adminRoutes()) {
      const response = await api.call(method, url);
      expect([method, url, response.status, response.body.error]).toEqual([
        method,
        url,
        401,
        'unauthenticated',
      ]);
    }
  });

  it.each(['lin@example.org', 'eve@example.org'])('responds with 403 to %s on every route', async (email) => {
    const cookie = await api.signIn(email);
    for (const [method, url] of await adminRoutes()) {
      const response = await api.call(method, url, { cookie });
      expect([method, url, response.status, response.body.error]).toEqual([method, url, 403, 'not_allowed']);
    }
  });

  it('rejects cross-site requests on every route', async () => {
    const cookie = await api.signIn('ada@example.org');
    for (const [method, url] of (await adminRoutes()).filter(([verb]) => verb !== 'GET')) {
      const response = await api.call(method, url, { cookie, origin: 'https://evil.example' });
      expect([url, response.status, response.body.error]).toEqual([url, 403, 'cross_site_request']);
    }
  });

  it('gives an administrator access to every route', async () => {
    const cookie = await api.signIn('ada@example.org');
    const kinds = await api.call('GET', '/api/admin/report-kinds', { cookie });
    expect(kinds.body.items).toEqual([
      { id: 'plain', title: 'Plain report', description: 'For tests', form: [] },
    ]);
    const assignments = await api.call('GET', '/api/admin/assignments?search=x', { cookie });
    expect(assignments.body).toEqual({ items: [], page: 1, pageSize: 50, total: 0 });
  });
});

describe('all responses', () => {
  it('returns the request ID of the client if it is valid, otherwise a new one', async () => {
    for (const url of ['/', '/api/nothing', '/healthz', '/api/admin/reports']) {
      expect(String((await api.call('GET', url)).headers['x-request-id'])).toMatch(/^[0-9a-f-]{36}$/);
    }
    const valid = { 'x-request-id': 'trace-0123456789' };
    expect((await api.call('GET', '/healthz', { headers: valid })).headers['x-request-id']).toBe(
      valid['x-request-id'],
    );
    const invalid = { 'x-request-id': 'a b\tc; d=<script>' };
    expect((await api.call('GET', '/healthz', { headers: invalid })).headers['x-request-id']).not.toBe(
      invalid['x-request-id'],
    );
  });

  it.each([
    ['%ff', 400, 'invalid_request'],
    ['%zz', 400, 'invalid_request'],
    ['x'.repeat(201), 404, 'not_found'],
  ])('responds to the malformed URL %s in the error format', async (id, status, error) => {
    const response = await api.call('GET', `/api/admin/reports/${id}`);
    expect([response.status, response.body.error]).toEqual([status, error]);
    expect(response.headers).toMatchObject({
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('hides internal details in error messages', async () => {
    expect((await api.call('GET', '/api/nothing')).body).toEqual({
      error: 'not_found',
      message: errorMessages.http.notFound,
    });
    const cookie = await api.signIn('ada@example.org');
    const syntax = await api.call('POST', '/api/admin/reports', {
      cookie,
      headers: { 'content-type': 'application/json' },
    });
    expect([syntax.status, syntax.body.error]).toEqual([400, 'invalid_request']);
    const large = await api.call('POST', '/api/admin/reports', {
      cookie,
      body: { kind: 'x'.repeat(BODY_LIMITS.batch) },
    });
    expect([large.status, large.body.error]).toEqual([413, 'payload_too_large']);
  });

  it('sends security headers with every response', async () => {
    const { headers } = await api.call('GET', '/');
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[\w+/]+=*';/);
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('sends the security headers over TLS with every response, also to malformed requests', async () => {
    const secure = await startTestApi({ PUBLIC_URL: 'https://docket.test' }, { webDir }, api.db);
    const urls = ['/', '/assets/missing.js', '/healthz', '/api/nothing', '/api/session'];
    for (const url of [
      ...urls,
      '/api/openapi.json',
      '/api/docs',
      '/ops/queues',
      '/%ff',
      '/api/invitations/%zz',
    ]) {
      const { headers } = await secure.call('GET', url);
      expect([url, headers]).toEqual([
        url,
        expect.objectContaining({
          'strict-transport-security': 'max-age=63072000; includeSubDomains',
          'content-security-policy': expect.stringMatching(/frame-ancestors 'none'.*object-src 'none'/),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'same-origin',
        }),
      ]);
    }
    const { headers } = await secure.call('GET', '/assets/a-1.js');
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    });
    // These mean nothing for a script.
    expect(headers).not.toHaveProperty('content-security-policy');
    expect(headers).not.toHaveProperty('referrer-policy');
    await secure.close();
  });

  it('names the character set of every text', async () => {
    for (const url of [
      '/',
      '/icon.svg',
      '/assets/a-1.js',
      '/healthz',
      '/api/docs',
      '/api/openapi.json',
      '/%ff',
    ]) {
      const { headers } = await api.call('GET', url);
      expect([url, headers['content-type']]).toEqual([url, expect.stringMatching(/; charset=utf-8$/i)]);
    }
  });

  it('logs who was refused, from where and why, and who was not', async () => {
    const [learner, key] = [await api.signIn('lin@example.org'), await api.key('reports:read')];
    const lineOf = async (...request: Parameters<TestApi['call']>) => {
      await api.call(...request);
      return JSON.parse(log.trim().split('\n').at(-1)!) as Record<string, unknown>;
    };
    const [account] = await api.db.asOwner<{ id: string }>(
      `select id from account where email = 'lin@example.org'`,
    );
    const requested = { msg: 'request', address: '127.0.0.1' };
    expect(await lineOf('GET', '/api/admin/reports')).toMatchObject({
      ...requested,
      status: 401,
      error: 'unauthenticated',
    });
    expect(await lineOf('GET', '/api/admin/reports', { cookie: learner })).toMatchObject({
      ...requested,
      status: 403,
      error: 'not_allowed',
      caller: account!.id,
    });
    expect(await lineOf('GET', '/api/public/v1/users', { headers: key.headers })).toMatchObject({
      ...requested,
      status: 403,
      error: 'insufficient_scope',
      caller: key.id,
    });
    const allowed = await lineOf('GET', '/api/public/v1/reports', { headers: key.headers });
    expect(allowed).toMatchObject({ status: 200, caller: key.id });
    expect(allowed).not.toHaveProperty('address');
  });

  it('logs no personal data', async () => {
    const cookie = await api.signIn('ada@example.org');
    await api.call('GET', '/api/admin/reports?search=ada@example.org', { cookie });
    expect(log).toMatch(/"route":"\/api\/admin\/reports"/);
    expect(log).not.toMatch(/example\.org|correct horse|session_token/);
  });
});

describe('the web app', () => {
  it('serves index.html without caching for client-side routes', async () => {
    for (const url of [
      '/',
      '/organization/reports',
      '/organization/reports/1?tab=2',
      '/.build.json',
      '/assetsx',
    ]) {
      const response = await api.call('GET', url);
      expect([url, response.status, response.raw.toString()]).toEqual([url, 200, PAGE]);
      expect(response.headers['cache-control']).toBe('no-cache');
    }
  });

  it('serves assets with permanent caching', async () => {
    const asset = await api.call('GET', '/assets/a-1.js');
    expect(asset.status).toBe(200);
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await api.call('GET', '/assets/missing.js')).status).toBe(404);
    expect((await api.call('GET', '/assets/..%2findex.html')).raw.toString()).not.toBe(PAGE);
  });

  it('serves the compressed file that the browser accepts, with its own entity tag', async () => {
    const get = (url: string, accepted: string) =>
      api.call('GET', url, { headers: { 'accept-encoding': accepted } });
    const plain = await get('/assets/a-1.js', 'identity');
    const brotli = await get('/assets/a-1.js', 'gzip, br');
    expect(brotliDecompressSync(brotli.raw).toString()).toBe(plain.raw.toString());
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': plain.headers['content-type'],
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': brotli.raw.length.toString(),
    });
    expect(brotli.headers['etag']).not.toBe(plain.headers['etag']);
    const page = await get('/organization/reports', 'br, gzip');
    expect(gunzipSync(page.raw).toString()).toBe(PAGE);
    expect(page.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-cache' });
    for (const { headers } of [plain, brotli, page])
      expect(String(headers['vary'])).toMatch(/accept-encoding/i);
  });
});

describe('health checks', () => {
  it('reports liveness and readiness', async () => {
    expect((await api.call('GET', '/healthz')).body).toEqual({ status: 'ok' });
    const ready = await api.call('GET', '/readyz');
    expect([ready.status, ready.body]).toEqual([
      200,
      { status: 'ready', checks: { database: 'up', queue: 'up' } },
    ]);
  });

  it('reports a degraded state without Redis, while requests still work', async () => {
    const withoutRedis = await startTestApi({ REDIS_URL: 'redis://127.0.0.1:1' });
    await withoutRedis.person('ada@example.org', 'org_admin');
    const cookie = await withoutRedis.signIn('ada@example.org');
    expect(
      (await withoutRedis.call('POST', '/api/admin/reports', { cookie, body: { kind: 'plain' } })).status,
    ).toBe(202);
    const ready = await withoutRedis.call('GET', '/readyz');
    expect([ready.status, ready.body.status]).toEqual([200, 'degraded']);
    await withoutRedis.close();
  });

  it('reports 503 while the database is not available, and recovers afterwards', async () => {
    const target = new URL(api.db.url);
    const proxy = await startCuttableProxy(Number(target.port));
    target.host = `127.0.0.1:${proxy.port}`;
    const proxied = await startTestApi({ DATABASE_URL: target.href }, {}, api.db);
    const cookie = await api.signIn('ada@example.org');
    expect((await proxied.call('GET', '/api/admin/reports', { cookie })).status).toBe(200);
    await proxy.cut();
    const calls = [
      () => proxied.call('GET', '/api/admin/reports', { cookie }),
      () => proxied.call('POST', '/api/admin/reports', { cookie, body: { kind: 'plain' } }),
      () =>
        proxied.call('POST', '/api/auth/sign-in/email', {
          body: { email: 'a@b.org', password: 'any password' },
        }),
    ];
    for (const call of calls) {
      const { status, body, headers } = await call();
      expect([status, body.error, headers['retry-after']]).toEqual([503, 'unavailable', '5']);
    }
    expect((await proxied.call('GET', '/readyz')).status).toBe(503);
    expect((await proxied.call('GET', '/healthz')).status).toBe(200);
    await proxy.restore();
    expect((await proxied.call('GET', '/api/admin/reports', { cookie })).status).toBe(200);
    await proxied.close();
    await proxy.cut();
  });
});

/** Starts a proxy to a local port whose connections can be cut and restored. */
async function startCuttableProxy(port: number) {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => [client, upstream].forEach((end) => end.destroy()));
    }
    client.pipe(upstream).pipe(client);
  });
  const listen = (at: number) => new Promise<void>((done) => server.listen(at, '127.0.0.1', done));
  await listen(0);
  const { port: proxyPort } = server.address() as AddressInfo;
  return {
    port: proxyPort,
    restore: () => listen(proxyPort),
    cut: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
        open.clear();
      }),
  };
}
