import { readBacklog, readRetentionSummary, Tenancy } from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import {
  healthzResponse,
  metricsResponse,
  readiness,
  readyzResponse,
  StatusServer,
  registerBacklogMetrics,
  registerProcessMetrics,
  registerRetentionMetrics,
  type HealthCheck,
} from '@docket/observability';
import { MikroORM } from '@mikro-orm/postgresql';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Registry } from 'prom-client';

/** Injection token for the registry behind `/metrics`. */
export const METRICS = Symbol('METRICS');

/**
 * Serves the worker's probes and metrics. `/healthz` responds with 200 as long as the event loop runs. `/readyz` responds with 200 while
 * database and queue are reachable and the worker is not shutting down. `/metrics` exposes the Prometheus metrics.
 */
@Injectable()
export class MetricsServer implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly server: StatusServer;
  private readonly stopProcessMetrics: () => void;
  private stopping = false;

  constructor(orm: MikroORM, tenancy: Tenancy, queue: ReportQueue, @Inject(METRICS) registry: Registry) {
    const checks: HealthCheck[] = [
      { name: 'database', critical: true, check: async () => void (await orm.em.fork().execute('select 1')) },
      {
        name: 'queue',
        critical: true,
        check: async () => {
          if (!(await queue.isReady())) throw new Error('Redis is unreachable.');
        },
      },
      {
        name: 'shutdown',
        critical: true,
        check: async () => {
          if (this.stopping) throw new Error('The worker is shutting down.');
        },
      },
    ];
    this.server = new StatusServer({
      '/healthz': healthzResponse,
      '/readyz': async () => readyzResponse(await readiness(checks)),
      '/metrics': () => metricsResponse(registry),
    });
    this.stopProcessMetrics = registerProcessMetrics(registry);
    registerBacklogMetrics(registry, {
      backlog: () => readBacklog(tenancy),
      queueReachable: () => queue.isReady(),
    });
    registerRetentionMetrics(registry, () => readRetentionSummary(tenancy));
  }

  /** Listens on `port` of `host`; port 0 selects a free port. @returns the port */
  listen(port: number, host: string): Promise<number> {
    return this.server.listen(port, host);
  }

  /** Marks the worker as not ready. The server stays up until running reports have ended. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  onApplicationShutdown(): void {
    this.server.close();
    this.stopProcessMetrics();
  }
}
