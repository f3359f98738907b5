import { newId, PASSWORD_LENGTH } from '@docket/contracts';
import { hashPassword, verifyPassword } from '@docket/domain';
import type { Logger } from '@docket/observability';
import type { EntityManager } from '@mikro-orm/postgresql';
import { betterAuth } from 'better-auth';
import type { KyselyPlugin } from 'kysely';

/** What signing in depends on. */
export interface AuthOptions {
  em: EntityManager;
  /** Where browsers reach the product, e.g. `https://docket.example.com`. */
  publicUrl: string;
  /** Signs the session cookie: a copy of the session table alone opens no session. */
  secret: string;
  logger: Logger;
}

/** Header in which the address of the caller is handed to the library; whatever a client sends under it is replaced. */
export const CALLER_ADDRESS = 'x-docket-caller-address';
const HOUR = 3_600;

/**
 * The sign-in library on our own tables and the process's one connection pool. Sessions end after 12 hours without use.
 * It is called as a library, never mounted: each of its endpoints that we offer is a route of ours. Signing in with
 * OpenID Connect is a plugin here and a route beside the others.
 */
export function createAuth({ em, publicUrl, secret, logger }: AuthOptions) {
  const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };
  return betterAuth({
    appName: 'Docket',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: { db: em.fork().getKysely().withPlugin(instantsAsDates), type: 'postgres', transaction: true },
    // The schema's name sets this `account` apart from the library's own word for what is our `credential`.
    user: { modelName: 'public.account', fields: { emailVerified: 'email_verified', ...stamps } },
    account: {
      modelName: 'public.credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...stamps,
      },
    },
    session: {
      modelName: 'public.session',
      expiresIn: 12 * HOUR,
      updateAge: HOUR,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...stamps,
      },
    },
    verification: { modelName: 'public.verification', fields: { expiresAt: 'expires_at', ...stamps } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    advanced: {
      cookiePrefix: 'docket',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId(), validateSchema: false },
      ipAddress: { ipAddressHeaders: [CALLER_ADDRESS] },
    },
    // Ours stands in front of it: per account and per address, and shared by all processes.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (level, message) => logger.warn({ library: 'better-auth', level }, message),
    },
  });
}

/**
 * The pool hands out instants as text, which the library compares with dates: every comparison would be false, and no
 * session would ever end.
 */
const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          column.endsWith('_at') && typeof value === 'string' ? new Date(value) : value,
        ]),
      ),
    ),
  }),
};

/** The sign-in library as it is set up here. */
export type Auth = ReturnType<typeof createAuth>;
