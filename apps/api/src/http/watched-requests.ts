import { withLogFields, type Logger } from '@docket/observability';
import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiMetrics } from '../metrics/api-metrics.js';

/** Asked by machines every few seconds; they would bury what people and programs do. */
const PROBES = new Set(['/healthz', '/readyz']);

/** The route, not the address: addresses carry search words and ids. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

/**
 * Gives every request a line in the log without personal data, a place in the metrics, and a trace where traces are kept.
 * What is logged while it is answered carries its id.
 */
export function watchRequests(
  server: FastifyInstance,
  { logger, metrics }: { logger: Logger; metrics: ApiMetrics },
): void {
  const traces = new WeakMap<FastifyRequest, Context>();
  const within = (request: FastifyRequest, work: () => void): void =>
    withLogFields({ requestId: request.id }, () => context.with(traces.get(request) ?? ROOT_CONTEXT, work));
  server.addHook('onRequest', (request, _, next) => {
    if (!PROBES.has(routeOf(request))) traces.set(request, beginTrace(request));
    within(request, next);
  });
  // The body arrives in the context of the connection; what follows belongs to the request again.
  server.addHook('preValidation', (request, _, next) => within(request, next));
  server.addHook('onResponse', (request, reply, next) => {
    const route = routeOf(request);
    const { statusCode: status, elapsedTime } = reply;
    metrics.answered(request.method, route, status, elapsedTime / 1_000);
    within(request, () => {
      const line = { method: request.method, route, status, ms: Math.round(elapsedTime) };
      logger[PROBES.has(route) ? 'debug' : 'info'](line, 'request');
      endTrace(traces.get(request), route, status);
      next();
    });
  });
}

/**
 * Begins the span of a request. It goes on with the caller's trace only when a proxy that is trusted stands between: anybody
 * else could make the product keep traces without end.
 */
function beginTrace(request: FastifyRequest): Context {
  const throughProxy = (request.ips?.length ?? 0) > 1;
  const parent = throughProxy ? propagation.extract(ROOT_CONTEXT, request.headers) : ROOT_CONTEXT;
  const span = trace.getTracer('docket').startSpan(
    `${request.method} ${routeOf(request)}`,
    {
      kind: SpanKind.SERVER,
      attributes: {
        'http.request.method': request.method,
        'http.route': routeOf(request),
        'docket.request.id': request.id,
      },
    },
    parent,
  );
  return trace.setSpan(parent, span);
}

function endTrace(traced: Context | undefined, route: string, status: number): void {
  const span = traced && trace.getSpan(traced);
  if (!span) return;
  span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
