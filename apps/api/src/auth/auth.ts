import { newId } from '@docket/contracts';
import { SESSION_LIFETIME } from '@docket/domain';
import type { Logger } from '@docket/observability';
import type { EntityManager } from '@mikro-orm/postgresql';
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { KyselyPlugin } from 'kysely';
import { z } from 'zod';

/** Dependencies of the session library. */
export interface AuthOptions {
  /** Of the login for accounts. */
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

/** Returns whether browsers reach the site only over TLS. */
export const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/**
 * Returns the prefix of the names of cookies. Over TLS, `__Host-` makes browsers accept the cookie only from this host, so
 * that a page of a sibling domain cannot replace the session.
 */
export const cookiePrefix = (publicUrl: string): string => (isSecure(publicUrl) ? '__Host-docket' : 'docket');

/**
 * Starts a session for an account whose credentials were checked. The library's own sign-in is not used, because it
 * identifies accounts by their e-mail address.
 */
const startSession = createAuthEndpoint(
  '/start-session',
  { method: 'POST', body: z.object({ accountId: z.uuid() }), metadata: { SERVER_ONLY: true } },
  async (context) => {
    const { internalAdapter } = context.context;
    const user = await internalAdapter.findUserById(context.body.accountId);
    if (!user) throw new Error('The account does not exist.');
    const session = await internalAdapter.createSession(user.id);
    await setSessionCookie(context, { session, user });
    return context.json({ id: session.id });
  },
);

/**
 * Our tables and their columns. The table names are qualified with their schema, because the library's own `account` model
 * is our `credential` table.
 */
const tables = {
  user: {
    modelName: 'public.account',
    fields: { emailVerified: 'email_verified', ...timestampFields },
    additionalFields: { language: { type: 'string', required: false, input: false } },
  },
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
    expiresIn: SESSION_LIFETIME.idleHours * HOUR,
    updateAge: HOUR / 12, // also the accuracy of the last use of a session
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...timestampFields,
    },
    additionalFields: {
      organizationId: {
        type: 'string',
        required: false,
        input: false,
        fieldName: 'active_organization_id',
      },
    },
  },
  verification: {
    modelName: 'public.verification',
    fields: { expiresAt: 'expires_at', ...timestampFields },
  },
} as const;

/**
 * Creates the session library on our tables and the connections of the login for accounts. Sessions expire after 12 hours without use.
 * The library's own HTTP endpoints are not mounted: each endpoint that we offer is a route of this API. OpenID Connect
 * would be a plugin here and another route.
 */
export function createAuth({ em, publicUrl, secret, logger }: AuthOptions) {
  return betterAuth({
    appName: 'Docket',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: { db: em.getKysely().withPlugin(instantsAsDates), type: 'postgres', transaction: true },
    ...tables,
    advanced: {
      cookiePrefix: cookiePrefix(publicUrl),
      useSecureCookies: false, // it would add `__Secure-` to the names
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: isSecure(publicUrl),
      },
      database: { generateId: () => newId(), validateSchema: false },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    plugins: [{ id: 'docket', endpoints: { startSession } }],
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

/** The configured session library. */
export type Auth = ReturnType<typeof createAuth>;
