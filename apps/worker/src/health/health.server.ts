import { createServer, type Server } from 'node:http';
import { ReportQueue } from '@docket/jobs';
import { readiness, type HealthCheck } from '@docket/observability';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/**
 * Answers probes of a worker: `/healthz` says that the event loop turns, `/readyz` that the database answers; a queue
 * that is away only degrades it, because reports wait in the database.
 */
@Injectable()
export class HealthServer implements BeforeApplicationShutdown {
  private server: Server | undefined;
  private readonly checks: HealthCheck[];

  constructor(orm: MikroORM, queue: ReportQueue) {
    this.checks = [
      { name: 'database', critical: true, check: async () => void (await orm.em.fork().execute('select 1')) },
      {
        name: 'queue',
        critical: false,
        check: async () => {
          if (!(await queue.isReady())) throw new Error('Redis does not answer.');
        },
      },
    ];
  }

  /** Listens on `port` of `host`. */
  async listen(port: number, host: string): Promise<void> {
    const server = createServer((request, response) => {
      const answer = (status: number, body: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(body));
      };
      if (request.url === '/healthz') answer(200, { status: 'up' });
      else if (request.url === '/readyz') {
        void readiness(this.checks).then((state) =>
          answer(state.status === 'unavailable' ? 503 : 200, state),
        );
      } else answer(404, { error: 'not_found', message: 'A worker answers /healthz and /readyz.' });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve);
    });
    this.server = server;
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
