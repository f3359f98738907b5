import { DocketError, errorMessages, type Scope, type SessionView } from '@docket/contracts';
import type { Actor, Operator } from '@docket/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../auth/session.service.js';

/** A request with the caller that the guard has identified. */
export type AuthenticatedRequest = FastifyRequest & {
  signedIn?: SignedIn;
  actor?: Actor;
  operator?: Operator;
  scopes?: Scope[];
};

/** Injects the session of the request. @throws not_allowed if the account belongs neither to a person nor to an operator */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): SessionView => {
  const signedIn = context.switchToHttp().getRequest<AuthenticatedRequest>().signedIn;
  if (signedIn && (signedIn.membership || signedIn.operator)) {
    const { account, operator, membership } = signedIn;
    return {
      account,
      operator,
      person: membership?.person ?? null,
      organization: membership?.organization ?? null,
    };
  }
  throw new DocketError('not_allowed', errorMessages.http.noMembership);
});

/** Injects the actor of the request: the signed-in administrator or the API key. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!actor)
    throw new Error('The route does not require an actor. Declare org_admin or a scope with @Access.');
  return actor;
});

/** Injects the operator of the request. */
export const CurrentOperator = createParamDecorator((_: unknown, context: ExecutionContext): Operator => {
  const { operator } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!operator) throw new Error('The route does not require an operator. Declare operator with @Access.');
  return operator;
});
