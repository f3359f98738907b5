import type { OpenAPIObject } from '@nestjs/swagger';
import { ADMIN_PREFIX, hasPrefix, OPERATIONS_PREFIX, PUBLIC_PREFIX } from '../../access/route-prefixes.js';
import { METHODS } from '../../openapi/operations.js';
import type { Operation } from '../../openapi/reference/schema.js';

/** Area of the API that an operation belongs to, by its route prefix. `open` operations have no prefix. */
export type ApiArea = 'admin' | 'operations' | 'public' | 'open';

const areaOf = (path: string): ApiArea => {
  if (hasPrefix(ADMIN_PREFIX, path)) return 'admin';
  if (hasPrefix(OPERATIONS_PREFIX, path)) return 'operations';
  return hasPrefix(PUBLIC_PREFIX, path) ? 'public' : 'open';
};

/** An operation of the OpenAPI document. */
export interface OperationUnderTest {
  /** HTTP method in upper case. */
  method: string;
  /** Path as in the document, e.g. `/api/admin/reports/{id}`. */
  path: string;
  area: ApiArea;
  /** Method and path without the route prefix, e.g. `GET /reports/{id}`: the same in /api/admin and /api/public/v1. */
  name: string;
  operation: Operation;
}

/** Returns all operations of the OpenAPI document. */
export function operationsOf({ paths }: OpenAPIObject): OperationUnderTest[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((verb) => {
      const operation = item[verb] as Operation | undefined;
      if (!operation) return [];
      const method = verb.toUpperCase();
      const relative = path.replace(`/${ADMIN_PREFIX}`, '').replace(`/${PUBLIC_PREFIX}`, '');
      return [{ method, path, area: areaOf(path), name: `${method} ${relative}`, operation } as const];
    }),
  );
}
