import { DocketError, type Scope } from '@docket/contracts';
import type { Actor } from '@docket/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../session/session.service.js';

/** What a request carries once the guard knows who sent it. */
export type KnownRequest = FastifyRequest & {
  signedIn?: SignedIn;
  actor?: Actor;
  scopes?: Scope[];
};

/** The person and organization of the request's session. @throws not_allowed when the account is nobody's */
export const CurrentMembership = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const membership = context.switchToHttp().getRequest<KnownRequest>().signedIn?.membership;
  if (membership) return membership;
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
