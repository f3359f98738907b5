import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Watches a server's connections. The function it gives ends those without a request, and the others after their answer:
 * browsers keep connections open, even unused ones, and would hold up a server that closes.
 */
export function watchConnections(server: Server): () => void {
  const requests = new Map<Socket, number>();
  let closing = false;
  server.on('connection', (socket: Socket) => {
    requests.set(socket, 0);
    socket.once('close', () => requests.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    requests.set(socket, (requests.get(socket) ?? 0) + 1);
    if (closing) response.shouldKeepAlive = false;
    response.once('close', () => {
      const left = (requests.get(socket) ?? 1) - 1;
      if (requests.has(socket)) requests.set(socket, left);
      if (closing && left === 0) socket.end();
    });
  });
  return () => {
    closing = true;
    for (const [socket, open] of requests) {
      if (open === 0) socket.destroy();
    }
  };
}
