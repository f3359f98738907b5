import type { OpenAPIObject } from '@nestjs/swagger';
import { ADMIN_DOOR, isBehind, OPERATIONS_DOOR, PUBLIC_DOOR } from '../../access/doors.js';
import { METHODS } from '../../openapi/operations.js';
import type { Operation } from '../../openapi/reference/schema.js';

/** Where an operation is reached: with a session of an administrator or operator, with an API key, or before either. */
export type Door = 'admin' | 'operations' | 'public' | 'open';

const doorOf = (path: string): Door => {
  if (isBehind(ADMIN_DOOR, path)) return 'admin';
  if (isBehind(OPERATIONS_DOOR, path)) return 'operations';
  return isBehind(PUBLIC_DOOR, path) ? 'public' : 'open';
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
      const within = path.replace(`/${ADMIN_DOOR}`, '').replace(`/${PUBLIC_DOOR}`, '');
      return [{ method, path, door: doorOf(path), name: `${method} ${within}`, operation } as const];
    }),
  );
}
