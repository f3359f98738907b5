import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

/** The door of the admin's page: a session of an org_admin. */
export const ADMIN_PREFIX = 'api/admin';
/** The door of programs: an API key with the scope that the route asks for. */
export const PUBLIC_PREFIX = 'api/public/v1';
/** The door of who operates the installation: a session of an operator, whatever they are in an organization. */
export const OPERATIONS_PREFIX = 'api/operations';

/** Whether a route lies behind a door. `path` begins with a slash. */
export const hasPrefix = (door: string, path: string): boolean =>
  path === `/${door}` || path.startsWith(`/${door}/`);

/**
 * A resource of the organization, behind both doors: one controller serves the admin's page and programs, so the two
 * cannot differ. Programs reach only the handlers that declare a scope by `@Access`.
 * @param tag heading in the API's description. Default: the path
 */
export const Resource = (path: string, tag = path) =>
  applyDecorators(ApiTags(tag), Controller([`${ADMIN_PREFIX}/${path}`, `${PUBLIC_PREFIX}/${path}`]));

/** A resource for the admin's page alone. `tag` is its heading in the API's description; the path unless told. */
export const AdminResource = (path: string, tag = path) =>
  applyDecorators(ApiTags(tag), Controller(`${ADMIN_PREFIX}/${path}`));

/** Operations of the installation, for operators alone. */
export const OperationsResource = () => applyDecorators(ApiTags('operations'), Controller(OPERATIONS_PREFIX));
