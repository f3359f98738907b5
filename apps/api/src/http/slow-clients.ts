import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The lowest rate of a client, measured in windows that begin with its request. A slower client is disconnected. */
export interface LowestRate {
  /** Duration of a window, in milliseconds. */
  windowMs: number;
  /** Bytes that a client must send or accept in a window while the server waits for it. */
  bytes: number;
}

/** 2 KB per second: a report of 2 MB takes 17 minutes. */
export const LOWEST_RATE: LowestRate = { windowMs: 30_000, bytes: 60 * 1024 };

/** Times after which Node closes connections that do not send a request. */
export const REQUEST_TIMEOUTS = {
  /** Time to receive the headers of a request, in milliseconds. */
  headersTimeout: 15_000,
  /** Time between two requests of a connection, in milliseconds. */
  keepAliveTimeout: 72_000,
  /** Uploads may take long. `limitBodyTime`, `cutSlowClients` and `closeAfterEarlyResponses` limit bodies. */
  requestTimeout: 0,
  connectionsCheckingInterval: 5_000,
} as const;

/** An exchange, and how far it was at the start of the window. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  socket: Socket;
  /** Number of checks in the window. */
  checks: number;
  moved: number;
  /** Whether the server has waited for the client without interruption since the start of the window. */
  waiting: boolean;
}

/**
 * Disconnects clients that send an upload or accept a response more slowly than `rate`: each holds a connection, and exports
 * hold a connection to the database as well. The time in which the server itself is slow does not count.
 */
export function cutSlowClients(server: Server, rate = LOWEST_RATE): void {
  const exchanges = new Set<Exchange>();
  server.on('request', (request, response) => {
    const { socket } = request;
    const moved = movedBytes(socket);
    const exchange = { request, response, socket, checks: 0, moved, waiting: true };
    exchanges.add(exchange);
    response.once('close', () => exchanges.delete(exchange));
  });
  // Several checks per window find out whether the server has waited throughout. They are counted, because checks that are late
  // mean that the server itself is slow. The first interval of a request is shorter, so it does not count.
  const checks = 6;
  const timer = setInterval(() => {
    for (const exchange of exchanges) {
      exchange.waiting &&= isWaitingForClient(exchange);
      exchange.checks += 1;
      if (exchange.checks > checks) endWindow(exchange, rate);
    }
  }, rate.windowMs / checks);
  timer.unref();
  server.once('close', () => clearInterval(timer));
}

/** Bytes that the client has sent and accepted. Bytes in the buffer of the server are not accepted yet. */
const movedBytes = ({ bytesRead, bytesWritten, writableLength }: Socket): number =>
  bytesRead + bytesWritten - writableLength;

/** Returns whether the client is to send more of the request, or to accept more of the response. */
const isWaitingForClient = ({ request, response, socket }: Exchange): boolean =>
  socket.writableLength > 0 || (!request.complete && !request.isPaused() && !response.writableEnded);

function endWindow(exchange: Exchange, { bytes }: LowestRate): void {
  const moved = movedBytes(exchange.socket);
  if (exchange.waiting && moved - exchange.moved < bytes) exchange.socket.resetAndDestroy();
  Object.assign(exchange, { checks: 1, moved, waiting: true });
}
