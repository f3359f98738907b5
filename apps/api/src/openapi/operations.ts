import type { OpenAPIObject } from '@nestjs/swagger';
import { SCOPE } from '../access/access.js';
import { ADMIN_PREFIX, hasPrefix, OPERATIONS_PREFIX, PUBLIC_PREFIX } from '../access/route-prefixes.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { [SCOPE]?: string };

/** HTTP methods of a path item. */
export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Returns an error response in the error format of the API. */
const errorResponse = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/ApiError' } } },
});

const RETRY_AFTER = {
  'Retry-After': { description: 'Number of seconds to wait', schema: { type: 'integer' as const } },
};

/** Headers of all responses to a valid API key (draft-ietf-httpapi-ratelimit-headers). */
export const RATE_LIMIT_HEADERS = {
  'RateLimit-Policy': {
    description: 'Rate limits of the API key: `q` requests in a window of `w` seconds',
    schema: { type: 'string' as const },
    example: '"minute";q=60;w=60, "hour";q=1000;w=3600',
  },
  RateLimit: {
    description: 'Remaining requests of the API key: `r` requests in the next `t` seconds',
    schema: { type: 'string' as const },
    example: '"minute";r=59;t=42, "hour";r=812;t=1740',
  },
};
const rateLimitHeaders = Object.fromEntries(
  Object.keys(RATE_LIMIT_HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

/** Additional responses of all operations. */
const commonResponses = {
  422: errorResponse('The request is not valid, or has an unknown query parameter; see `issues`'),
  431: errorResponse('The URL and the headers are larger than 16 KB'),
  503: { ...errorResponse('The database or the storage is not available'), headers: RETRY_AFTER },
};
const adminResponses = {
  401: errorResponse('Not signed in'),
  403: errorResponse('Not an administrator, or a cross-site request'),
  429: { ...errorResponse('The organization has too many requests in progress'), headers: RETRY_AFTER },
};
const operationsResponses = {
  401: errorResponse('Not signed in'),
  403: errorResponse('Not an operator, or a cross-site request'),
};
const publicResponses = {
  401: errorResponse('The API key is missing, expired, revoked or unknown'),
  403: errorResponse('The API key does not have the scope; see `required` and `present`'),
  429: {
    ...errorResponse('The rate limit of the API key is exceeded'),
    headers: { ...RETRY_AFTER, ...rateLimitHeaders },
  },
};
const crossSiteResponse = { 403: errorResponse('A cross-site request') };
/** Additional responses of operations with a body. */
const bodyResponses = {
  400: errorResponse('The body is malformed'),
  408: errorResponse('The body did not arrive in time'),
  413: errorResponse('The body is larger than the server accepts'),
  415: errorResponse('The content type of the body is not supported'),
};
/** Additional responses of operations with parameters in the URL. */
const urlResponses = { 400: errorResponse('The URL is malformed') };
/** Matches a path with an ID. The format of an export is a fixed value. */
const HAS_ID = /\{(?!format\})/;
/** Additional responses of operations with an ID in the path. */
const idResponses = {
  404: errorResponse('Not found in this organization'),
};

/**
 * Adds the authentication and the common responses of its route prefix to each operation. Operations without a scope are
 * removed from the public API.
 */
export function completeOperations(paths: OpenAPIObject['paths']): void {
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (!operation) continue;
      const common = {
        ...commonResponses,
        ...(operation.parameters?.some((parameter) => 'in' in parameter && parameter.in !== 'header') &&
          urlResponses),
        ...(HAS_ID.test(path) && idResponses),
        ...(operation.requestBody && bodyResponses),
      };
      if (hasPrefix(PUBLIC_PREFIX, path)) {
        if (operation[SCOPE]) completePublicOperation(operation, common);
        else delete item[method];
      } else if (hasPrefix(ADMIN_PREFIX, path)) {
        operation.operationId = `Admin_${operation.operationId}`;
        delete operation[SCOPE];
        operation.security = [{ session: [] }];
        operation.responses = { ...common, ...adminResponses, ...operation.responses };
      } else if (hasPrefix(OPERATIONS_PREFIX, path)) {
        operation.security = [{ session: [] }];
        operation.responses = { ...common, ...operationsResponses, ...operation.responses };
      } else {
        operation.security ??= [];
        operation.responses = {
          ...common,
          ...(method !== 'get' && crossSiteResponse),
          ...operation.responses,
        };
      }
    }
    if (METHODS.every((method) => !item[method])) delete paths[path];
  }
}

function completePublicOperation(operation: Operation, common: Operation['responses']): void {
  const scope = `Requires the scope \`${operation[SCOPE]}\`.`;
  operation.security = [{ apiKey: [] }];
  operation.description = [scope, operation.description].filter(Boolean).join('\n\n');
  operation.responses = { ...common, ...publicResponses, ...withRateLimitHeaders(operation.responses) };
}

/** Adds the rate limit headers to the success responses. */
function withRateLimitHeaders(responses: Operation['responses']): Operation['responses'] {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      if (!/^[23]/.test(status) || !response || '$ref' in response) return [status, response];
      return [status, { ...response, headers: { ...response.headers, ...rateLimitHeaders } }];
    }),
  );
}
