import { z } from 'zod';

/** All error codes of the API. Codes are stable, messages may change. */
export const errorCodes = [
  'unauthenticated',
  'not_allowed',
  'second_factor_required',
  'insufficient_scope',
  'cross_site_request',
  'not_found',
  'method_not_allowed',
  'request_timeout',
  'conflict',
  'invalid_request',
  'idempotency_key_reused',
  'payload_too_large',
  'rate_limited',
  'quota_exceeded',
  'storage_full',
  'unavailable',
  'internal_error',
  'report_not_ready',
  'report_expired',
  'report_on_legal_hold',
  'artefact_corrupt',
  'illegal_transition',
  'run_superseded',
  'unknown_report_kind',
  'import_invalid',
  'invalid_xapi_request',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A problem with one field of a request. `path` is dotted, and empty for the whole body. */
export const issue = z.object({ path: z.string(), message: z.string() }).meta({ id: 'Issue' });
export type Issue = z.infer<typeof issue>;

/** The body of every error response. */
export const apiError = z
  .object({
    error: z.enum(errorCodes),
    message: z.string(),
    issues: z.array(issue).optional(),
    required: z.string().optional().describe('With `insufficient_scope`: the required scope'),
    present: z.array(z.string()).optional().describe('With `insufficient_scope`: the scopes of the key'),
  })
  .meta({ id: 'ApiError' });
export type ApiError = z.infer<typeof apiError>;

/** HTTP status of each error code. */
export const httpStatusOf: Record<ErrorCode, number> = {
  unauthenticated: 401,
  not_allowed: 403,
  second_factor_required: 403,
  insufficient_scope: 403,
  cross_site_request: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  conflict: 409,
  invalid_request: 422,
  idempotency_key_reused: 422,
  payload_too_large: 413,
  rate_limited: 429,
  quota_exceeded: 429,
  storage_full: 413,
  unavailable: 503,
  internal_error: 500,
  report_not_ready: 409,
  report_expired: 410,
  report_on_legal_hold: 409,
  artefact_corrupt: 500,
  illegal_transition: 409,
  run_superseded: 409,
  unknown_report_kind: 422,
  import_invalid: 422,
  invalid_xapi_request: 400,
};

/** An error with a stable code and a user-facing message that says what happened and what to do. */
export class DocketError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Partial<Pick<ApiError, 'issues' | 'required' | 'present'>> & { cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'DocketError';
  }
}
