import { DocketError, errorMessages, type Membership, type Scope } from '@docket/contracts';
import { ApiKeysService, type Actor } from '@docket/domain';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { requireSameOrigin } from '../http/same-origin.js';
import { SessionService, signInRequired } from '../auth/session.service.js';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { KeyThrottle } from '../throttle/key-throttle.js';
import type { AuthenticatedRequest } from './current.js';
import { hasPrefix, PUBLIC_PREFIX } from './route-prefixes.js';
import { requireOperator } from './operator.js';
import { requireSecondFactor } from './second-factor.js';

/**
 * Enforces the `@Access` requirement of every route and rejects cross-site changes. Below /api/public/v1 callers
 * authenticate with an API key and are rate limited. All other routes use sessions.
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
    const request = http.getRequest<AuthenticatedRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { config, url = '' } = request.routeOptions;
    const requirement = config.access;
    if (!requirement) return false; // requireDeclaredAccess prevents this
    const scope = typeof requirement === 'object' ? requirement.scope : undefined;
    if (hasPrefix(PUBLIC_PREFIX, url)) {
      await this.authenticateKey(request, reply, scope);
      return true;
    }
    if (requirement !== 'public') await this.requireSession(request, reply);
    if (request.signedIn && requirement !== 'enrolment') requireSecondFactor(request.signedIn);
    if (requirement === 'operator') request.operator = requireOperator(request.signedIn, request.ip);
    if (requirement === 'org_admin' || scope) {
      request.actor = requireAdministrator(request.signedIn?.membership ?? null, request.ip);
    }
    requireSameOrigin(request, this.settings.publicUrl);
    return true;
  }

  private async authenticateKey(
    request: AuthenticatedRequest,
    reply: FastifyReply,
    required: Scope | undefined,
  ): Promise<void> {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const key = token ? await this.keys.authenticate(token, request.ip) : null;
    if (!key) {
      if (token) await this.throttle.countInvalidKey(request.ip);
      throw new DocketError('unauthenticated', errorMessages.http.invalidApiKey);
    }
    const { headers, limitError } = await this.throttle.count(key.actor);
    void reply.headers(headers);
    if (limitError) throw limitError;
    // A handler without a scope is not part of the public API.
    if (!required) throw new DocketError('not_found', errorMessages.http.notFound);
    if (!key.scopes.includes(required)) {
      throw new DocketError('insufficient_scope', errorMessages.http.insufficientScope(required), {
        required,
        present: key.scopes,
      });
    }
    request.actor = key.actor;
    request.scopes = key.scopes;
  }

  private async requireSession(request: AuthenticatedRequest, reply: FastifyReply): Promise<void> {
    const found = await this.sessions.find(request);
    if (!found) throw signInRequired();
    request.signedIn = found.signedIn;
    if (found.cookies.length > 0) void reply.header('set-cookie', found.cookies);
  }
}

/** Returns the administrator who sends the request. @throws not_allowed for other roles */
function requireAdministrator(membership: Membership | null, ipAddress: string): Actor {
  if (membership?.person.role !== 'org_admin') {
    throw new DocketError('not_allowed', errorMessages.http.administratorsOnly);
  }
  const { id, name, email } = membership.person;
  return { organizationId: membership.organization.id, id, name, email, role: 'org_admin', ipAddress };
}
