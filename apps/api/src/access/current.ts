import type { Scope } from '@docket/contracts';
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
  /** The organization or account that the request counts for. */
  caller?: string;
  /** Ends the turn of the caller. */
  leave?: () => void;
};

/** Injects the account of the request. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!signedIn) throw new Error('The route does not require a session. Declare session with @Access.');
  return signedIn;
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
