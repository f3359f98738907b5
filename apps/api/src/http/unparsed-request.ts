import type { Socket } from 'node:net';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { httpErrorResponse } from './error.filter.js';

/** Status by the code of an error of Node's HTTP parser. All others: 400. */
const STATUS: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Security headers of responses that no hook sees. */
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  connection: 'close',
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
    ...Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(json)}`,
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${json}`);
  socket.destroy(error);
}

/** Answers a request with an `Expect` that is not `100-continue`, which Node would answer without headers. */
export function answerUnknownExpectation(_: IncomingMessage, response: ServerResponse): void {
  const { status, body } = httpErrorResponse(417);
  const json = JSON.stringify(body);
  response.writeHead(status, { ...HEADERS, 'content-length': Buffer.byteLength(json) }).end(json);
}
