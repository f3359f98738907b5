import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Route prefix of the web app's API. Requires the session of an org_admin. */
export const ADMIN_PREFIX = 'api/admin';
/** Route prefix of the public API. Requires an API key with the scope of the route. */
export const PUBLIC_PREFIX = 'api/public/v1';
/** Route prefix of the endpoint for xAPI statements, which follows the xAPI specification. A part of the public API. */
export const XAPI_PREFIX = `${PUBLIC_PREFIX}/xapi`;
/** Route prefix of operations. Requires the session of an operator, who need not belong to an organization. */
export const OPERATIONS_PREFIX = 'api/operations';

/** Returns whether a route has a prefix. `path` starts with a slash, `prefix` does not. */
export const hasPrefix = (prefix: string, path: string): boolean =>
  path === `/${prefix}` || path.startsWith(`/${prefix}/`);

/**
 * Returns whether a request is for the API: by the matched route, because the same route can be written in several ways in a URL.
 * The route of the pages matches every other path; then the path decides, which is normalized before the route is found.
 */
export const isForApi = ({ routeOptions: { url: route = '/*' }, url }: FastifyRequest): boolean =>
  hasPrefix('api', route === '/*' ? url.split('?', 1)[0]! : route);

/**
 * Declares a controller under the prefixes of both the web app's API and the public API, so that the two cannot differ.
 * The public API has only the handlers that declare a scope with `@Access`.
 * @param tag OpenAPI tag. Default: the path
 */
export const Resource = (path: string, tag = path) =>
  applyDecorators(ApiTags(tag), Controller([`${ADMIN_PREFIX}/${path}`, `${PUBLIC_PREFIX}/${path}`]));

/** Declares a controller under the prefix of the web app's API only. `tag` is the OpenAPI tag. Default: the path. */
export const AdminResource = (path: string, tag = path) =>
  applyDecorators(ApiTags(tag), Controller(`${ADMIN_PREFIX}/${path}`));

/** Declares a controller under the prefix of operations. */
export const OperationsResource = () => applyDecorators(ApiTags('operations'), Controller(OPERATIONS_PREFIX));
