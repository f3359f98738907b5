import type { OpenAPIObject } from '@nestjs/swagger';
import { ADMIN_PREFIX, hasPrefix, OPERATIONS_PREFIX, PUBLIC_PREFIX } from '../../access/route-prefixes.js';
import { METHODS } from '../../openapi/operations.js';
import type { Operation } from '../../openapi/reference/schema.js';

/** Where an operation is reached: with a session of an administrator or operator, with an API key, or before either. */
export type Door = 'admin' | 'operations' | 'public' | 'open';

const doorOf = (path: string): Door => {
  if (hasPrefix(ADMIN_PREFIX, path)) return 'admin';
  if (hasPrefix(OPERATIONS_PREFIX, path)) return 'operations';
  return hasPrefix(PUBLIC_PREFIX, path) ? 'public' : 'open';
};

/** An operation of the document. */
export interface Described {
  /** Upper case. */
  method: string;
  /** As in the document, with `{id}`. */
  path: string;
  door: Door;
  /** Method and path, e.g. `GET /reports/{id}`: within the door, and so the same for a resource behind both doors. */
  name: string;
  operation: Operation;
}

/** Every operation of the document. */
export function operationsOf({ paths }: OpenAPIObject): Described[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((verb) => {
      const operation = item[verb] as Operation | undefined;
      if (!operation) return [];
      const method = verb.toUpperCase();
      const within = path.replace(`/${ADMIN_PREFIX}`, '').replace(`/${PUBLIC_PREFIX}`, '');
      return [{ method, path, door: doorOf(path), name: `${method} ${within}`, operation } as const];
    }),
  );
}
