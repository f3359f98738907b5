import { DocketError, errorMessages } from '@docket/contracts';
import type { FastifyRequest } from 'fastify';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Rejects changes that a page of another site requests with the cookie of this browser (CSRF). Browsers send the origin of
 * a request in Sec-Fetch-Site or Origin. A request with neither header is rejected as well.
 * @throws cross_site_request
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string): void {
  if (SAFE_METHODS.has(request.method) || isSameOrigin(request, publicUrl)) return;
  throw new DocketError('cross_site_request', errorMessages.http.crossSiteRequest);
}

function isSameOrigin({ headers, protocol }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return false;
  // The host that the browser used is accepted too, e.g. localhost instead of 127.0.0.1, or a second host name.
  return origin === new URL(publicUrl).origin || origin === `${protocol}://${host}`;
}
