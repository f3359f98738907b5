import createClient from 'openapi-fetch';
import { language } from '../language/language.js';
import { toApiFailure, unreachableFailure } from './failure.js';
import type { paths } from './schema.js';

/** HTTP client, typed by the OpenAPI document (`npm run openapi`). The session is a same-origin cookie. */
export const client = createClient<paths>({
  credentials: 'same-origin',
  headers: { accept: 'application/json', 'accept-language': language },
  // Resolves fetch on every call, so that tests can replace it.
  fetch: (request) => globalThis.fetch(request),
});

type Result<T> = { data?: T; error?: unknown; response: Response };

/** Returns the data of a response and the response itself. Throws an ApiFailure unless the request succeeds. */
export async function resultOf<T>(call: Promise<Result<T>>): Promise<{ data: T; response: Response }> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreachableFailure();
  });
  if (!response.ok || data === undefined) throw toApiFailure(response, error);
  return { data, response };
}

/** Returns the data of a response. Throws an ApiFailure unless the request succeeds. */
export async function dataOf<T>(call: Promise<Result<T>>): Promise<T> {
  return (await resultOf(call)).data;
}
