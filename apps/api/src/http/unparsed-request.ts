import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { httpErrorResponse } from './error.filter.js';

/** Status by the code of an error of Node's HTTP parser. All others: 400. */
const STATUS: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/**
 * Answers a request that has no route because its head cannot be parsed, is larger than 16 KB or did not arrive in time: in the
 * error format of the API. Closes the connection.
 */
export function answerUnparsedRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, body } = httpErrorResponse(STATUS[error.code ?? ''] ?? 400);
  const json = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(json)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${json}`);
  socket.destroy(error);
}
