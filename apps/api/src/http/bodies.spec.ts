import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BAD_BODY_LIMIT } from '../throttle/bad-body-throttle.js';
import { ORIGIN, startTestApi, type TestApi } from '../testing/test-api.js';
import { limitBodyTime } from './body-deadline.js';
import { BODY_LIMITS } from './body-limits.js';
import { closeAfterEarlyResponses } from './early-responses.js';
import { cutSlowClients } from './slow-clients.js';

let api: TestApi;
let port: number;
let admin: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as AddressInfo).port;
  await api.person('ada@example.org', 'org_admin');
  admin = await api.signIn('ada@example.org');
});
afterAll(() => api.close());

/** Sends only the headers of a request that announces a body. @returns the status line */
function answerToHeaders(lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write([...lines, 'Host: docket.test', 'Content-Type: application/json', '', ''].join('\r\n')),
    );
    socket.setTimeout(3_000, () => reject(new Error('no answer')));
    socket.once('data', (data) => {
      resolve(String(data).split('\r\n', 1)[0]!);
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

describe('a body', () => {
  it.each([
    ['POST /api/admin/teams', 401],
    ['POST /api/public/v1/attempts', 401],
    ['PUT /api/admin/compliance/packs', 401],
    ['PUT /api/admin/settings/logo', 401],
    ['POST /api/admin/imports', 401],
    ['POST /api/operations/workers/one/drain', 401],
  ])('of an unknown caller of %s is not read', async (route, status) => {
    const answer = await answerToHeaders([`${route} HTTP/1.1`, 'Content-Length: 1000000']);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('of another site is not read', async () => {
    const lines = ['POST /api/admin/teams HTTP/1.1', 'Content-Length: 200', `Cookie: ${admin}`];
    expect(await answerToHeaders([...lines, 'Origin: https://evil.example'])).toMatch(/^HTTP\/1.1 403 /);
  });

  it.each([
    ['POST', '/api/auth/sign-in/email', BODY_LIMITS.public],
    ['POST', '/api/admin/teams', BODY_LIMITS.identified],
    ['PUT', '/api/admin/compliance/packs', BODY_LIMITS.list],
    ['POST', '/api/admin/attempts', BODY_LIMITS.batch],
  ])('of %s %s has at most %d bytes', async (method, url, limit) => {
    const send = async (bytes: number): Promise<number> => {
      const body = JSON.stringify('x'.repeat(bytes - 2));
      const headers = { 'content-type': 'application/json' };
      return (await api.call(method, url, { cookie: admin, body, headers, address: '192.0.2.7' })).status;
    };
    expect([await send(limit), await send(limit + 1)]).toEqual([422, 413]);
  });

  it('that cannot be read counts toward a limit of its sender', async () => {
    const send = (address: string, cookie?: string, body = '{') =>
      api.call('POST', '/api/auth/sign-in/email', {
        body,
        address,
        headers: { 'content-type': 'application/json' },
        ...(cookie && { cookie }),
      });
    for (let n = 0; n < BAD_BODY_LIMIT.points; n += 1) expect((await send('192.0.2.1')).status).toBe(400);
    const limited = await send('192.0.2.1', undefined, '{}');
    expect([limited.status, limited.body.error]).toEqual([429, 'rate_limited']);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    expect((await send('192.0.2.2')).status).toBe(400);
    // A request without a body, and an identified caller at the same address, are not affected.
    expect((await api.call('GET', '/api/session', { address: '192.0.2.1' })).status).toBe(401);
    const team = { body: { name: 'Payments' }, cookie: admin, address: '192.0.2.1' };
    expect((await api.call('POST', '/api/admin/teams', team)).status).toBe(201);
  });
});

describe('a connection', () => {
  /** Announces a body of 5,000 bytes and sends a byte every 200 ms. @returns the status, when the server closes the connection */
  function drip(route: string, headers: string[]): Promise<string> {
    return new Promise((resolve) => {
      let answer = '';
      const head = [`${route} HTTP/1.1`, 'Host: docket.test', 'Content-Length: 5000', ...headers, '', ''];
      const socket = connect(port, '127.0.0.1', () => socket.write(head.join('\r\n')));
      const bytes = setInterval(() => socket.write('x'), 200);
      socket.on('data', (data) => (answer += String(data)));
      socket.on('error', () => undefined);
      socket.once('close', () => {
        clearInterval(bytes);
        resolve(answer.slice(9, 12));
      });
    });
  }

  it('is closed if the body of a request does not follow after its response', async () => {
    const [json, text, multipart] = ['application/json', 'text/plain', 'multipart/form-data; boundary=x'].map(
      (type) => `Content-Type: ${type}`,
    ) as [string, string, string];
    const origin = `Origin: ${ORIGIN}`;
    const signedIn = [origin, `Cookie: ${admin}`];
    const cases = [
      ['POST /api/admin/users', [json], '401'],
      ['POST /api/auth/sign-in/email', [origin, text], '415'],
      ['POST /api/auth/sign-in/email', [origin, multipart], '422'],
      ['GET /healthz', [json], '200'],
      ['GET /api/unknown', [json], '404'],
      ['PROPFIND /api/session', [json], '405'],
      ['POST /api/admin/users', [...signedIn, text], '415'],
      ['POST /api/admin/users', [...signedIn, multipart], '422'],
      ['GET /api/admin/users', [...signedIn, json], '200'],
    ] as const;
    const answers = await Promise.all(cases.map(([route, headers]) => drip(route, [...headers])));
    expect(answers).toEqual(cases.map(([, , status]) => status));
  }, 60_000);

  it('stays open if the rest of the body follows soon after the response', async () => {
    const server = createServer((_, response) => response.end('done'));
    closeAfterEarlyResponses(server, 400);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const head = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n';
    const answered = () => once(socket, 'data');
    try {
      socket.write(`${head}x`);
      await answered();
      socket.write('x');
      await delay(800);
      socket.write(`${head}x`);
      await answered();
      await once(socket, 'close');
    } finally {
      server.close();
    }
  });
});

it('a connection gets no listener for each response that is sent before the end of a body', async () => {
  const listeners: number[] = [];
  const server = createServer(({ socket }, response) => {
    listeners.push(socket.listenerCount('close'));
    response.end('done');
  });
  closeAfterEarlyResponses(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  try {
    for (let request = 0; request < 5; request += 1) {
      socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nx');
      await once(socket, 'data');
      socket.write('x');
    }
    expect(listeners).toHaveLength(5);
    expect(listeners.at(-1)).toBe(listeners[0]);
  } finally {
    socket.destroy();
    server.close();
  }
});

describe('a request', () => {
  it('with a method that its path does not have gets status 405 with the methods of the path', async () => {
    const cases = [
      ['DELETE', '/api/session', 'GET, HEAD'],
      ['GET', '/api/auth/sign-in/email', 'POST'],
      ['PATCH', '/api/admin/settings/logo', 'DELETE, GET, HEAD, PUT'],
      ['PUT', '/healthz', 'GET, HEAD'],
      ['POST', '/people', 'GET, HEAD'],
      ['OPTIONS', '/api/admin/teams', 'GET, HEAD, POST'],
      ['DELETE', '/api/public/v1/org', 'GET, HEAD'],
      ['HEAD', '/api/auth/sign-in/email', 'POST'],
      ['TRACE', '/api/session', 'GET, HEAD'],
      ['TRACE', '/', 'GET, HEAD'],
      ['PROPFIND', '/api/admin/teams', 'GET, HEAD, POST'],
      ['LOCK', '/people', 'GET, HEAD'],
    ] as const;
    for (const [method, url, allow] of cases) {
      const response = await api.call(method, url);
      expect([url, response.status, response.headers['allow'], response.body.error]).toEqual([
        url,
        405,
        allow,
        'method_not_allowed',
      ]);
    }
    expect((await api.call('POST', '/api/unknown')).status).toBe(404);
    expect((await api.call('PROPFIND', '/api/unknown')).status).toBe(404);
  });

  it('with a query string that is not UTF-8 gets status 400', async () => {
    for (const query of ['search=%ff', 'search=%c3', '%ff=1', 'search=%'])
      expect([query, (await api.call('GET', `/api/admin/users?${query}`)).status]).toEqual([query, 400]);
    const valid = await api.call('GET', '/api/admin/users?search=%c3%a9', { cookie: admin });
    expect(valid.status).toBe(200);
  });

  it('that reads with the cookie of another site is rejected, on every route of the API', async () => {
    const routes = api.app.getHttpAdapter().getInstance().declaredRoutes();
    const reads = routes.filter(({ route }) => /^GET \/api\/(admin|operations)\//.test(route));
    expect(reads.length).toBeGreaterThan(20);
    await api.person('root@example.org', 'org_admin');
    const operator = await api.operator('olga@example.org');
    for (const { route, access } of reads) {
      const url = route.slice(4).replace(/:\w+/g, '01a20832-465f-77b2-97a8-e4df3d821499');
      const cookie = access === 'operator' ? operator : admin;
      for (const site of ['cross-site', 'same-site']) {
        const { status, body } = await api.call('GET', url, { cookie, headers: { 'sec-fetch-site': site } });
        expect([url, status, body.error]).toEqual([url, 403, 'cross_site_request']);
      }
    }
    for (const site of ['same-origin', 'none']) {
      const { status } = await api.call('GET', '/api/admin/users.csv', {
        cookie: admin,
        headers: { 'sec-fetch-site': site },
      });
      expect([site, status]).toEqual([site, 200]);
    }
  });

  it('of another site is rejected and never cached, however its URL is written', async () => {
    const path = '/api/admin/audit-log.csv';
    const encoded = (text: string) => text.replaceAll(/\w/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
    const spellings = [
      '/%61pi/admin/audit-log.csv',
      '/a%70i/%61dmin/audit-log.csv',
      encoded(path),
      encoded(path).toUpperCase(),
      'http://docket.test/%61pi/admin/audit-log.csv',
      '/api/admin/audit-log%2ecsv',
      '/api/admin/audit%2Dlog.csv',
    ];
    for (const url of spellings) {
      const read = (site: string) =>
        api.call('GET', url, { cookie: admin, headers: { 'sec-fetch-site': site } });
      const own = await read('same-origin');
      expect([url, own.status, own.headers['cache-control']]).toEqual([url, 200, 'no-store']);
      for (const site of ['cross-site', 'same-site']) {
        const { status, body, headers } = await read(site);
        expect([url, status, body.error, headers['cache-control']]).toEqual([
          url,
          403,
          'cross_site_request',
          'no-store',
        ]);
      }
    }
    // These are other paths: no route of the API answers them.
    for (const url of [
      '//api/admin/audit-log.csv',
      '/api//admin/audit-log.csv',
      '/API/admin/audit-log.csv',
      '/api;x/admin/audit-log.csv',
      '/api/admin/audit-log.csv;x',
      '/api%2fadmin/audit-log.csv',
      '/./api/admin/audit-log.csv',
      '/x/../api/admin/audit-log.csv',
      '/%2e/api/admin/audit-log.csv',
      '/%2561pi/admin/audit-log.csv',
    ]) {
      const { status, raw } = await api.call('GET', url, {
        cookie: admin,
        headers: { 'sec-fetch-site': 'cross-site' },
      });
      expect([url, status === 200 && String(raw).startsWith('"')]).toEqual([url, false]);
      expect([url, String(raw).includes('root@example.org')]).toEqual([url, false]);
    }
  });

  it('gets a Permissions-Policy', async () => {
    for (const url of ['/', '/api/session', '/healthz', '/api/unknown'])
      expect((await api.call('GET', url)).headers['permissions-policy']).toContain('camera=()');
  });

  it('with a control character in the name of a file, or a name that is not UTF-8, is rejected', async () => {
    const latin1 = [Buffer.from('caf\xe9.csv', 'latin1'), Buffer.from('\xff\xfe.csv', 'latin1')];
    for (const name of ['a\0.csv', 'a\u007f.csv', 'a\u0085.csv', ...latin1]) {
      const body = Buffer.concat([
        Buffer.from('--b\r\nContent-Disposition: form-data; name="files"; filename="'),
        Buffer.from(name),
        Buffer.from('"\r\n\r\nemail\r\n--b--\r\n'),
      ]);
      const { status } = await api.call('POST', '/api/admin/imports', {
        cookie: admin,
        body,
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      });
      expect([name, status]).toEqual([name, 422]);
    }
  });
});

describe('a slow client', () => {
  it('gets status 408 if the body does not arrive in time', async () => {
    const server = fastify();
    limitBodyTime(server, 400);
    server.post('/', async () => 'received');
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const status = (sendRest: number): Promise<number> =>
      new Promise((resolve, reject) => {
        const sent = request(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'content-length': 2 },
        });
        sent.once('response', (response) => resolve(response.statusCode!));
        sent.once('error', reject);
        sent.write('{');
        setTimeout(() => sent.end('}'), sendRest);
      });
    try {
      expect([await status(50), await status(2_000)]).toEqual([200, 408]);
    } finally {
      await server.close();
    }
  });

  /** Starts a server whose clients must send and accept 10 KB in each 600 ms. */
  async function slowServer(
    listener: Parameters<typeof createServer>[1],
  ): Promise<{ server: Server; port: number }> {
    const server = createServer(listener!);
    cutSlowClients(server, { windowMs: 600, bytes: 10_000 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, port: (server.address() as AddressInfo).port };
  }

  /** Sends an upload of `chunks` of 1 KB, one per `everyMs`. @returns whether the connection was cut */
  function upload(at: number, chunks: number, everyMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const sent = request({ port: at, method: 'POST' });
      sent.once('response', (response) => response.resume().once('end', () => resolve(false)));
      sent.once('error', () => resolve(true));
      void (async () => {
        for (let n = 0; n < chunks; n += 1) {
          sent.write(Buffer.alloc(1_000));
          await delay(everyMs);
        }
        sent.end();
      })();
    });
  }

  it('is disconnected if it sends an upload too slowly', async () => {
    const { server, port: at } = await slowServer((incoming, response) => {
      incoming.resume().once('end', () => response.end('received'));
    });
    try {
      expect([await upload(at, 30, 150), await upload(at, 80, 20)]).toEqual([true, false]);
    } finally {
      server.close();
    }
  });

  it('is not disconnected before the end of a window of its own', async () => {
    const { server, port: at } = await slowServer((incoming, response) => {
      incoming.resume().once('end', () => response.end('received'));
    });
    try {
      // Requests that start at any time, send nothing for most of a window, and then enough.
      const late = Array.from({ length: 8 }, async (_, n) => {
        await delay(n * 75);
        return new Promise<boolean>((resolve) => {
          const sent = request({ port: at, method: 'POST', agent: false });
          sent.once('response', (response) => response.resume().once('end', () => resolve(false)));
          sent.once('error', () => resolve(true));
          sent.flushHeaders();
          setTimeout(() => sent.end(Buffer.alloc(20_000)), 450);
        });
      });
      expect(await Promise.all(late)).toEqual(late.map(() => false));
    } finally {
      server.close();
    }
  });

  it('is disconnected if it reads too slowly, but not while the server prepares the response', async () => {
    const large = Buffer.alloc(16 * 1024 * 1024);
    const { server, port: at } = await slowServer((incoming, response) => {
      if (incoming.url === '/later') setTimeout(() => response.end('done'), 1_500);
      else response.end(large);
    });
    // A client that does not read does not notice that it is disconnected, so the connections of the server are observed.
    const read = (url: string, slowly: boolean): Promise<'cut' | 'complete'> =>
      new Promise((resolve) => {
        if (slowly) server.once('connection', (socket) => socket.once('close', () => resolve('cut')));
        const sent = request({ port: at, path: url, agent: false });
        sent.once('response', (response) => {
          if (slowly) response.pause();
          else response.resume().once('end', () => resolve('complete'));
        });
        sent.once('error', () => resolve('cut'));
        sent.end();
      });
    try {
      expect([await read('/', true), await read('/', false), await read('/later', false)]).toEqual([
        'cut',
        'complete',
        'complete',
      ]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
