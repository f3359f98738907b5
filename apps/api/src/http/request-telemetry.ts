import { inRequestScope, type RequestScope } from '@docket/domain';
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
import type { AuthenticatedRequest } from '../access/current.js';
import type { ApiMetrics } from '../metrics/api-metrics.js';
import { requestLanguage } from './request-language.js';

/** Statuses of refused callers. Their address is logged, because some of them have no ID. */
const REFUSED = new Set([401, 403, 429]);

/** Returns who sent a request: the ID of the person, API key or account; and the code of the error, if there was one. */
const callerOf = ({ actor, signedIn, errorCode, ip }: AuthenticatedRequest, status: number) => ({
  caller: actor?.id ?? signedIn?.accountId,
  error: errorCode,
  ...(REFUSED.has(status) && { address: ip }),
});

/** Health checks run every few seconds and would flood logs and traces. */
const PROBES = new Set(['/healthz', '/readyz']);

/** Returns the route template, not the URL: URLs contain search terms and IDs. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

/**
 * Logs every request without names and e-mail addresses, records it in the metrics and, if tracing is on, creates a span. All log lines
 * of a request have its ID.
 */
export function instrumentRequests(
  server: FastifyInstance,
  { logger, metrics }: { logger: Logger; metrics: ApiMetrics },
): void {
  const traces = new WeakMap<FastifyRequest, Context>();
  const scopes = new WeakMap<FastifyRequest, RequestScope>();
  const runInContext = (request: FastifyRequest, work: () => void): void =>
    withLogFields({ requestId: request.id }, () =>
      context.with(traces.get(request) ?? ROOT_CONTEXT, () => inRequestScope(scopes.get(request)!, work)),
    );
  server.addHook('onRequest', (request, { raw }, next) => {
    const left = new AbortController();
    raw.once('close', () => {
      if (!raw.writableFinished) left.abort();
    });
    scopes.set(request, {
      signal: left.signal,
      language: requestLanguage(request.headers['accept-language']),
    });
    if (!PROBES.has(routeOf(request))) traces.set(request, startTrace(request));
    runInContext(request, next);
  });
  // The body is parsed in the context of the connection, so the context of the request is restored here.
  server.addHook('preValidation', (request, _, next) => runInContext(request, next));
  server.addHook('onResponse', (request, reply, next) => {
    const route = routeOf(request);
    const { statusCode: status, elapsedTime } = reply;
    metrics.recordRequest(request.method, route, status, elapsedTime / 1_000);
    runInContext(request, () => {
      const line = {
        method: request.method,
        route,
        status,
        ms: Math.round(elapsedTime),
        ...callerOf(request, status),
      };
      logger[PROBES.has(route) ? 'debug' : 'info'](line, 'request');
      endTrace(traces.get(request), route, status);
      next();
    });
  });
}

/**
 * Starts the span of a request. The trace of the caller is continued only behind a trusted proxy: otherwise any client
 * could force sampling of its requests.
 */
function startTrace(request: FastifyRequest): Context {
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
