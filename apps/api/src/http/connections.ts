import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Watches a server's connections. The function it gives ends those without a request, and the others after their answer:
 * browsers keep connections open, even unused ones, and would hold up a server that closes.
 */
export function watchConnections(server: Server): () => void {
  const open = new Map<Socket, Set<ServerResponse>>();
  let closing = false;
  server.on('connection', (socket: Socket) => {
    open.set(socket, new Set());
    socket.once('close', () => open.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    const answers = open.get(socket);
    if (closing) response.shouldKeepAlive = false;
    answers?.add(response);
    response.once('close', () => {
      answers?.delete(response);
      if (closing && answers?.size === 0) socket.end();
    });
  });
  return () => {
    closing = true;
    for (const [socket, answers] of open) {
      if (answers.size === 0) socket.destroy();
      for (const answer of answers) answer.shouldKeepAlive = false;
    }
  };
}
