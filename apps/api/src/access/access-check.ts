import { DocketError, errorMessages, type Membership, type Scope } from '@docket/contracts';
import { ApiKeysService, type Actor } from '@docket/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireHost, requireUtf8 } from '../http/malformed-url.js';
import { requireSameOrigin } from '../http/same-origin.js';
import { SessionService, signInRequired } from '../auth/session.service.js';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { BadBodyThrottle, type Sender } from '../throttle/bad-body-throttle.js';
import { KeyThrottle } from '../throttle/key-throttle.js';
import { Admission } from './admission.js';
import type { AuthenticatedRequest } from './current.js';
import { hasPrefix, PUBLIC_PREFIX, XAPI_PREFIX } from './route-prefixes.js';
import { requireOperator } from './operator.js';
import { requireSecondFactor } from './second-factor.js';

/**
 * Enforces the `@Access` requirement of every route and rejects cross-site requests. Below /api/public/v1 callers
 * authenticate with an API key and are rate limited. All other routes use sessions. It runs before the body is read, so that
 * only identified callers can make the server read and parse more than a small body.
 */
@Injectable()
export class AccessCheck {
  constructor(
    private readonly sessions: SessionService,
    private readonly keys: ApiKeysService,
    private readonly throttle: KeyThrottle,
    private readonly badBodies: BadBodyThrottle,
    private readonly admission: Admission,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Runs the check before each request of `server`, and counts the unreadable bodies of each caller. */
  protect(server: FastifyInstance): void {
    server.addHook('onRequest', async (request: AuthenticatedRequest, reply) => {
      await this.admission.arrive(request);
      requireHost(request.raw);
      requireUtf8(request.originalUrl);
      await this.identify(request, reply);
    });
    server.addHook('preParsing', async (request) => {
      if (hasBody(request)) await this.badBodies.check(senderOf(request));
    });
    server.addHook('onSend', async (request: AuthenticatedRequest, _, payload) => {
      if (typeof payload === 'string' || Buffer.isBuffer(payload))
        this.admission.answered(request, payload.length);
    });
    server.addHook('onResponse', async (request: AuthenticatedRequest, { statusCode }) => {
      this.admission.end(request);
      if (statusCode === 401) this.admission.rejected(request);
      if (hasBody(request) && UNREADABLE.has(statusCode) && request.errorCode !== 'invalid_xapi_request')
        await this.badBodies.count(senderOf(request));
    });
  }

  private async identify(request: AuthenticatedRequest, reply: FastifyReply): Promise<void> {
    const { config, url = '' } = request.routeOptions;
    const requirement = config.access;
    if (!requirement) return; // an unknown address; requireDeclaredAccess ensures that every route declares one
    const scope = typeof requirement === 'object' ? requirement.scope : undefined;
    if (hasPrefix(PUBLIC_PREFIX, url) && !config.otherMethods && requirement !== 'public') {
      return this.authenticateKey(request, reply, scope);
    }
    if (requirement !== 'public') await this.requireSession(request, reply);
    if (request.signedIn && requirement !== 'enrolment') requireSecondFactor(request.signedIn);
    if (requirement === 'operator') request.operator = requireOperator(request.signedIn, request.ip);
    if (requirement === 'org_admin' || scope) {
      request.actor = requireAdministrator(request.signedIn?.membership ?? null, request.ip);
    }
    if (!config.otherMethods) requireSameOrigin(request, this.settings.publicUrl);
  }

  private async authenticateKey(
    request: AuthenticatedRequest,
    reply: FastifyReply,
    required: Scope | undefined,
  ): Promise<void> {
    const token = tokenOf(request);
    const key = token ? await this.keys.authenticate(token, request.ip) : null;
    if (!key) {
      if (token) await this.throttle.countInvalidKey(request.ip);
      throw new DocketError('unauthenticated', errorMessages.http.invalidApiKey);
    }
    request.actor = key.actor;
    request.scopes = key.scopes;
    await this.admission.identified(request, key.actor.organizationId);
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
  }

  private async requireSession(request: AuthenticatedRequest, reply: FastifyReply): Promise<void> {
    const found = await this.sessions.find(request);
    if (!found) throw signInRequired();
    request.signedIn = found.signedIn;
    await this.admission.identified(
      request,
      found.signedIn.membership?.organization.id ?? found.signedIn.accountId,
    );
    if (found.cookies.length > 0) void reply.header('set-cookie', found.cookies);
  }
}

/** Returns the API key of a request. For xAPI statements, it may also be the password of HTTP Basic, with any user name. */
function tokenOf({ headers: { authorization = '' }, routeOptions }: FastifyRequest): string | undefined {
  const [, scheme, credentials = ''] = /^(Bearer|Basic) (\S+)$/i.exec(authorization) ?? [];
  if (scheme?.toLowerCase() === 'bearer') return credentials;
  if (scheme === undefined || !hasPrefix(XAPI_PREFIX, routeOptions.url ?? '')) return undefined;
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** Statuses of requests whose body could not be read. */
const UNREADABLE = new Set([400, 408, 413, 415]);

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const senderOf = ({ actor, signedIn, ip }: AuthenticatedRequest): Sender => ({
  id: actor?.id ?? signedIn?.accountId,
  address: ip,
});

/** Returns the administrator who sends the request. @throws not_allowed for other roles */
function requireAdministrator(membership: Membership | null, ipAddress: string): Actor {
  if (membership?.person.role !== 'org_admin') {
    throw new DocketError('not_allowed', errorMessages.http.administratorsOnly);
  }
  const { id, name, email } = membership.person;
  return { organizationId: membership.organization.id, id, name, email, role: 'org_admin', ipAddress };
}
