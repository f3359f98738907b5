import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A network fault that the proxy injects. */
export type Fault =
  /** Resets one connection after this many bytes sent to or received from the server. Later connections work. */
  | { cutAfter: number; direction: 'sent' | 'received' }
  /** Accepts bytes but never forwards them. */
  | 'stalled'
  /** Resets every connection, as if the server were down. */
  | 'down'
  | null;

/** A TCP proxy that can inject network faults. */
export interface FaultProxy {
  url: string;
  /** The current fault, or null to forward everything. */
  fault: Fault;
  /** Number of connections cut so far. */
  cuts: number;
  close(): Promise<void>;
}

/** Starts a proxy that forwards TCP connections to `target`, a URL such as `http://host:port`. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    if (proxy.fault === 'down') {
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
    forward(client, upstream, 'sent');
    forward(upstream, client, 'received');
  });
  const proxy: FaultProxy = {
    url: '',
    fault: null,
    cuts: 0,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };

  function forward(from: Socket, to: Socket, direction: 'sent' | 'received'): void {
    from.on('data', (bytes: Buffer) => {
      const { fault } = proxy;
      if (fault === 'stalled') return;
      if (fault === 'down') {
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
