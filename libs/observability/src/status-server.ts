import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import type { Readiness } from './health.js';

/** A response of the status server. */
export interface StatusResponse {
  status: number;
  type: string;
  body: string;
}

/** Returns the response of `/healthz`, which only shows that the event loop runs. */
export const healthzResponse = async (): Promise<StatusResponse> => json(200, { status: 'ok' });

/** Returns the response of `/readyz`. */
export const readyzResponse = (readiness: Readiness): StatusResponse =>
  json(readiness.status === 'unavailable' ? 503 : 200, readiness);

/** Returns the response of `/metrics`, in the Prometheus text format. */
export const metricsResponse = async (registry: Registry): Promise<StatusResponse> => ({
  status: 200,
  type: registry.contentType,
  body: await registry.metrics(),
});

/**
 * An HTTP server for probes and scrapers. It listens on a dedicated port, so that clients of the product cannot read the
 * metrics.
 */
export class StatusServer {
  private server: Server | undefined;

  /** @param handlers handler of each path. A handler that throws results in a 500 without details. */
  constructor(private readonly handlers: Record<string, () => Promise<StatusResponse>>) {}

  /** Listens on `port` of `host`; port 0 selects a free port. @returns the port */
  async listen(port: number, host: string): Promise<number> {
    const server = createServer((request, response) => {
      const path = (request.url ?? '').split('?', 1)[0]!;
      void this.respond(path).then(({ status, type, body }) => {
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

  private async respond(path: string): Promise<StatusResponse> {
    const handler = Object.hasOwn(this.handlers, path) ? this.handlers[path] : undefined;
    if (!handler) {
      const paths = Object.keys(this.handlers).join(', ');
      return json(404, { error: 'not_found', message: `Unknown path. Available: ${paths}.` });
    }
    return handler().catch(() =>
      json(500, { error: 'internal_error', message: 'Internal error. See the log.' }),
    );
  }
}

const json = (status: number, body: unknown): StatusResponse => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});
