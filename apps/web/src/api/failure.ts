import type { ApiError, Issue } from '@docket/contracts';
import { app } from '../messages/index.js';

const t = app.failures;

/** A request that the server rejected or did not respond to. `status` is 0 if the server could not be reached. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly issues: Issue[] = [],
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
    this.name = 'ApiFailure';
  }
}

/** Returns the delay of the `Retry-After` header in milliseconds; null without a valid header. */
export function retryAfterMsOf(response: Response): number | null {
  const header = response.headers.get('retry-after');
  if (!header) return null;
  const seconds = Number(header);
  const delay = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(delay) && delay >= 0 ? delay : null;
}

/** Converts an error response and its parsed body to an ApiFailure. */
export function toApiFailure(response: Response, body: unknown): ApiFailure {
  const error = (typeof body === 'object' && body !== null ? body : {}) as Partial<ApiError>;
  return new ApiFailure(
    response.status,
    error.error ?? `http_${response.status}`,
    error.message ?? defaultMessage(response.status),
    error.issues ?? [],
    retryAfterMsOf(response),
  );
}

/** Returns the failure of a request that received no response. */
export const unreachableFailure = (): ApiFailure => new ApiFailure(0, 'unreachable', t.unreachable);

/** Returns the message to display for any error. */
export function messageOf(error: unknown): string {
  return error instanceof ApiFailure ? error.message : t.unexpected;
}

function defaultMessage(status: number): string {
  if (status === 401) return t.signedOut;
  if (status === 403) return t.forbidden;
  if (status === 404) return t.notFound;
  if (status === 413) return t.tooLarge;
  if (status === 429) return t.tooManyRequests;
  if (status >= 500) return t.serverError;
  return t.rejected;
}
