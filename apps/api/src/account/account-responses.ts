import { apiError } from '@docket/contracts';

/** Response to a request without a session. */
export const UNAUTHENTICATED = {
  status: 401,
  description: 'Not signed in',
  standardSchema: apiError,
} as const;

/** Response to a request with a password or a code after too many incorrect ones. */
export const TOO_MANY = {
  status: 429,
  description: 'Too many incorrect passwords or codes; see `Retry-After`',
  standardSchema: apiError,
} as const;
