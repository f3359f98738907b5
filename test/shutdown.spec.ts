import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { end, startProduct, type Product } from './product.js';

vi.setConfig({ testTimeout: 120_000 });

/** Starts a proxy in front of the test Redis whose connections can be cut. */
async function startRedisProxy(): Promise<{ url: string; cut: () => void }> {
  const target = new URL(process.env.TEST_REDIS_URL!);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => sockets.delete(one));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  const cut = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: url.href, cut };
}

let product: Product | undefined;
afterEach(() => product?.stop());

it('an idle worker exits on SIGTERM while Redis is unreachable', async () => {
  const redis = await startRedisProxy();
  product = await startProduct({ workers: 1, env: { REDIS_URL: redis.url, WORKER_GRACE_SECONDS: '3600' } });
  const [worker] = product.workers;
  redis.cut();
  await vi.waitUntil(() => product!.output().includes('queue connection failed'), { timeout: 30_000 });
  await end(worker!);
  expect(worker!.exitCode).toBe(0);
});
