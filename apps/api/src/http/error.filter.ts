import { DocketError, httpStatusOf, type ApiError, type ErrorCode } from '@docket/contracts';
import type { Logger } from '@docket/observability';
import { isDatabaseAway } from '@docket/persistence';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A database or a storage that is away is asked again after this many seconds. */
const AWAY_SECONDS = 5;

/** What a caller is told of an error, and whether operations should hear of it. */
interface ErrorResponse {
  status: number;
  body: ApiError;
  retryAfterSeconds?: number;
  serious: boolean;
}

/** An error answer that asks the caller to come back later. */
export class RetryLater extends DocketError {
  constructor(
    code: ErrorCode,
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(code, message);
  }
}

/** Makes every error of our own routes an answer of the one shape. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerError(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.logger);
  }
}

/** Answers with an error in the one shape (domain.md section 6): a stable code, and what to do next. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): void {
  const response = toErrorResponse(error, request.id);
  if (response.serious) {
    logger.error({ err: error, requestId: request.id, status: response.status }, 'request failed');
  }
  // A stream that breaks after its headers can only be cut off, so that the caller sees it is incomplete.
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

/** What is away just now is asked for again soon; a limit says itself when it is over. */
function retryAfter(error: DocketError): Pick<ErrorResponse, 'retryAfterSeconds'> {
  if (error instanceof RetryLater) return { retryAfterSeconds: error.retryAfterSeconds };
  return error.code === 'unavailable' ? { retryAfterSeconds: AWAY_SECONDS } : {};
}

function toErrorResponse(error: unknown, requestId: string): ErrorResponse {
  if (error instanceof DocketError) {
    const { code, message, details } = error;
    return {
      status: httpStatusOf[code],
      body: { error: code, message, ...tellable(details) },
      serious: httpStatusOf[code] >= 500,
      ...retryAfter(error),
    };
  }
  if (isDatabaseAway(error)) {
    return {
      status: 503,
      body: {
        error: 'unavailable',
        message: 'The database cannot be reached just now. Try again in a few seconds.',
      },
      retryAfterSeconds: AWAY_SECONDS,
      serious: true,
    };
  }
  const status = statusOf(error);
  if (status >= 400 && status < 500) return { ...refused(status), serious: false };
  return {
    status: 500,
    body: {
      error: 'internal_error',
      message: `Something went wrong on our side. Try again; if it stays, tell operations the request id ${requestId}.`,
    },
    serious: true,
  };
}

/** What a caller is told beside code and message; the cause is for the log. */
function tellable({ cause: _, ...told }: DocketError['details']): Partial<ApiError> {
  return told;
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

/** Refusals of the HTTP layer itself, which knows no codes of ours. */
export function refused(status: number): { status: number; body: ApiError } {
  if (status === 404)
    return { status, body: { error: 'not_found', message: 'There is nothing at this address.' } };
  if (status === 413) {
    return { status, body: { error: 'payload_too_large', message: 'This is larger than the server takes.' } };
  }
  if (status === 429) {
    return {
      status,
      body: { error: 'rate_limited', message: 'Too many requests. Wait a moment, then try again.' },
    };
  }
  const message =
    status === 415 ? 'Send this as application/json.' : 'The request could not be read. Check its syntax.';
  return { status, body: { error: 'invalid_request', message, issues: [{ path: '', message }] } };
}
