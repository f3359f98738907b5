import { DocketError, errorMessages, similarName } from '@docket/contracts';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { z } from 'zod';

/** A parameter of a handler, as Nest stores it. */
interface HandlerParameter {
  schema?: unknown;
}

/**
 * Rejects query parameters that a route does not have, before they are validated: a misspelled `asOf` must not
 * return the current figures (docs/domain.md, section 7).
 */
export class QueryParametersInterceptor implements NestInterceptor {
  private readonly known = new Map<unknown, readonly string[]>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const names = Object.keys(query ?? {});
    if (names.length > 0) requireKnown(names, this.knownParameters(context));
    return next.handle();
  }

  private knownParameters(context: ExecutionContext): readonly string[] {
    const handler = context.getHandler();
    const known = this.known.get(handler) ?? queryParametersOf(context.getClass(), handler.name);
    this.known.set(handler, known);
    return known;
  }
}

/** Returns the names of the query parameters of a handler, from the schemas of its `@Query` parameters. */
function queryParametersOf(controller: object, handler: string): string[] {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
    string,
    HandlerParameter
  >;
  return Object.entries(parameters).flatMap(([key, { schema }]) =>
    key.startsWith(`${RouteParamtypes.QUERY}:`) && schema instanceof z.ZodType
      ? Object.keys(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {})
      : [],
  );
}

/** @throws invalid_request with an issue for each unknown parameter */
function requireKnown(names: readonly string[], known: readonly string[]): void {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const { invalidRequest, noQueryParameters, unknownParameter } = errorMessages.http;
  throw new DocketError('invalid_request', invalidRequest, {
    issues: unknown.slice(0, MAX_ISSUES).map((path) => ({
      path,
      message:
        known.length === 0
          ? noQueryParameters(shortened(path))
          : unknownParameter(shortened(path), similarName(path, known), known.join(', ')),
    })),
  });
}

/** Maximum number of issues in a response. */
const MAX_ISSUES = 100;
/** Maximum length of a name in a message. */
const MAX_NAME = 50;

const shortened = (name: string): string => name.toWellFormed().slice(0, MAX_NAME);
