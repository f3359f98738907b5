import createClient from 'openapi-fetch';
import { failureOf, unreachable } from './failure.js';
import type { paths } from './schema.js';

/** The HTTP client, typed by the API's own description (`npm run openapi`); the session travels as a same-origin cookie. */
export const client = createClient<paths>({
  credentials: 'same-origin',
  headers: { accept: 'application/json' },
  // Looked up at each call, so that a test's stand-in for fetch is honoured.
  fetch: (request) => globalThis.fetch(request),
});

type Result<T> = { data?: T; error?: unknown; response: Response };

/** The data of an answer together with the answer; throws an ApiFailure for anything but success. */
export async function answerOf<T>(call: Promise<Result<T>>): Promise<{ data: T; response: Response }> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreachable();
  });
  if (!response.ok || data === undefined) throw failureOf(response, error);
  return { data, response };
}

/** The data of an answer; throws an ApiFailure for anything but success. */
export async function dataOf<T>(call: Promise<Result<T>>): Promise<T> {
  return (await answerOf(call)).data;
}
