import { DocketError, errorMessages, httpStatusOf, type ApiError, type ErrorCode } from '@docket/contracts';
import type { Logger } from '@docket/observability';
import { isDatabaseUnavailable, isStatementCanceled } from '@docket/persistence';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiMetrics } from '../metrics/api-metrics.js';
import { xapiErrorOf } from '../statements/xapi-errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Code of the error with which the request was answered. */
    errorCode?: ErrorCode;
  }
}

/** `Retry-After` for an unavailable database or storage, in seconds. */
const RETRY_AFTER_SECONDS = 5;

/** Codes of requests that are refused because of a limit or quota (docs/limits.md). */
const REFUSALS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'rate_limited',
  'quota_exceeded',
  'storage_full',
]);

/** The HTTP response for an error, and whether the error is logged. */
interface ErrorResponse {
  status: number;
  body: ApiError;
  retryAfterSeconds?: number;
  logged: boolean;
}

/** An error with a `Retry-After` header. */
export class RetryLaterError extends DocketError {
  constructor(
    code: ErrorCode,
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(code, message);
  }
}

/** Converts the errors of all routes to the error format of the API. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly metrics: ApiMetrics,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    if (error instanceof DocketError && REFUSALS.has(error.code)) this.metrics.recordRefusal(error.code);
    const request = http.getRequest<FastifyRequest>();
    sendError(xapiErrorOf(error, request), request, http.getResponse<FastifyReply>(), this.logger);
  }
}

/** Sends an error in the error format of the API (docs/domain.md, section 7). */
export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): void {
  const response = toErrorResponse(error, request.id);
  request.errorCode = response.body.error;
  // Nobody reads the response of a request whose client has disconnected, and its work was cancelled.
  const left = reply.raw.destroyed && (isStatementCanceled(error) || isAborted(error));
  if (response.logged && !left) {
    logger.error({ err: error, requestId: request.id, status: response.status }, 'request failed');
  }
  // After the headers are sent the stream can only be aborted, so that the client sees that it is incomplete.
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  if (response.retryAfterSeconds) void reply.header('retry-after', String(response.retryAfterSeconds));
  void reply
    .code(response.status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/json; charset=utf-8')
    .removeHeader('etag')
    .send(response.body);
}

const isAborted = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Returns the `Retry-After` of an error: that of the error itself, or a default for unavailable services. */
function retryAfter(error: DocketError): Pick<ErrorResponse, 'retryAfterSeconds'> {
  if (error instanceof RetryLaterError) return { retryAfterSeconds: error.retryAfterSeconds };
  return error.code === 'unavailable' || error.code === 'rate_limited'
    ? { retryAfterSeconds: RETRY_AFTER_SECONDS }
    : {};
}

function toErrorResponse(error: unknown, requestId: string): ErrorResponse {
  if (error instanceof DocketError) {
    const { code, message, details } = error;
    return {
      status: httpStatusOf[code],
      body: { error: code, message, ...publicDetails(details) },
      logged: httpStatusOf[code] >= 500,
      ...retryAfter(error),
    };
  }
  if (isDatabaseUnavailable(error)) {
    return {
      status: 503,
      body: {
        error: 'unavailable',
        message: errorMessages.http.databaseUnavailable,
      },
      retryAfterSeconds: RETRY_AFTER_SECONDS,
      logged: true,
    };
  }
  if (isStatementCanceled(error)) {
    return {
      status: 503,
      body: { error: 'unavailable', message: errorMessages.http.queryTooLong },
      retryAfterSeconds: RETRY_AFTER_SECONDS,
      logged: true,
    };
  }
  const status = statusOf(error);
  if (status >= 400 && status < 500) return { ...httpErrorResponse(status), logged: false };
  return {
    status: 500,
    body: {
      error: 'internal_error',
      message: errorMessages.http.internalError(requestId),
    },
    logged: true,
  };
}

/** Returns the details of an error without its cause, which is only logged. */
function publicDetails({ cause: _, ...details }: DocketError['details']): Partial<ApiError> {
  return details;
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

/** Messages about requests that are not read, by status. */
const UNREAD: Record<number, string> = {
  415: errorMessages.http.unsupportedMediaType,
  431: errorMessages.http.headersTooLarge,
};

/** Returns the error response for a status of the HTTP layer, which has no error codes. */
export function httpErrorResponse(status: number): { status: number; body: ApiError } {
  if (status === 404) return { status, body: { error: 'not_found', message: errorMessages.http.notFound } };
  if (status === 413) {
    return { status, body: { error: 'payload_too_large', message: errorMessages.http.payloadTooLarge } };
  }
  if (status === 429) {
    return {
      status,
      body: { error: 'rate_limited', message: errorMessages.http.tooManyRequests },
    };
  }
  if (status === 408) {
    return { status, body: { error: 'request_timeout', message: errorMessages.http.headersTooSlow } };
  }
  const message = UNREAD[status] ?? errorMessages.http.unreadable;
  return { status, body: { error: 'invalid_request', message, issues: [{ path: '', message }] } };
}
