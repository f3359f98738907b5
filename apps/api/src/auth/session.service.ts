import { DocketError, type Membership } from '@docket/contracts';
import { findMembership, isOperator, Tenancy } from '@docket/domain';
import type { Logger } from '@docket/observability';
import { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LOGGER, SETTINGS, type ApiSettings } from '../api-config.js';
import { CALLER_ADDRESS, createAuth, type Auth } from './auth.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.js';

/** Who is behind a request, and the cookies that keep the session going. */
export interface SignedIn {
  accountId: string;
  /** What the account is called, whoever it is in an organization. */
  account: { name: string; email: string };
  /** Null when the account belongs to no active person. */
  membership: Membership | null;
  /** Whether the account operates the installation. */
  operator: boolean;
}

/** Cookies to send with an answer. */
type SetCookies = string[];

/** Signing in and out, and who a session cookie stands for. */
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
   * Opens a new session; the one that the request came with, if any, ends.
   * @throws unauthenticated, alike for an unknown e-mail and a wrong password; rate_limited
   */
  async signIn(
    request: FastifyRequest,
    credentials: { email: string; password: string },
  ): Promise<SetCookies> {
    const succeeded = await this.throttle.begin(credentials.email, request.ip);
    const headers = headersOf(request);
    const before = await this.ask(() =>
      this.auth.api.getSession({ headers, query: { disableRefresh: true } }),
    );
    const answer = await this.auth.api.signInEmail({ body: credentials, headers, asResponse: true });
    if (answer.status >= 500) await this.failed(new Error(`Signing in failed with ${answer.status}.`));
    if (!answer.ok) throw new DocketError('unauthenticated', 'The e-mail or the password is wrong.');
    await succeeded();
    if (before) await this.endSession(before.session.token);
    return answer.headers.getSetCookie();
  }

  /** Ends the session of the request; none there is fine. */
  async signOut(request: FastifyRequest): Promise<SetCookies> {
    const answer = await this.auth.api.signOut({ headers: headersOf(request), asResponse: true });
    return answer.headers.getSetCookie();
  }

  /** Ends every session of the account, this one included. @throws unauthenticated */
  async signOutEverywhere(request: FastifyRequest): Promise<SetCookies> {
    const answer = await this.auth.api.revokeSessions({ headers: headersOf(request), asResponse: true });
    if (answer.status === 401) throw signInFirst();
    if (!answer.ok) await this.failed(new Error(`Ending all sessions failed with ${answer.status}.`));
    return answer.headers.getSetCookie();
  }

  /** Who a request comes from; null without a session that still holds. */
  async find(request: FastifyRequest): Promise<{ signedIn: SignedIn; cookies: SetCookies } | null> {
    if (!request.headers.cookie) return null;
    const { response, headers } = await this.ask(() =>
      this.auth.api.getSession({ headers: headersOf(request), returnHeaders: true }),
    );
    if (!response) return null;
    const { id: accountId, name, email } = response.user;
    const known = await this.tenancy.system(async (em) => ({
      membership: await findMembership(em, accountId),
      operator: await isOperator(em, accountId),
    }));
    return { signedIn: { accountId, account: { name, email }, ...known }, cookies: headers.getSetCookie() };
  }

  private async ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      return this.failed(error);
    }
  }

  /** The library hides why it failed. When the database does not answer, that is why, and is thrown instead. */
  private async failed(error: unknown): Promise<never> {
    await this.tenancy.system((em) => em.execute('select 1'));
    throw error;
  }

  private async endSession(token: string): Promise<void> {
    const { internalAdapter } = await this.auth.$context;
    await internalAdapter.deleteSession(token);
  }
}

/** The refusal of a request without a session. */
export const signInFirst = (): DocketError => new DocketError('unauthenticated', 'Sign in first.');

/** What the library may know of a request: its cookie, its browser, its address. */
function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ [CALLER_ADDRESS]: request.ip });
  const { cookie } = request.headers;
  const agent = request.headers['user-agent'];
  if (cookie) headers.set('cookie', cookie);
  if (agent) headers.set('user-agent', agent.slice(0, 500));
  return headers;
}
