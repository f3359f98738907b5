import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import type { Readiness } from './health.js';

/** What a path of the status server answers. */
export interface StatusAnswer {
  status: number;
  type: string;
  body: string;
}

/** The answer of `/healthz`: the event loop turns. */
export const alive = async (): Promise<StatusAnswer> => json(200, { status: 'ok' });

/** The answer of `/readyz`. */
export const readyAnswer = (readiness: Readiness): StatusAnswer =>
  json(readiness.status === 'unavailable' ? 503 : 200, readiness);

/** The answer of `/metrics`, in the text format of Prometheus. */
export const metricsAnswer = async (registry: Registry): Promise<StatusAnswer> => ({
  status: 200,
  type: registry.contentType,
  body: await registry.metrics(),
});

/**
 * A plain HTTP server for those who watch a process: probes and scrapers. It has a port of its own, so that what it tells
 * is not open to whoever may reach the product.
 */
export class StatusServer {
  private server: Server | undefined;

  /** @param answers what each path answers; an answer that fails becomes a 500 without details */
  constructor(private readonly answers: Record<string, () => Promise<StatusAnswer>>) {}

  /** Listens on `port` of `host`. @returns the port, which is a free one when 0 was given */
  async listen(port: number, host: string): Promise<number> {
    const server = createServer((request, response) => {
      const path = (request.url ?? '').split('?', 1)[0]!;
      void this.answer(path).then(({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
        response.end(body);
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve);
    });
    this.server = server;
    return (server.address() as AddressInfo).port;
  }

  close(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(path: string): Promise<StatusAnswer> {
    const answer = Object.hasOwn(this.answers, path) ? this.answers[path] : undefined;
    if (!answer) {
      const known = Object.keys(this.answers).join(', ');
      return json(404, { error: 'not_found', message: `Here is ${known}, and nothing else.` });
    }
    return answer().catch(() => json(500, { error: 'internal_error', message: 'See the log.' }));
  }
}

const json = (status: number, body: unknown): StatusAnswer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});
