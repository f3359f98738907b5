import { DocketError, errorMessages, type Membership } from '@docket/contracts';
import { findMembership, isOperator, Tenancy } from '@docket/domain';
import type { Logger } from '@docket/observability';
import { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LOGGER, SETTINGS, type ApiSettings } from '../api-config.js';
import { CLIENT_ADDRESS_HEADER, createAuth, type Auth } from './auth.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.js';

/** The account that sent a request. */
export interface SignedIn {
  accountId: string;
  /** Name and e-mail address of the account. They may differ from those of the person. */
  account: { name: string; email: string };
  /** Null if the account belongs to no active person. */
  membership: Membership | null;
  /** Whether the account is an operator of the installation. */
  operator: boolean;
}

/** `Set-Cookie` headers of the response. */
type SetCookies = string[];

/** Signs accounts in and out, and resolves session cookies. */
@Injectable()
export class SessionService {
  private readonly auth: Auth;

  constructor(
    em: EntityManager,
    private readonly tenancy: Tenancy,
    private readonly throttle: SignInThrottle,
    @Inject(SETTINGS) settings: ApiSettings,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.auth = createAuth({ em, publicUrl: settings.publicUrl, secret: settings.authSecret, logger });
  }

  /**
   * Creates a session, and ends the previous session of the request, if there is one.
   * @throws unauthenticated, with the same message for an unknown e-mail address and a wrong password; rate_limited
   */
  async signIn(
    request: FastifyRequest,
    credentials: { email: string; password: string },
  ): Promise<SetCookies> {
    const succeeded = await this.throttle.countAttempt(credentials.email, request.ip);
    const headers = headersOf(request);
    const before = await this.call(() =>
      this.auth.api.getSession({ headers, query: { disableRefresh: true } }),
    );
    const response = await this.auth.api.signInEmail({ body: credentials, headers, asResponse: true });
    if (response.status >= 500)
      await this.rethrow(new Error(`Sign-in failed with status ${response.status}.`));
    if (!response.ok) throw new DocketError('unauthenticated', errorMessages.http.wrongCredentials);
    await succeeded();
    if (before) await this.endSession(before.session.token);
    return response.headers.getSetCookie();
  }

  /** Ends the session of the request, if there is one. */
  async signOut(request: FastifyRequest): Promise<SetCookies> {
    const response = await this.auth.api.signOut({ headers: headersOf(request), asResponse: true });
    return response.headers.getSetCookie();
  }

  /** Ends all sessions of the account, including the current one. @throws unauthenticated */
  async signOutEverywhere(request: FastifyRequest): Promise<SetCookies> {
    const response = await this.auth.api.revokeSessions({ headers: headersOf(request), asResponse: true });
    if (response.status === 401) throw signInRequired();
    if (!response.ok)
      await this.rethrow(new Error(`Revoking the sessions failed with status ${response.status}.`));
    return response.headers.getSetCookie();
  }

  /** Returns the account of a request, and the cookies that extend its session. Returns null without a valid session. */
  async find(request: FastifyRequest): Promise<{ signedIn: SignedIn; cookies: SetCookies } | null> {
    if (!request.headers.cookie) return null;
    const { response: session, headers } = await this.call(() =>
      this.auth.api.getSession({ headers: headersOf(request), returnHeaders: true }),
    );
    if (!session) return null;
    const { id: accountId, name, email } = session.user;
    const roles = await this.tenancy.system(async (em) => ({
      membership: await findMembership(em, accountId),
      operator: await isOperator(em, accountId),
    }));
    return { signedIn: { accountId, account: { name, email }, ...roles }, cookies: headers.getSetCookie() };
  }

  private async call<T>(operation: () => Promise<T>): Promise<T> {
    try {
      return await operation();
    } catch (error) {
      return this.rethrow(error);
    }
  }

  /**
   * Rethrows an error of the library, or the database error if the database is not available: the library hides the
   * database error.
   */
  private async rethrow(error: unknown): Promise<never> {
    await this.tenancy.system((em) => em.execute('select 1'));
    throw error;
  }

  private async endSession(token: string): Promise<void> {
    const { internalAdapter } = await this.auth.$context;
    await internalAdapter.deleteSession(token);
  }
}

/** Returns the error for a request without a session. */
export const signInRequired = (): DocketError =>
  new DocketError('unauthenticated', errorMessages.http.signInRequired);

/** Returns the headers that the library needs: cookie, user agent and client address. */
function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: request.ip });
  const { cookie } = request.headers;
  const agent = request.headers['user-agent'];
  if (cookie) headers.set('cookie', cookie);
  if (agent) headers.set('user-agent', agent.slice(0, 500));
  return headers;
}
