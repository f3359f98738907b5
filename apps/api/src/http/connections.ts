import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Closes the connections of a server. */
export interface ConnectionDrainer {
  /** Closes each connection after its next response. */
  closeAfterResponse(): void;
  /** Closes idle connections immediately, and the others after their response. */
  close(): void;
}

/**
 * Tracks the connections of a server. Browsers and proxies keep connections open, even unused ones, which would delay the
 * shutdown.
 */
export function trackConnections(server: Server): ConnectionDrainer {
  const open = new Map<Socket, Set<ServerResponse>>();
  let closing = false;
  server.on('connection', (socket: Socket) => {
    open.set(socket, new Set());
    socket.once('close', () => open.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    const responses = open.get(socket);
    if (closing) response.shouldKeepAlive = false;
    responses?.add(response);
    response.once('close', () => {
      responses?.delete(response);
      if (closing && responses?.size === 0) socket.end();
    });
  });
  const closeAfterResponse = (): void => {
    closing = true;
    for (const responses of open.values()) for (const response of responses) response.shouldKeepAlive = false;
  };
  return {
    closeAfterResponse,
    close: () => {
      closeAfterResponse();
      for (const [socket, responses] of open) if (responses.size === 0) socket.destroy();
    },
  };
}
