import {
  DocketError,
  documentLanguages,
  errorMessages,
  type AccountView,
  type Credentials,
  type DocumentLanguage,
  type Membership,
  type SecondFactorMethod,
  type SessionView,
  type UsePasskey,
} from '@docket/contracts';
import {
  CredentialsService,
  findMemberships,
  isAuthenticatorCode,
  isOperator,
  isTooOld,
  loadPasswordLists,
  PasskeysService,
  readRequirement,
  SecondFactorSignInService,
  SignInEvents,
  Tenancy,
  wrongCode,
  type PendingAccount,
  type AcceptedCode,
} from '@docket/domain';
import type { Logger } from '@docket/observability';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LOGGER, SETTINGS, type ApiSettings } from '../api-config.js';
import { CLIENT_ADDRESS_HEADER, createAuth, type Auth } from './auth.js';
import { DeviceCookie, type KnownDevice } from './device-cookie.js';
import { PendingCookie } from './pending-cookie.js';
import { SecondFactorThrottle } from '../throttle/second-factor-throttle.js';
import { networkOf } from '../throttle/limiter.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.js';

/** The account that sent a request. */
export interface SignedIn {
  accountId: string;
  sessionId: string;
  /** The account. Its name and e-mail address may differ from those of the person. */
  account: AccountView;
  /** The person and the organization of the session. Null for an operator who belongs to no organization. */
  membership: Membership | null;
  /** All organizations in which the account's person is present. */
  organizations: { id: string; name: string }[];
  /** Whether the account is an operator of the installation. */
  operator: boolean;
  /** Whether a second factor is required of this session. */
  secondFactorRequired: boolean;
  /** Whether it is required and the account has none. */
  secondFactorMissing: boolean;
  /** That somebody else removed the second factor of the account. */
  secondFactorRemoval: SessionView['secondFactorRemoval'];
}

/** Returns the session in the shape of the API. */
export const sessionViewOf = ({ membership, ...signedIn }: SignedIn): SessionView => ({
  account: signedIn.account,
  operator: signedIn.operator,
  person: membership?.person ?? null,
  organization: membership?.organization ?? null,
  organizations: signedIn.organizations,
  secondFactorMissing: signedIn.secondFactorMissing,
  secondFactorRemoval: signedIn.secondFactorRemoval,
});

/** `Set-Cookie` headers of the response. */
type SetCookies = string[];

/** The result of a correct password. */
interface SignInStep {
  cookies: SetCookies;
  methods: SecondFactorMethod[];
}

/** Signs accounts in and out, and resolves session cookies. */
@Injectable()
export class SessionService implements OnModuleInit {
  private readonly auth: Auth;
  private readonly devices: DeviceCookie;
  private readonly pending: PendingCookie;
  constructor(
    private readonly tenancy: Tenancy,
    private readonly throttle: SignInThrottle,
    private readonly credentials: CredentialsService,
    private readonly secondFactor: SecondFactorSignInService,
    private readonly passkeys: PasskeysService,
    private readonly codes: SecondFactorThrottle,
    private readonly events: SignInEvents,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.auth = createAuth({
      em: tenancy.accounts(),
      publicUrl: settings.publicUrl,
      secret: settings.authSecret,
      logger,
    });
    this.pending = new PendingCookie(settings.publicUrl);
    this.devices = new DeviceCookie(settings.authSecret, settings.publicUrl);
  }

  /** Loads the lists of refused passwords, so that no request waits for them. @throws BreachedPasswordsError */
  async onModuleInit(): Promise<void> {
    await loadPasswordLists(this.settings.breachedPasswordsFile);
  }

  /**
   * Checks a password. Creates a session and ends the previous session of the request, if there is one; or starts the second
   * step if the account has a second factor.
   * @returns the methods of the second step; empty if the session was created
   * @throws unauthenticated, with the same message for an unknown e-mail address and a wrong password; rate_limited
   */
  async signIn(request: FastifyRequest, credentials: Credentials): Promise<SignInStep> {
    return this.recordRefusal(request, credentials.email, () => this.checkAndStart(request, credentials));
  }

  private async checkAndStart(
    request: FastifyRequest,
    { email, password }: Credentials,
  ): Promise<SignInStep> {
    const accountId = await this.findAccount(request, { email, password });
    if (!accountId) throw new DocketError('unauthenticated', errorMessages.http.wrongCredentials);
    const methods = await this.secondFactor.methods(accountId);
    if (methods.length > 0)
      return { methods, cookies: [this.pending.create(await this.secondFactor.start(accountId))] };
    return {
      methods,
      cookies: [...(await this.start(request, accountId)), this.devices.create(accountId, email)],
    };
  }

  /**
   * Returns the account with an address and a password, or null. A browser that is known for one account has a limit of its own,
   * but only for that account: the others with the address are checked within the limits of any browser.
   * @throws rate_limited
   */
  private async findAccount(
    { headers, ip }: FastifyRequest,
    { email, password }: Credentials,
  ): Promise<string | null> {
    const known = this.devices.find(headers.cookie, email);
    if (known && (await this.checkKnown(known, ip, { email, password }))) return known.accountId;
    try {
      const succeeded = await this.throttle.countAttempt({ subject: email, client: ip });
      const except = known?.accountId ?? null;
      const found = await this.credentials.find(email, password, { except });
      if (found) await succeeded();
      return found;
    } catch (error) {
      // The owner may try again in this browser, so the response does not tell them to wait.
      if (known && error instanceof DocketError && error.code === 'rate_limited') return null;
      throw error;
    }
  }

  private async checkKnown(
    { id: device, accountId }: KnownDevice,
    client: string,
    { email, password }: Credentials,
  ): Promise<boolean> {
    const succeeded = await this.throttle.countAttempt({ subject: `account ${accountId}`, client, device });
    if ((await this.credentials.find(email, password, { only: accountId })) === null) return false;
    await succeeded();
    return true;
  }

  /**
   * Completes a sign-in with a code, and creates the session.
   * @throws unauthenticated without an open sign-in; invalid_request if the code is wrong; rate_limited
   */
  async signInWithCode(
    request: FastifyRequest,
    code: string,
  ): Promise<AcceptedCode & { cookies: SetCookies }> {
    const { token, account } = await this.pendingOf(request);
    const succeeded = await this.countCode(request, account, code);
    const accepted = await this.secondFactor.finish(token, account, code, request.ip);
    if (!accepted) {
      this.recordWrongFactor(request, account);
      throw wrongCode();
    }
    await succeeded();
    return { ...accepted, cookies: await this.complete(request, account) };
  }

  /** Returns the options with which the browser uses a passkey to complete a sign-in. @throws unauthenticated */
  async passkeyOptions(request: FastifyRequest): Promise<object> {
    const { token, account } = await this.pendingOf(request);
    return this.passkeys.startSignIn(token, account);
  }

  /**
   * Completes a sign-in with a passkey, and creates the session. Signatures cannot be guessed, so attempts are not limited.
   * @throws unauthenticated without an open sign-in; invalid_request if the passkey is not accepted
   */
  async signInWithPasskey(request: FastifyRequest, used: UsePasskey): Promise<SetCookies> {
    const { token, account } = await this.pendingOf(request);
    if (await this.passkeys.finishSignIn(token, account, used)) return this.complete(request, account);
    this.recordWrongFactor(request, account);
    throw new DocketError('invalid_request', errorMessages.auth.passkeyRefused);
  }

  private recordWrongFactor({ ip }: FastifyRequest, { id: accountId, email }: PendingAccount): void {
    this.events.refused({ email, accountId, reason: 'wrong_credentials', ipAddress: ip }, networkOf(ip));
  }

  private async pendingOf(request: FastifyRequest): Promise<{ token: string; account: PendingAccount }> {
    const token = this.pending.tokenOf(request.headers.cookie);
    const account = token && (await this.secondFactor.find(token));
    if (token && account) return { token, account };
    throw new DocketError('unauthenticated', errorMessages.auth.signInExpired);
  }

  /** Counts a recovery code, which cannot be guessed, only for the network, so that the owner can always use one. */
  private countCode(
    { headers, ip }: FastifyRequest,
    { id, email }: PendingAccount,
    code: string,
  ): Promise<() => Promise<void>> {
    const known = this.devices.find(headers.cookie, email);
    const device = known?.accountId === id ? known.id : null;
    return isAuthenticatorCode(code)
      ? this.codes.countAttempt(id, device)
      : this.throttle.countAttempt({ subject: `recovery ${id}`, client: ip, device });
  }

  private async complete(request: FastifyRequest, { id, email }: PendingAccount): Promise<SetCookies> {
    const session = await this.start(request, id);
    return [...session, this.devices.create(id, email), this.pending.clear()];
  }

  /** Starts a session of an account, and ends the previous session of the request, if there is one. */
  async start(request: FastifyRequest, accountId: string): Promise<SetCookies> {
    const headers = headersOf(request);
    const before = await this.call(() =>
      this.auth.api.getSession({ headers, query: { disableRefresh: true } }),
    );
    const started = await this.call(() =>
      this.auth.api.startSession({ body: { accountId }, headers, returnHeaders: true }),
    );
    await this.events.started(accountId, request.ip);
    if (before) await this.endSession(before.session.token);
    return started.headers.getSetCookie();
  }

  /** Ends the session of the request, if there is one. */
  async signOut(request: FastifyRequest): Promise<SetCookies> {
    await this.recordEnd(request, 'session.ended');
    const response = await this.auth.api.signOut({ headers: headersOf(request), asResponse: true });
    return response.headers.getSetCookie();
  }

  /** Ends all sessions of the account, including the current one. @throws unauthenticated */
  async signOutEverywhere(request: FastifyRequest): Promise<SetCookies> {
    await this.recordEnd(request, 'sessions.ended');
    const response = await this.auth.api.revokeSessions({ headers: headersOf(request), asResponse: true });
    if (response.status === 401) throw signInRequired();
    if (!response.ok)
      await this.rethrow(new Error(`Revoking the sessions failed with status ${response.status}.`));
    return response.headers.getSetCookie();
  }

  /**
   * Returns the account of a request, and the cookies that extend its session. Returns null without a valid session. Ends a
   * session that is too old, or whose account gives no access any more.
   */
  async find(request: FastifyRequest): Promise<{ signedIn: SignedIn; cookies: SetCookies } | null> {
    if (!request.headers.cookie) return null;
    const { response: session, headers } = await this.call(() =>
      this.auth.api.getSession({ headers: headersOf(request), returnHeaders: true }),
    );
    if (!session) return null;
    const { id: accountId, name, email, language } = session.user;
    const { id: sessionId, organizationId } = session.session;
    const { memberships, membership, operator, secondFactor } = await this.tenancy.system(async (em) => {
      const all = await findMemberships(em, accountId);
      const current = all.find(({ organization }) => organization.id === organizationId) ?? all[0] ?? null;
      const isOne = await isOperator(em, accountId);
      const rule = { accountId, membership: current, operator: isOne && this.settings.operatorSecondFactor };
      return {
        memberships: all,
        membership: current,
        operator: isOne,
        secondFactor: await readRequirement(em, rule),
      };
    });
    if (isTooOld(session.session.createdAt) || (memberships.length === 0 && !operator)) {
      await this.endSession(session.session.token);
      return null;
    }
    const signedIn: SignedIn = {
      accountId,
      sessionId,
      account: { name, email, language: languageOf(language) },
      membership,
      organizations: memberships.map(({ organization }) => ({
        id: organization.id,
        name: organization.name,
      })),
      operator,
      secondFactorRequired: secondFactor.required,
      secondFactorMissing: secondFactor.required && !secondFactor.enrolled,
      secondFactorRemoval: secondFactor.removal,
    };
    return { signedIn, cookies: headers.getSetCookie() };
  }

  /** Records a refused sign-in, and rethrows the error. */
  private async recordRefusal<T>(
    request: FastifyRequest,
    email: string,
    signIn: () => Promise<T>,
  ): Promise<T> {
    try {
      return await signIn();
    } catch (error) {
      const { code } = error as { code?: string };
      const reason = { unauthenticated: 'wrong_credentials', rate_limited: 'throttled' } as const;
      if (code === 'unauthenticated' || code === 'rate_limited') {
        const accountId = this.devices.find(request.headers.cookie, email)?.accountId ?? null;
        const refusal = { email, accountId, reason: reason[code], ipAddress: request.ip };
        this.events.refused(refusal, networkOf(request.ip));
      }
      throw error;
    }
  }

  /** Records that the session of the request ends, if there is one. */
  private async recordEnd(
    request: FastifyRequest,
    action: 'session.ended' | 'sessions.ended',
  ): Promise<void> {
    const headers = headersOf(request);
    const session = await this.call(() =>
      this.auth.api.getSession({ headers, query: { disableRefresh: true } }),
    );
    if (session) await this.events.record({ action, accountId: session.user.id, ipAddress: request.ip });
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
    await this.tenancy.accounts().execute('select 1');
    throw error;
  }

  private async endSession(token: string): Promise<void> {
    const { internalAdapter } = await this.auth.$context;
    await internalAdapter.deleteSession(token);
  }
}

/** Returns the stored language if it is still supported. */
const languageOf = (stored: string | null | undefined): DocumentLanguage | null =>
  documentLanguages.find((language) => language === stored) ?? null;

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
