import type { FastifyInstance } from 'fastify';
import type { AccessRequirement } from '../access/access.js';

const KB = 1024;

/** Maximum size of the body of a request in bytes, unless the route declares another. Uploads have other limits. */
export const BODY_LIMITS = {
  /** Routes that anyone may call. */
  public: 16 * KB,
  /** Routes of identified callers. */
  identified: 256 * KB,
  /** Lists of records: 1,000 attempts with all fields at their maximum. */
  batch: 2 * KB * KB,
  /** Lists within one object: the items of a custom framework or of an assignment. */
  list: 1 * KB * KB,
  /** The bytes of an image, with some room so that a slightly larger image gets the message about its size. */
  image: 320 * KB,
} as const;

/** Returns the maximum size of a body, in bytes. */
const bodyLimitOf = (access: AccessRequirement | undefined, declared: number | undefined): number =>
  declared ?? BODY_LIMITS[access === undefined || access === 'public' ? 'public' : 'identified'];

/** Limits the bodies of all routes that are added afterwards. */
export function limitBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    route.bodyLimit ??= bodyLimitOf(route.config?.access, route.config?.maxBodyBytes);
  });
}
