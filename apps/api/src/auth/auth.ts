import { newId, PASSWORD_LENGTH } from '@docket/contracts';
import { hashPassword, verifyPassword } from '@docket/domain';
import type { Logger } from '@docket/observability';
import type { EntityManager } from '@mikro-orm/postgresql';
import { betterAuth } from 'better-auth';
import type { KyselyPlugin } from 'kysely';

/** Dependencies of the sign-in library. */
export interface AuthOptions {
  em: EntityManager;
  /** Public base URL, e.g. `https://docket.example.com`. */
  publicUrl: string;
  /** Key that signs session cookies, so that a copy of the session table alone opens no session. */
  secret: string;
  logger: Logger;
}

/** Header that passes the client address to the library. A value sent by the client is replaced. */
export const CLIENT_ADDRESS_HEADER = 'x-docket-caller-address';
const HOUR = 3_600;
const timestampFields = { createdAt: 'created_at', updatedAt: 'updated_at' };

/**
 * Creates the sign-in library on our tables and the shared connection pool. Sessions expire after 12 hours without use.
 * The library's own HTTP endpoints are not mounted: each endpoint that we offer is a route of this API. OpenID Connect
 * would be a plugin here and another route.
 */
export function createAuth({ em, publicUrl, secret, logger }: AuthOptions) {
  return betterAuth({
    appName: 'Docket',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: { db: em.fork().getKysely().withPlugin(instantsAsDates), type: 'postgres', transaction: true },
    // The table names are qualified with their schema, because the library's own `account` model is our `credential` table.
    user: { modelName: 'public.account', fields: { emailVerified: 'email_verified', ...timestampFields } },
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
        ...timestampFields,
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
        ...timestampFields,
      },
    },
    verification: {
      modelName: 'public.verification',
      fields: { expiresAt: 'expires_at', ...timestampFields },
    },
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
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    rateLimit: { enabled: false }, // SignInThrottle limits attempts across all processes
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (level, message) => logger.warn({ library: 'better-auth', level }, message),
    },
  });
}

/**
 * Converts timestamps to dates. The pool returns timestamps as text, which the library would compare with dates: every
 * comparison would be false, and no session would ever expire.
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

/** The configured sign-in library. */
export type Auth = ReturnType<typeof createAuth>;
