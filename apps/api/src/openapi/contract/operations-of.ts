import type { OpenAPIObject } from '@nestjs/swagger';
import { ADMIN_DOOR, isBehind, PUBLIC_DOOR } from '../../access/doors.js';
import { METHODS } from '../operations.js';
import type { Operation } from '../reference/schema.js';

/** Where an operation is reached: with a session of an administrator, with an API key, or before either. */
export type Door = 'admin' | 'public' | 'open';

/** An operation of the document. */
export interface Described {
  /** Upper case. */
  method: string;
  /** As in the document, with `{id}`. */
  path: string;
  door: Door;
  /** Method and path within the door, e.g. `GET /reports/{id}`: the same for a resource behind both doors. */
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
      const door = isBehind(ADMIN_DOOR, path) ? 'admin' : isBehind(PUBLIC_DOOR, path) ? 'public' : 'open';
      const within = path.replace(`/${ADMIN_DOOR}`, '').replace(`/${PUBLIC_DOOR}`, '');
      return [{ method, path, door, name: `${method} ${within}`, operation } as const];
    }),
  );
}
