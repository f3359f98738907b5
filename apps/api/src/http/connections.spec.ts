import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { Agent, request, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { ShutdownState } from '../health/shutdown-state.js';
import { ORIGIN, startTestApi } from '../testing/test-api.js';

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
