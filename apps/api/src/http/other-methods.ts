import { METHODS } from 'node:http';
import { DocketError, errorMessages } from '@docket/contracts';
import type { Logger } from '@docket/observability';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isForApi } from '../access/route-prefixes.js';
import { sendError } from './error.filter.js';

/** All methods that Node parses. `CONNECT` has no path. */
const PARSED_METHODS = METHODS.filter((method) => method !== 'CONNECT');

/**
 * Answers every method that the path of a route does not have with status 405 and the header `Allow`. Call this after all
 * routes are added. @param except a path whose routes answer all methods themselves
 */
export function answerOtherMethods(server: FastifyInstance, except: string, logger: Logger): void {
  for (const method of PARSED_METHODS)
    if (!server.supportedMethods.includes(method)) server.addHttpMethod(method);
  for (const [url, known] of methodsOf(server)) {
    if (url.startsWith(except)) continue;
    const others = PARSED_METHODS.filter((method) => !known.has(method));
    const allowed = [...known].toSorted().join(', ');
    server.route({
      method: others,
      url,
      config: { access: 'public', otherMethods: true },
      handler: (request: FastifyRequest, reply: FastifyReply) => {
        if (url === '/*' && isForApi(request)) return reply.callNotFound();
        const message = errorMessages.http.methodNotAllowed(request.method, allowed);
        void reply.header('allow', allowed);
        return sendError(new DocketError('method_not_allowed', message), request, reply, logger);
      },
    });
  }
}

/** Returns the methods of each path. Fastify adds `HEAD` to `GET`. */
function methodsOf(server: FastifyInstance): Map<string, Set<string>> {
  const methods = new Map<string, Set<string>>();
  for (const { route } of server.declaredRoutes()) {
    const [method, url] = route.split(' ', 2) as [string, string];
    const known = (methods.get(url) ?? new Set()).add(method);
    if (method === 'GET') known.add('HEAD');
    methods.set(url, known);
  }
  return methods;
}
