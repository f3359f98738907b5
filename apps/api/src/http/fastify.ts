import type { IncomingMessage } from 'node:http';
import { logoMediaTypes, newId } from '@docket/contracts';
import type { Logger } from '@docket/observability';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireDeclaredAccess } from '../access/access.js';
import { ShutdownState } from '../health/shutdown-state.js';
import { watchConnections } from './connections.js';
import type { ApiMetrics } from '../metrics/api-metrics.js';
import { refused } from './error.filter.js';
import { watchRequests } from './watched-requests.js';

/** Largest JSON body, in bytes: 1,000 attempts with every field at its longest. Uploads have limits of their own. */
export const BODY_LIMIT = 2 * 1024 * 1024;

/**
 * The HTTP server. It gives every request an id, or takes the caller's when that is a harmless one, and believes the
 * caller's address only from `trustedProxies`.
 */
export function createAdapter(trustedProxies: string[]): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 200 },
    // Not Fastify's own way to end connections: it leaves those that were never used, and those that answer later.
    forceCloseConnections: false,
    return503OnClosing: false,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[\w.-]{8,100}$/.test(given) ? given : newId();
    },
    multipart: false,
    frameworkErrors: refuseAddress,
  });
}

/** An address that cannot be read, or with an id too long to be one, is refused before any hook runs. */
function refuseAddress({ code }: { code: string }, { id }: FastifyRequest, reply: FastifyReply): void {
  const { status, body } = refused(code === 'FST_ERR_MAX_PARAM_LENGTH' ? 404 : 400);
  void reply
    .code(status)
    .headers({ 'x-request-id': id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    .send(body);
}

/** What stands around every request: its id, security headers, uploads, and who watches it. */
export async function configureServer(
  app: NestFastifyApplication,
  options: { logger: Logger; metrics: ApiMetrics; publicUrl: string; scriptHashes: string[] },
): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  requireDeclaredAccess(server);
  // Whatever is not JSON, a picture or an upload is refused with 415 before a route sees it.
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(
    [...logoMediaTypes],
    { parseAs: 'buffer' },
    async (_: unknown, body: Buffer) => body,
  );
  watchRequests(server, options);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  const drainer = watchConnections(server.server);
  app.get(ShutdownState).signal.addEventListener('abort', () => drainer.afterNextAnswer());
  server.addHook('preClose', async () => drainer.now());
  await app.register(helmet, securityHeaders(options));
  await app.register(multipart, { throwFileSizeLimit: true });
}

function securityHeaders({ publicUrl, scriptHashes }: { publicUrl: string; scriptHashes: string[] }) {
  const https = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...scriptHashes],
        // Mantine sets styles in elements and attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' as const },
    frameguard: { action: 'deny' as const },
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' as const } : false,
    originAgentCluster: https,
  };
}
