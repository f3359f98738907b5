import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How a server parts from its callers. */
export interface ConnectionDrainer {
  /** Ends each connection after its next answer. */
  afterNextAnswer(): void;
  /** Ends the connections without a request at once, and the others after their answer. */
  now(): void;
}

/**
 * Watches a server's connections: browsers and proxies keep them open, even unused ones, and would hold up a server that
 * closes.
 */
export function watchConnections(server: Server): ConnectionDrainer {
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
  const afterNextAnswer = (): void => {
    closing = true;
    for (const answers of open.values()) for (const answer of answers) answer.shouldKeepAlive = false;
  };
  return {
    afterNextAnswer,
    now: () => {
      afterNextAnswer();
      for (const [socket, answers] of open) if (answers.size === 0) socket.destroy();
    },
  };
}
