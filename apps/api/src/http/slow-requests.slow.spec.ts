import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApiDescription } from '../openapi/openapi.controller.js';
import { ORIGIN, startTestApi, type TestApi } from '../testing/test-api.js';
import { BODY_DEADLINE_MS } from './body-deadline.js';
import { REST_OF_BODY_MS } from './early-responses.js';
import { LOWEST_RATE, REQUEST_TIMEOUTS } from './slow-clients.js';

/**
 * Node has no time limit for requests (`requestTimeout`), because uploads may take long. The limits of the API end every request whose
 * headers or body arrive slowly, on every route.
 */
const { headersTimeout, connectionsCheckingInterval } = REQUEST_TIMEOUTS;
/** Time for a busy machine, and for requests that wait for their turn. */
const MARGIN_MS = 25_000;
const HEADERS_MS = headersTimeout + connectionsCheckingInterval + MARGIN_MS;
const BODY_MS = Math.max(2 * LOWEST_RATE.windowMs, BODY_DEADLINE_MS + REST_OF_BODY_MS) + MARGIN_MS;

let api: TestApi;
let port: number;
let admin: string;

beforeAll(async () => {
  api = await startTestApi({
    ORGANIZATION_REQUESTS_PER_SECOND: '100000',
    ADDRESS_REQUESTS_PER_SECOND: '100000',
  });
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as AddressInfo).port;
  await api.person('ada@example.org', 'org_admin');
  admin = await api.signIn('ada@example.org');
});
afterAll(() => api.close());

/** Sends a byte per second after the start of a request. @returns whether the server closes the connection in time */
async function isEnded(start: string, limitMs: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined).resume();
  await once(socket, 'connect');
  socket.write(start);
  const dripping = setInterval(() => socket.write('x'), 1_000);
  // A reset connection has an error before it closes.
  const closed = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)));
  const tooLate = new AbortController();
  const open = delay(limitMs, false, { signal: tooLate.signal }).catch(() => true);
  const ended = await Promise.race([closed, open]);
  tooLate.abort();
  clearInterval(dripping);
  socket.destroy();
  return ended;
}

const head = (method: string, path: string, ...headers: string[]): string =>
  [`${method} ${path} HTTP/1.1`, 'host: docket.test', `origin: ${ORIGIN}`, ...headers].join('\r\n');

it(
  'are ended while their headers arrive, with and without a first byte',
  async () => {
    const starts = [
      '',
      'GET ',
      head('GET', '/api/admin/users', `cookie: ${admin}`, 'x-slow: '),
      head('POST', '/', 'x: '),
    ];
    const ended = await Promise.all(starts.map(async (start) => [start, await isEnded(start, HEADERS_MS)]));
    expect(ended).toEqual(starts.map((start) => [start, true]));
  },
  HEADERS_MS + 20_000,
);

it(
  'are ended while their bodies arrive, on every route, of every type, with and without an account',
  async () => {
    const { paths } = api.app.get(ApiDescription).document!;
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [
        method.toUpperCase(),
        path.replaceAll(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000'),
      ]),
    );
    expect(routes.length).toBeGreaterThan(80);
    const others = [
      '/',
      '/assets/none.js',
      '/healthz',
      '/api/none',
      '/api/auth/sign-in/email',
      '/api/auth/none',
    ];
    for (const path of others) routes.push(['GET', path], ['POST', path], ['DELETE', path]);
    const types = ['application/json', 'multipart/form-data; boundary=b', 'image/png'];
    const requests = routes.flatMap(([method, path]) =>
      (method === 'GET' ? types.slice(0, 1) : types).map((type, n) =>
        head(
          method!,
          path!,
          `content-type: ${type}`,
          ...(n === 2 ? [] : [`cookie: ${admin}`]),
          ...(n === 1 ? ['transfer-encoding: chunked', '', '100000'] : ['content-length: 100000', '']),
          '{"a":',
        ),
      ),
    );
    const open: string[] = [];
    // Not more connections at once than one client may have.
    for (let n = 0; n < requests.length; n += 400)
      await Promise.all(
        requests.slice(n, n + 400).map(async (start) => (await isEnded(start, BODY_MS)) || open.push(start)),
      );
    expect(open).toEqual([]);
  },
  4 * BODY_MS,
);
