import { failureOf, unreachable } from '../../../api/failure.js';

/** Posts to the session library's own endpoints, which are not part of the OpenAPI document. */
export async function postAuth(path: string, body: Record<string, unknown> = {}): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw failureOf(response, await response.json().catch(() => null));
}
