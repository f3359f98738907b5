import type { Scope } from '@docket/contracts';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyContextConfig, FastifyInstance, RouteOptions } from 'fastify';

/**
 * Access requirement of a route:
 * - `public`: none
 * - `session`: a signed-in account
 * - `enrolment`: the same, also before it has added a second factor that is required
 * - `org_admin`: the session of an administrator of the organization
 * - `operator`: the session of an operator of the installation
 * - `{ scope }`: below /api/admin the session of an administrator, below /api/public/v1 an API key with the scope
 */
export type AccessRequirement =
  'public' | 'enrolment' | 'session' | 'org_admin' | 'operator' | { scope: Scope };

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: AccessRequirement;
    /** Maximum size of the body in bytes. Default: that of `BODY_LIMITS` for the access requirement. */
    maxBodyBytes?: number;
    /** Number of requests that a request counts as (docs/limits.md). Default: 1. */
    cost?: number;
    /** Whether the route receives files, which takes long and has separate limits. */
    upload?: boolean;
    /** Whether the handler gets the bytes of a JSON body. */
    unparsedBody?: boolean;
    /** Whether the route only answers methods that its path does not have. */
    otherMethods?: boolean;
  }
  interface FastifyInstance {
    declaredRoutes(): DeclaredRoute[];
  }
}

/** Cost of a request that hashes a password, which takes about as much time as ten others. */
export const PASSWORD_COST = 10;

/** Cost of a request that exports a list or all data of a person. */
export const EXPORT_COST = 10;

/** The cost of a download: the whole file is read and hashed, also for a range of it. */
export const DOWNLOAD_COST = 5;

/** OpenAPI extension with the scope of an operation. */
export const SCOPE = 'x-scope';

/**
 * Declares the access requirement of a handler, the maximum size of its body and its cost if they differ from the default,
 * and whether it parses a JSON body itself. The API does not start if a handler declares no access requirement.
 */
export const Access = (
  access: AccessRequirement,
  limits: Pick<FastifyContextConfig, 'maxBodyBytes' | 'cost' | 'upload' | 'unparsedBody'> = {},
) =>
  applyDecorators(
    RouteConfig({ access, ...limits }),
    ...(typeof access === 'object' ? [ApiExtension(SCOPE, access.scope)] : []),
  );

/** Declares the access requirement of all routes that are added to `server` afterwards, e.g. by a plugin. */
export function declareAccess(server: FastifyInstance, access: AccessRequirement): void {
  server.addHook('onRoute', (route) => {
    route.config = { ...route.config, access };
  });
}

/** A route, e.g. `GET /api/session`, and its access requirement. */
export interface DeclaredRoute {
  route: string;
  access: AccessRequirement | undefined;
}

/**
 * Makes the start of a server fail if one of its routes declares no access requirement. Call this before adding routes.
 * `server.declaredRoutes()` then returns all routes, without the HEAD routes that Fastify adds.
 */
export function requireDeclaredAccess(server: FastifyInstance): void {
  const added: RouteOptions[] = [];
  server.addHook('onRoute', (route) => void added.push(route));
  const routes = (): DeclaredRoute[] =>
    added
      .filter(({ config }) => !config?.otherMethods)
      .flatMap(({ method, url, config }) =>
        [method]
          .flat()
          .filter((verb) => verb !== 'HEAD')
          .map((verb) => ({ route: `${verb} ${url}`, access: config?.access })),
      );
  server.addHook('onReady', async () => {
    const undeclared = routes().filter(({ access }) => !access);
    if (undeclared.length > 0) {
      throw new Error(
        `These routes have no @Access decorator: ${undeclared.map(({ route }) => route).join(', ')}`,
      );
    }
  });
  server.decorate('declaredRoutes', routes);
}
