import { DocketError } from '@docket/contracts';
import type { FastifyRequest } from 'fastify';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page asked for with this browser's cookie. Browsers say truthfully where a request
 * comes from, in Sec-Fetch-Site or Origin; one that says neither is refused, too.
 * @throws cross_site_request
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string): void {
  if (SAFE_METHODS.has(request.method) || isSameOrigin(request, publicUrl)) return;
  throw new DocketError(
    'cross_site_request',
    'This request did not come from a page of this site, so it changes nothing. Programs must send the header Origin.',
  );
}

function isSameOrigin({ headers, protocol }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return false;
  // The address that the browser itself used counts, too: localhost beside 127.0.0.1, a second host name.
  return origin === new URL(publicUrl).origin || origin === `${protocol}://${host}`;
}
