import { DocketError } from '@docket/contracts';
import type { Actor } from '@docket/domain';
import {
  createParamDecorator,
  Inject,
  Injectable,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireSameOrigin } from '../http/same-origin.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { SessionService, signInFirst, type SignedIn } from './session.service.js';

/** What a request carries once its session is known. */
type WithSession = FastifyRequest & { signedIn?: SignedIn };

/**
 * The door of every route, so that no controller can forget it: below /api/admin only an org_admin enters, below
 * /api/session only who is signed in, and nothing is changed for another site's page.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionService,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<WithSession>();
    const route = request.routeOptions.url ?? '';
    const admin = isBelow(route, '/api/admin');
    if (admin || isBelow(route, '/api/session'))
      await this.requireSession(request, http.getResponse<FastifyReply>());
    if (admin && request.signedIn?.membership?.person.role !== 'org_admin') throw onlyAdmins();
    requireSameOrigin(request, this.settings.publicUrl);
    return true;
  }

  private async requireSession(request: WithSession, reply: FastifyReply): Promise<void> {
    const found = await this.sessions.find(request);
    if (!found) throw signInFirst();
    request.signedIn = found.signedIn;
    if (found.cookies.length > 0) void reply.header('set-cookie', found.cookies);
  }
}

const isBelow = (route: string, prefix: string): boolean =>
  route === prefix || route.startsWith(`${prefix}/`);

const onlyAdmins = (): DocketError =>
  new DocketError(
    'not_allowed',
    'Only administrators of the organization may enter here. Ask one of yours for access.',
  );

/** The person and organization of the request's session. @throws not_allowed when the account is nobody's */
export const CurrentMembership = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const membership = context.switchToHttp().getRequest<WithSession>().signedIn?.membership;
  if (membership) return membership;
  throw new DocketError(
    'not_allowed',
    'This account belongs to no active person. Ask an administrator to invite you.',
  );
});

/** The admin who acts, below /api/admin. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<WithSession>();
  const membership = request.signedIn?.membership;
  if (membership?.person.role !== 'org_admin') throw onlyAdmins();
  const { id, name, email } = membership.person;
  return {
    organizationId: membership.organization.id,
    personId: id,
    name,
    email,
    role: 'org_admin',
    ipAddress: request.ip,
  };
});
