import type { OpenAPIObject } from '@nestjs/swagger';
import { SCOPE } from '../access/access.js';
import { ADMIN_PREFIX, hasPrefix, OPERATIONS_PREFIX, PUBLIC_PREFIX } from '../access/route-prefixes.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { [SCOPE]?: string };

/** The methods of a path item that describe operations. */
export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** An answer of the one error shape. */
const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/ApiError' } } },
});

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' as const } },
};

/** What every answer to a key tells, as far as its key is known (draft-ietf-httpapi-ratelimit-headers). */
export const RATE_LIMIT_HEADERS = {
  'RateLimit-Policy': {
    description: 'The limits of the key: `q` requests in a window of `w` seconds',
    schema: { type: 'string' as const },
    example: '"minute";q=60;w=60, "hour";q=1000;w=3600',
  },
  RateLimit: {
    description: 'Where the key stands: `r` requests are left for the next `t` seconds',
    schema: { type: 'string' as const },
    example: '"minute";r=59;t=42, "hour";r=812;t=1740',
  },
};
const rateLimitHeaders = Object.fromEntries(
  Object.keys(RATE_LIMIT_HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

/** What any operation may answer besides its own. */
const anywhere = {
  503: { ...refusal('The database or the storage cannot be reached just now'), headers: RETRY_AFTER },
};
const behindAdminDoor = {
  401: refusal('Nobody is signed in'),
  403: refusal('Not an administrator, or asked for by another site'),
};
const behindOperationsDoor = {
  401: refusal('Nobody is signed in'),
  403: refusal('Not an operator, or asked for by another site'),
};
const behindPublicDoor = {
  401: refusal('The API key is not valid'),
  403: refusal('The key lacks the scope; see `required` and `present`'),
  429: {
    ...refusal('More requests than the key may make'),
    headers: { ...RETRY_AFTER, ...rateLimitHeaders },
  },
};
const changing = { 403: refusal('Asked for by another site') };
/** An operation that takes something. */
const withInput = { 422: refusal('The request is not valid; see the issues') };
const withBody = {
  400: refusal('The body cannot be read'),
  413: refusal('The body is larger than the server takes'),
  415: refusal('The body is of a type that is not taken here'),
};
const withId = {
  400: refusal('The address cannot be read'),
  404: refusal('There is no such thing in this organization'),
};

/**
 * Gives each operation the door it lies behind: how to sign in there, and what it may answer besides its own. A resource
 * stands behind both doors; what programs may not call is taken out of the public half.
 */
export function dressOperations(paths: OpenAPIObject['paths']): void {
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (!operation) continue;
      const common = {
        ...anywhere,
        ...((operation.requestBody || operation.parameters?.length) && withInput),
        ...(path.includes('{') && withId),
        ...(operation.requestBody && withBody),
      };
      if (hasPrefix(PUBLIC_PREFIX, path)) {
        if (operation[SCOPE]) dressForPrograms(operation, common);
        else delete item[method];
      } else if (hasPrefix(ADMIN_PREFIX, path)) {
        operation.operationId = `Admin_${operation.operationId}`;
        delete operation[SCOPE];
        operation.security = [{ session: [] }];
        operation.responses = { ...common, ...behindAdminDoor, ...operation.responses };
      } else if (hasPrefix(OPERATIONS_PREFIX, path)) {
        operation.security = [{ session: [] }];
        operation.responses = { ...common, ...behindOperationsDoor, ...operation.responses };
      } else {
        operation.security ??= [];
        operation.responses = { ...common, ...(method !== 'get' && changing), ...operation.responses };
      }
    }
    if (METHODS.every((method) => !item[method])) delete paths[path];
  }
}

function dressForPrograms(operation: Operation, common: Operation['responses']): void {
  const scope = `Needs the scope \`${operation[SCOPE]}\`.`;
  operation.security = [{ apiKey: [] }];
  operation.description = [scope, operation.description].filter(Boolean).join('\n\n');
  operation.responses = { ...common, ...behindPublicDoor, ...tellingLimits(operation.responses) };
}

/** Adds the headers of the limits to the answers of success. */
function tellingLimits(responses: Operation['responses']): Operation['responses'] {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      if (!/^[23]/.test(status) || !response || '$ref' in response) return [status, response];
      return [status, { ...response, headers: { ...response.headers, ...rateLimitHeaders } }];
    }),
  );
}
