import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What becomes of the connections through a proxy. */
export type Fault =
  /** Both ends of one connection are reset after this many bytes to, or from, the server; the next ones work. */
  | { cutAfter: number; direction: 'sent' | 'received' }
  /** Bytes are taken, and nothing is ever answered. */
  | 'silent'
  /** Nothing is listening, as it seems. */
  | 'away'
  | null;

/** A way to a server that can be cut. */
export interface CuttingProxy {
  url: string;
  /** Decides on what passes from now on. */
  fault: Fault;
  /** Cuts made so far. */
  cuts: number;
  close(): Promise<void>;
}

/** Passes TCP connections on to `target`, an `http://host:port`. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    if (proxy.fault === 'away') {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    pass(client, upstream, 'sent');
    pass(upstream, client, 'received');
  });
  const proxy: CuttingProxy = {
    url: '',
    fault: null,
    cuts: 0,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };

  function pass(from: Socket, to: Socket, direction: 'sent' | 'received'): void {
    from.on('data', (bytes: Buffer) => {
      const { fault } = proxy;
      if (fault === 'silent') return;
      if (fault === 'away') {
        from.resetAndDestroy();
        return;
      }
      if (fault === null || fault.direction !== direction || bytes.length < fault.cutAfter) {
        if (fault !== null && fault.direction === direction) fault.cutAfter -= bytes.length;
        if (!to.write(bytes)) from.pause();
        return;
      }
      to.write(bytes.subarray(0, fault.cutAfter));
      proxy.fault = null;
      proxy.cuts += 1;
      from.resetAndDestroy();
      to.destroySoon();
    });
    to.on('drain', () => from.resume());
    from.on('end', () => to.end());
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return proxy;
}
