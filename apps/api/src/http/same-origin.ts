import { DocketError, errorMessages } from '@docket/contracts';
import type { FastifyRequest } from 'fastify';
import { isForApi } from '../access/route-prefixes.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Rejects requests to the API that a page of another site makes with the cookie of this browser (CSRF). Browsers send the
 * origin of a request in Sec-Fetch-Site or Origin. A change with neither header is rejected as well; a read is rejected only
 * if the browser says that it is of another site, so that such a page cannot start exports and downloads.
 * @throws cross_site_request
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string): void {
  const allowed = SAFE_METHODS.has(request.method)
    ? !isReadOfOtherSite(request)
    : isSameOrigin(request, publicUrl);
  if (allowed) return;
  throw new DocketError('cross_site_request', errorMessages.http.crossSiteRequest);
}

const isReadOfOtherSite = (request: FastifyRequest): boolean =>
  isForApi(request) && ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']));

function isSameOrigin({ headers, protocol }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return false;
  // The host that the browser used is accepted too, e.g. localhost instead of 127.0.0.1, or a second host name.
  return origin === new URL(publicUrl).origin || origin === `${protocol}://${host}`;
}
