import { DocketError, type Scope, type SessionView } from '@docket/contracts';
import type { Actor, Operator } from '@docket/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../auth/session.service.js';

/** What a request carries once the guard knows who sent it. */
export type KnownRequest = FastifyRequest & {
  signedIn?: SignedIn;
  actor?: Actor;
  operator?: Operator;
  scopes?: Scope[];
};

/** Whose session the request came with. @throws not_allowed when the account is nobody's */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): SessionView => {
  const signedIn = context.switchToHttp().getRequest<KnownRequest>().signedIn;
  if (signedIn && (signedIn.membership || signedIn.operator)) {
    const { account, operator, membership } = signedIn;
    return {
      account,
      operator,
      person: membership?.person ?? null,
      organization: membership?.organization ?? null,
    };
  }
  throw new DocketError(
    'not_allowed',
    'This account belongs to no active person. Ask an administrator to invite you.',
  );
});

/** Who acts: the admin behind the session, or the API key. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<KnownRequest>();
  if (!actor) throw new Error('A route that needs an actor lies behind none of the doors.');
  return actor;
});

/** Who operates the installation. */
export const CurrentOperator = createParamDecorator((_: unknown, context: ExecutionContext): Operator => {
  const { operator } = context.switchToHttp().getRequest<KnownRequest>();
  if (!operator) throw new Error('A route that needs an operator does not lie behind their door.');
  return operator;
});
