import { XAPI_VERSIONS, type XapiVersion } from '@docket/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasPrefix, XAPI_PREFIX } from '../access/route-prefixes.js';

const VERSION = 'x-experience-api-version';

/**
 * Returns the supported version of a request: the one with the same minor version as the header `X-Experience-API-Version`, for
 * example 1.0.3 for 1.0.1. Returns null for other versions, and without the header.
 */
export function versionOf({ headers }: FastifyRequest): XapiVersion | null {
  const minor = /^(\d+\.\d+)(?:\.\d+)?$/.exec(String(headers[VERSION] ?? ''))?.[1];
  return XAPI_VERSIONS.find((version) => version.startsWith(`${minor}.`)) ?? null;
}

/**
 * Adds the headers of xAPI to all responses to requests for statements, also errors: the version, and the instant up to which all
 * received statements are returned.
 */
export function addXapiHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!hasPrefix(XAPI_PREFIX, request.routeOptions.url ?? '')) return;
    void reply.headers({
      [VERSION]: versionOf(request) ?? XAPI_VERSIONS[0],
      'x-experience-api-consistent-through': new Date().toISOString(),
    });
  });
}
