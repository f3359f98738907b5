import { DocketError, type Membership, type Scope } from '@docket/contracts';
import { ApiKeysService, type Actor } from '@docket/domain';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { requireSameOrigin } from '../http/same-origin.js';
import { SessionService, signInFirst } from '../auth/session.service.js';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { KeyThrottle } from '../throttle/key-throttle.js';
import type { KnownRequest } from './current.js';
import { hasPrefix, PUBLIC_PREFIX } from './route-prefixes.js';
import { operatorOf } from './operator.js';

/**
 * The guard of every route: admits whom the route's `@Access` names, and lets no page of another site change anything.
 * Below /api/public/v1 callers are programs with an API key, within its limits; everywhere else they have a session.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionService,
    private readonly keys: ApiKeysService,
    private readonly throttle: KeyThrottle,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<KnownRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { config, url = '' } = request.routeOptions;
    const needed = config.access;
    if (!needed) return false; // with such a route the API does not start
    const scope = typeof needed === 'object' ? needed.scope : undefined;
    if (hasPrefix(PUBLIC_PREFIX, url)) {
      await this.admitKey(request, reply, scope);
      return true;
    }
    if (needed !== 'public') await this.requireSession(request, reply);
    if (needed === 'operator') request.operator = operatorOf(request.signedIn, request.ip);
    if (needed === 'org_admin' || scope) {
      request.actor = adminOf(request.signedIn?.membership ?? null, request.ip);
    }
    requireSameOrigin(request, this.settings.publicUrl);
    return true;
  }

  private async admitKey(
    request: KnownRequest,
    reply: FastifyReply,
    required: Scope | undefined,
  ): Promise<void> {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const holder = token ? await this.keys.authenticate(token, request.ip) : null;
    if (!holder) {
      if (token) await this.throttle.countWrongKey(request.ip);
      throw new DocketError(
        'unauthenticated',
        'Send a valid API key as "Authorization: Bearer dkt_live_...". It may have expired or been revoked.',
      );
    }
    const { headers, refusal } = await this.throttle.count(holder.actor.id);
    void reply.headers(headers);
    if (refusal) throw refusal;
    // A handler without a scope is no part of the public API.
    if (!required) throw new DocketError('not_found', 'There is nothing at this address.');
    if (!holder.scopes.includes(required)) {
      throw new DocketError('insufficient_scope', `This key lacks the scope ${required}.`, {
        required,
        present: holder.scopes,
      });
    }
    request.actor = holder.actor;
    request.scopes = holder.scopes;
  }

  private async requireSession(request: KnownRequest, reply: FastifyReply): Promise<void> {
    const found = await this.sessions.find(request);
    if (!found) throw signInFirst();
    request.signedIn = found.signedIn;
    if (found.cookies.length > 0) void reply.header('set-cookie', found.cookies);
  }
}

/** The admin who acts. @throws not_allowed for everybody else */
function adminOf(membership: Membership | null, ipAddress: string): Actor {
  if (membership?.person.role !== 'org_admin') {
    throw new DocketError(
      'not_allowed',
      'Only administrators of the organization may enter here. Ask one of yours for access.',
    );
  }
  const { id, name, email } = membership.person;
  return { organizationId: membership.organization.id, id, name, email, role: 'org_admin', ipAddress };
}
