import type { Scope } from '@docket/contracts';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyInstance, RouteOptions } from 'fastify';

/**
 * What a route needs of its caller:
 * - `public`: nothing
 * - `session`: an account that is signed in
 * - `org_admin`: the session of an administrator of the organization
 * - `operator`: the session of an operator of the installation
 * - `{ scope }`: below /api/admin the session of an administrator, below /api/public/v1 an API key with the scope
 */
export type Needed = 'public' | 'session' | 'org_admin' | 'operator' | { scope: Scope };

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Needed;
  }
  interface FastifyInstance {
    declaredRoutes(): DeclaredRoute[];
  }
}

/** Name of the scope in the API's description. */
export const SCOPE = 'x-scope';

/** Declares what a handler needs of its caller. The API does not start if a handler declares nothing. */
export const Access = (access: Needed) =>
  applyDecorators(
    RouteConfig({ access }),
    ...(typeof access === 'object' ? [ApiExtension(SCOPE, access.scope)] : []),
  );

/** Declares what the routes need that are added to `server` from now on: for those of plugins. */
export function declareAccess(server: FastifyInstance, access: Needed): void {
  server.addHook('onRoute', (route) => {
    route.config = { ...route.config, access };
  });
}

/** A route, e.g. `GET /api/session`, and what it declares. */
export interface DeclaredRoute {
  route: string;
  access: Needed | undefined;
}

/**
 * Makes a server refuse to get ready while one of its routes declares nothing. Call it before routes are added. Afterwards
 * `server.declaredRoutes()` lists them; HEAD, which Fastify adds to GET, is left out.
 */
export function requireDeclaredAccess(server: FastifyInstance): void {
  const added: RouteOptions[] = [];
  server.addHook('onRoute', (route) => void added.push(route));
  const routes = (): DeclaredRoute[] =>
    added.flatMap(({ method, url, config }) =>
      [method]
        .flat()
        .filter((verb) => verb !== 'HEAD')
        .map((verb) => ({ route: `${verb} ${url}`, access: config?.access })),
    );
  server.addHook('onReady', async () => {
    const silent = routes().filter(({ access }) => !access);
    if (silent.length > 0) {
      throw new Error(
        `These routes do not declare who may call them; add @Access: ${silent.map(({ route }) => route).join(', ')}`,
      );
    }
  });
  server.decorate('declaredRoutes', routes);
}
