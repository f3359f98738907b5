import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Agent, request, type IncomingMessage } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { ShutdownState } from '../health/shutdown-state.js';
import { ORIGIN, startTestApi, type TestApi } from '../testing/test-api.js';
import { MAX_CONNECTIONS_OF_ADDRESS } from './connection-limit.js';

it('closes despite an unused connection, after the response to the running request', async () => {
  const api = await startTestApi();
  await api.app.listen(0, '127.0.0.1');
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const [unused, busy] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  unused.on('error', () => undefined);
  await Promise.all([once(unused, 'connect'), once(busy, 'connect')]);
  const requestReceived = once(api.app.getHttpServer(), 'request');
  const body = JSON.stringify({ email: 'nobody@example.org', password: 'any password' });
  const head = ['POST /api/auth/sign-in/email HTTP/1.1', 'host: docket.test', `origin: ${ORIGIN}`];
  head.push('content-type: application/json', `content-length: ${body.length}`);
  busy.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
  await requestReceived;
  let response = '';
  busy.on('data', (data) => (response += String(data)));
  const unusedEnded = once(unused, 'close');
  const closed = api.close();
  await unusedEnded;
  busy.write(body.slice(10));
  await closed;
  expect(response).toMatch(/^HTTP\/1\.1 401 /);
  expect(response).toMatch(/^connection: close\r$/im);
});

it('still responds during the shutdown, closes each connection afterwards, and is not ready', async () => {
  const api = await startTestApi();
  await api.app.listen(0, '127.0.0.1');
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const get = async (path: string): Promise<[number, string, boolean]> => {
    const sent = request({ port, path, agent, host: '127.0.0.1' }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    await response.resume().toArray();
    return [response.statusCode!, response.headers.connection!, sent.reusedSocket];
  };
  expect(await get('/readyz')).toEqual([200, 'keep-alive', false]);
  api.app.get(ShutdownState).start();
  expect(await get('/readyz')).toEqual([503, 'close', true]);
  expect(await get('/healthz')).toEqual([200, 'close', false]);
  agent.destroy();
  await api.close();
});

describe('the connections of one client address', () => {
  const listening = async (trustedProxies: string): Promise<[TestApi, number]> => {
    const api = await startTestApi({ TRUSTED_PROXIES: trustedProxies });
    await api.app.listen(0, '127.0.0.1');
    return [api, (api.app.getHttpServer().address() as AddressInfo).port];
  };
  /** Opens connections. @returns those that the server has accepted, which is sure after a response to a later one */
  const open = async (port: number, count: number, localAddress: string): Promise<Socket[]> => {
    const sockets = Array.from({ length: count }, () => connect({ port, host: '127.0.0.1', localAddress }));
    for (const socket of sockets) socket.on('error', () => undefined);
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    return sockets;
  };
  /** Returns the first line of the response on a connection, or null if it is closed. */
  const answer = async (socket: Socket): Promise<string | null> => {
    socket.write('GET /healthz HTTP/1.1\r\nhost: docket.test\r\n\r\n');
    const closed = new AbortController();
    socket.once('close', () => closed.abort());
    return once(socket, 'data', { signal: closed.signal }).then(
      ([data]) => String(data).split('\r\n')[0]!,
      () => null,
    );
  };

  it('are limited, without an effect on other addresses, and free their places', async () => {
    const [api, port] = await listening('none');
    const sockets = await open(port, MAX_CONNECTIONS_OF_ADDRESS, '127.0.0.1');
    const [beyond] = await open(port, 1, '127.0.0.1');
    expect(await answer(beyond!)).toBeNull();
    const [other] = await open(port, 1, '127.0.0.2');
    expect(await answer(other!)).toBe('HTTP/1.1 200 OK');
    expect(await answer(sockets.at(-1)!)).toBe('HTTP/1.1 200 OK');
    sockets[0]!.destroy();
    // The server learns of the closed connection before that of the next one is opened, or a little later.
    await vi.waitFor(async () => {
      const [next] = await open(port, 1, '127.0.0.1');
      expect(await answer(next!)).toBe('HTTP/1.1 200 OK');
    });
    for (const socket of [...sockets, other!]) socket.destroy();
    await api.close();
  });

  it.each(['127.0.0.1', '127.0.0.0/8'])('are not limited for the trusted proxy %s', async (proxy) => {
    const [api, port] = await listening(proxy);
    const sockets = await open(port, MAX_CONNECTIONS_OF_ADDRESS + 1, '127.0.0.1');
    expect(await answer(sockets.at(-1)!)).toBe('HTTP/1.1 200 OK');
    for (const socket of sockets) socket.destroy();
    await api.close();
  });
});
