import type { Server } from 'node:http';

/** Time to send the rest of a body after its response was sent, in milliseconds. */
export const REST_OF_BODY_MS = 5_000;

/**
 * Closes the connection of a request whose response was sent before its body ended, unless the rest arrives soon: nobody reads
 * that body, so neither `limitBodyTime` nor `cutSlowClients` limits it. The connection stays open for a while, because a client
 * that is still sending would lose the response if it was closed at once.
 */
export function closeAfterEarlyResponses(server: Server, restMs = REST_OF_BODY_MS): void {
  server.on('request', (request, response) => {
    response.once('finish', () => {
      if (request.complete) return;
      const timer = setTimeout(() => request.complete || request.socket.destroy(), restMs);
      // Not of the socket, which a client uses for many requests.
      request.once('close', () => clearTimeout(timer));
    });
  });
}
