import { readBacklog, readRetention, Tenancy } from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import {
  alive,
  metricsAnswer,
  readiness,
  readyAnswer,
  StatusServer,
  watchBacklog,
  watchProcess,
  watchRetention,
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

/** Injection token of the registry that `/metrics` tells. */
export const METRICS = Symbol('METRICS');

/**
 * The worker as seen from outside: `/healthz` says that the event loop turns; `/readyz` that it may get work, thus that
 * database and queue answer and that it is not about to stop; `/metrics` what it counts.
 */
@Injectable()
export class MetricsServer implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly server: StatusServer;
  private readonly endProcessMetrics: () => void;
  private stopping = false;

  constructor(orm: MikroORM, tenancy: Tenancy, queue: ReportQueue, @Inject(METRICS) registry: Registry) {
    const checks: HealthCheck[] = [
      { name: 'database', critical: true, check: async () => void (await orm.em.fork().execute('select 1')) },
      {
        name: 'queue',
        critical: true,
        check: async () => {
          if (!(await queue.isReady())) throw new Error('Redis does not answer.');
        },
      },
      {
        name: 'staying',
        critical: true,
        check: async () => {
          if (this.stopping) throw new Error('The worker is about to stop.');
        },
      },
    ];
    this.server = new StatusServer({
      '/healthz': alive,
      '/readyz': async () => readyAnswer(await readiness(checks)),
      '/metrics': () => metricsAnswer(registry),
    });
    this.endProcessMetrics = watchProcess(registry);
    watchBacklog(registry, {
      backlog: () => readBacklog(tenancy),
      queueReachable: () => queue.isReady(),
    });
    watchRetention(registry, () => readRetention(tenancy));
  }

  /** Listens on `port` of `host`. @returns the port, which is a free one when 0 was given */
  listen(port: number, host: string): Promise<number> {
    return this.server.listen(port, host);
  }

  /** Running reports may go on for a while: until they have ended, the worker is alive and can be watched. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  onApplicationShutdown(): void {
    this.server.close();
    this.endProcessMetrics();
  }
}
