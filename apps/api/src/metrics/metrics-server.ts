import { readBacklog, readRetentionSummary, Tenancy } from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import {
  metricsResponse,
  StatusServer,
  registerBacklogMetrics,
  registerProcessMetrics,
  registerRetentionMetrics,
} from '@docket/observability';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ApiMetrics } from './api-metrics.js';

/** Serves metrics on a dedicated port: the public port must not reveal the numbers of requests and reports. */
@Injectable()
export class MetricsServer implements OnApplicationShutdown {
  private readonly server: StatusServer;
  private readonly stopProcessMetrics: () => void;

  constructor({ registry }: ApiMetrics, tenancy: Tenancy, queue: ReportQueue) {
    this.server = new StatusServer({ '/metrics': () => metricsResponse(registry) });
    this.stopProcessMetrics = registerProcessMetrics(registry);
    registerBacklogMetrics(registry, {
      backlog: () => readBacklog(tenancy),
      queueReachable: () => queue.isReady(),
    });
    registerRetentionMetrics(registry, () => readRetentionSummary(tenancy));
  }

  /** Listens on `port` of `host`. Port 0 selects a free port. @returns the port */
  listen(port: number, host: string): Promise<number> {
    return this.server.listen(port, host);
  }

  onApplicationShutdown(): void {
    this.server.close();
    this.stopProcessMetrics();
  }
}
