import { DocketError, errorMessages } from '@docket/contracts';
import type { Logger } from '@docket/observability';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { sendError } from './error.filter.js';

const METHODS: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Answers every method that the path of a route does not have with status 405 and the header `Allow`. Call this after all
 * routes are added. @param except a path whose routes answer all methods themselves
 */
export function answerOtherMethods(server: FastifyInstance, except: string, logger: Logger): void {
  for (const [url, known] of methodsOf(server)) {
    if (url.startsWith(except)) continue;
    const others = METHODS.filter((method) => !known.has(method));
    if (others.length === 0) continue;
    const allowed = [...known, ...(known.has('GET') ? ['HEAD'] : [])].toSorted().join(', ');
    server.route({
      method: others,
      url,
      config: { access: 'public', otherMethods: true },
      handler: (request: FastifyRequest, reply: FastifyReply) => {
        if (url === '/*' && request.url.startsWith('/api/')) return reply.callNotFound();
        const message = errorMessages.http.methodNotAllowed(request.method, allowed);
        void reply.header('allow', allowed);
        return sendError(new DocketError('method_not_allowed', message), request, reply, logger);
      },
    });
  }
}

/** Returns the methods of each path. */
function methodsOf(server: FastifyInstance): Map<string, Set<string>> {
  const methods = new Map<string, Set<string>>();
  for (const { route } of server.declaredRoutes()) {
    const [method, url] = route.split(' ', 2) as [string, string];
    methods.set(url, (methods.get(url) ?? new Set()).add(method));
  }
  return methods;
}
