import type { IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { logoMediaTypes, newId } from '@docket/contracts';
import type { Logger } from '@docket/observability';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { requireDeclaredAccess } from '../access/access.js';
import { AccessCheck } from '../access/access-check.js';
import { isForApi } from '../access/route-prefixes.js';
import { isSecure } from '../auth/auth.js';
import { ShutdownState } from '../health/shutdown-state.js';
import { limitBodyTime } from './body-deadline.js';
import { BODY_LIMITS, limitBodies } from './body-limits.js';
import { compressResponses } from './compression.js';
import { limitConnections } from './connection-limit.js';
import { trackConnections } from './connections.js';
import type { ApiMetrics } from '../metrics/api-metrics.js';
import { parseJsonBody } from './json-body.js';
import { closeAfterEarlyResponses } from './early-responses.js';
import { NO_MAX_PARAMETER, routedUrl } from './malformed-url.js';
import { instrumentRequests } from './request-telemetry.js';
import { addXapiHeaders } from '../statements/xapi-headers.js';
import { cutSlowClients, REQUEST_TIMEOUTS } from './slow-clients.js';
import { answerUnknownExpectation, answerUnparsedRequest } from './unparsed-request.js';

/**
 * Creates the Fastify adapter. Every request gets an ID, or keeps a valid `X-Request-Id` of the client. Forwarded client
 * addresses are accepted only from `trustedProxies`.
 */
export function createAdapter(trustedProxies: string[]): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    bodyLimit: BODY_LIMITS.public,
    // `requireHost` refuses requests without a host, with the headers of every response.
    http: { ...REQUEST_TIMEOUTS, requireHostHeader: false },
    keepAliveTimeout: REQUEST_TIMEOUTS.keepAliveTimeout,
    requestTimeout: REQUEST_TIMEOUTS.requestTimeout,
    routerOptions: { maxParamLength: NO_MAX_PARAMETER },
    // ConnectionDrainer closes connections: Fastify would leave unused connections and pending responses open.
    forceCloseConnections: false,
    return503OnClosing: false,
    genReqId: (request: IncomingMessage) => {
      const requestId = request.headers['x-request-id'];
      return typeof requestId === 'string' && /^[\w.-]{8,100}$/.test(requestId) ? requestId : newId();
    },
    multipart: false,
    rewriteUrl: routedUrl,
    clientErrorHandler: answerUnparsedRequest,
  });
}

/** Browsers use only TLS for the host and its subdomains, for two years. */
const HSTS = { maxAge: 63_072_000, includeSubDomains: true };

/** Configures request IDs, security headers, compression, uploads, logging, metrics and connection draining. */
export async function configureServer(
  app: NestFastifyApplication,
  options: {
    logger: Logger;
    metrics: ApiMetrics;
    publicUrl: string;
    scriptHashes: string[];
    trustedProxies: string[];
  },
): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  requireDeclaredAccess(server);
  limitBodies(server);
  // Only JSON, images and uploads are accepted. Other bodies get status 415 before they reach a route.
  server.removeContentTypeParser('text/plain');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async ({ routeOptions }: FastifyRequest, body: Buffer) => {
      if (routeOptions.config.unparsedBody) return body;
      const parsed = parseJsonBody(body);
      // Other requests get a turn between parsing and validating a large body.
      if (body.length > BODY_LIMITS.identified) await setImmediate();
      return parsed;
    },
  );
  server.addContentTypeParser(
    [...logoMediaTypes],
    { parseAs: 'buffer' },
    async (_: unknown, body: Buffer) => body,
  );
  instrumentRequests(server, options);
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'permissions-policy': PERMISSIONS_POLICY });
    if (isForApi(request)) reply.header('cache-control', 'no-store');
  });
  server.server.on('checkExpectation', answerUnknownExpectation);
  limitConnections(server.server, options.trustedProxies);
  const drainer = trackConnections(server.server);
  app.get(ShutdownState).signal.addEventListener('abort', () => drainer.closeAfterResponse());
  server.addHook('preClose', async () => drainer.close());
  await app.register(helmet, securityHeaders(options));
  await compressResponses(server);
  addXapiHeaders(server);
  app.get(AccessCheck).protect(server);
  limitBodyTime(server);
  cutSlowClients(server.server);
  closeAfterEarlyResponses(server.server);
  await app.register(multipart, { throwFileSizeLimit: true });
}

/** Browser features that no page needs. */
const PERMISSIONS_POLICY = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

function securityHeaders({ publicUrl, scriptHashes }: { publicUrl: string; scriptHashes: string[] }) {
  const https = isSecure(publicUrl);
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...scriptHashes],
        // Mantine uses style elements and attributes.
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
    strictTransportSecurity: https ? HSTS : false,
    referrerPolicy: { policy: 'same-origin' as const },
    frameguard: { action: 'deny' as const },
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' as const } : false,
    originAgentCluster: https,
  };
}
