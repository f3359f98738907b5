import type { ApiError, Issue } from '@docket/contracts';

/** A request that was refused or never answered. `status` is 0 when the server could not be reached. */
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

/** The wait that an answer asks for in `Retry-After`, in milliseconds. */
export function retryAfterOf(response: Response): number | null {
  const header = response.headers.get('retry-after');
  if (!header) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) && wait >= 0 ? wait : null;
}

/** Turns the body of an error answer into an ApiFailure. */
export function failureOf(response: Response, body: unknown): ApiFailure {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Partial<ApiError>;
  return new ApiFailure(
    response.status,
    said.error ?? `http_${response.status}`,
    said.message ?? wordsFor(response.status),
    said.issues ?? [],
    retryAfterOf(response),
  );
}

/** The failure of a request that got no answer. */
export const unreachable = (): ApiFailure =>
  new ApiFailure(0, 'unreachable', 'Docket cannot be reached. Check your connection, then try again.');

/** What to tell a person about any error. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiFailure) return error.message;
  return 'Something went wrong on this page. Try again; if it stays, load the page anew.';
}

function wordsFor(status: number): string {
  if (status === 401) return 'You are signed out. Sign in again.';
  if (status === 403) return 'You are not allowed to do this.';
  if (status === 404) return 'This does not exist, or is no longer there.';
  if (status === 413) return 'This is larger than the server takes.';
  if (status === 429) return 'Too many requests. Wait a moment, then try again.';
  if (status >= 500) return 'The server could not answer. Try again in a moment.';
  return 'The server refused this request.';
}
