import { readBacklog, readRetention, Tenancy } from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import {
  metricsAnswer,
  StatusServer,
  watchBacklog,
  watchProcess,
  watchRetention,
} from '@docket/observability';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ApiMetrics } from './api-metrics.js';

/**
 * Tells scrapers what the api counts, on a port of its own: the port that browsers reach must not tell everybody how many
 * requests and reports there are.
 */
@Injectable()
export class MetricsServer implements OnApplicationShutdown {
  private readonly server: StatusServer;
  private readonly endProcessMetrics: () => void;

  constructor({ registry }: ApiMetrics, tenancy: Tenancy, queue: ReportQueue) {
    this.server = new StatusServer({ '/metrics': () => metricsAnswer(registry) });
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

  onApplicationShutdown(): void {
    this.server.close();
    this.endProcessMetrics();
  }
}
