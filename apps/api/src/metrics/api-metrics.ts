import type { ErrorCode } from '@docket/contracts';
import { Counter, Histogram, Registry } from 'prom-client';

/** Metrics of the API process (docs/metrics.md). */
export class ApiMetrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'docket_http_request_duration_seconds',
    help: 'Duration of HTTP requests until the last byte was sent, in seconds, by method, route and status class.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });

  private readonly refused = new Counter({
    name: 'docket_refused_requests_total',
    help: 'Requests that were refused because of a limit or quota, by error code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  /** Records a request that was refused because of a limit or quota. */
  recordRefusal(code: ErrorCode): void {
    this.refused.inc({ code });
  }

  /** Records a finished request. @param route the route template, not the URL, which contains IDs */
  recordRequest(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
  }
}
