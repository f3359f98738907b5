import { Histogram, Registry } from 'prom-client';

/** What the api counts of its own doing. Names and units are explained in docs/metrics.md. */
export class ApiMetrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'docket_http_request_duration_seconds',
    help: 'How long requests took until the last byte was sent, in seconds, by route and by kind of answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });

  /** Notes a request that was answered. @param route its template, never its address, which carries ids */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
  }
}
