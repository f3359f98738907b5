import { connect, type AddressInfo } from 'node:net';
import { apiError } from '@docket/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let port: number;
beforeAll(async () => {
  api = await startTestApi();
  await api.app.listen(0, '127.0.0.1');
  ({ port } = api.app.getHttpServer().address() as AddressInfo);
});
afterAll(() => api.close());

/** Sends bytes over a connection of their own. @returns everything that the server sends until it closes the connection */
async function answerTo(request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(request);
  let answer = '';
  for await (const part of socket) answer += String(part);
  return answer;
}

it.each([
  [431, 'a long URL', `GET /api/openapi.json?x=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`],
  [431, 'long headers', `GET /api/session HTTP/1.1\r\nhost: a\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`],
  [400, 'an unknown version', 'GET /api/session HTTP/9.9\r\nhost: a\r\n\r\n'],
  [400, 'an unknown method', 'FETCH /api/session HTTP/1.1\r\nhost: a\r\n\r\n'],
  [
    400,
    'two lengths',
    'POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
  ],
  [400, 'a NUL character in a header', 'GET /api/session HTTP/1.1\r\nhost: a\r\nx: \0\r\n\r\n'],
  [400, 'no request', '\x16\x03\x01\x02\x00\x01'],
  [400, 'no host', 'GET /api/session HTTP/1.1\r\nconnection: close\r\n\r\n'],
  [417, 'an unknown expectation', 'GET /api/session HTTP/1.1\r\nhost: a\r\nexpect: tea\r\n\r\n'],
])('answers %i in the error format of the API to %s', async (status, _, request) => {
  const [head, body] = (await answerTo(request)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/^connection: close$/im);
  const headers = Object.fromEntries(
    head!
      .toLowerCase()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(/: /, 2)),
  );
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'deny',
  });
  expect(apiError.parse(JSON.parse(body!))).toMatchObject({ error: 'invalid_request' });
});
