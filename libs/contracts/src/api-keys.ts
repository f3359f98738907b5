import { apiKeyStatuses } from './choices.js';
import { z } from 'zod';
import { instant } from './instant.js';
import { validation } from './messages/index.js';
import { pageOf, pageQuery } from './page.js';
import { requiredLine } from './text.js';

/** Scopes of API keys (docs/domain.md, section 7). */
export const scopes = [
  'org:read',
  'users:read',
  'users:write',
  'teams:read',
  'teams:write',
  'content:read',
  'content:write',
  'assignments:read',
  'assignments:write',
  'progress:read',
  'progress:write',
  'imports:write',
  'compliance:read',
  'audit-log:read',
  'reports:read',
  'reports:write',
  'xapi:read',
  'xapi:write',
] as const;
export type Scope = (typeof scopes)[number];

/** Lifetime of an API key in days: the longest one, and that of a key without an expiry. */
export const API_KEY_DAYS = { max: 366, default: 90 } as const;

/** Maximum number of active API keys of an organization. */
export const MAX_API_KEYS = 50;

/** Reasons for which a key is revoked automatically. */
export const apiKeyRevocationReasons = ['creator_lost_access'] as const;

/** An API key without its token. `prefix` has the first 13 characters of the token, `last4` the last 4. */
export const apiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string(),
    last4: z.string(),
    scopes: z.array(z.enum(scopes)),
    status: z.enum(apiKeyStatuses),
    createdBy: z.string().describe('E-mail address of the administrator who created the key'),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
    revocationReason: z
      .enum(apiKeyRevocationReasons)
      .nullable()
      .describe(
        'Why the key was revoked automatically: `creator_lost_access` if its creator has left or is no longer an ' +
          'administrator. Null if an administrator revoked it, or if it is not revoked',
      ),
    lastUsedAt: z.iso
      .datetime()
      .nullable()
      .describe('When the key was last used, updated at most once a minute. Null if it was never used'),
  })
  .meta({ id: 'ApiKey' });
export type ApiKeyView = z.infer<typeof apiKey>;

/** The response to the creation of a key, the only one with the token. */
export const createdApiKey = apiKey
  .extend({
    token: z
      .string()
      .describe('The API key to send as bearer token. Returned only in this response, and not stored'),
  })
  .meta({ id: 'CreatedApiKey' });
export type CreatedApiKeyView = z.infer<typeof createdApiKey>;

export const createApiKey = z
  .strictObject({
    name: requiredLine(200),
    scopes: z
      .array(z.enum(scopes))
      .min(1, { error: () => validation.noScopes })
      .max(scopes.length)
      .transform((chosen) => scopes.filter((scope) => chosen.includes(scope))),
    expiresAt: instant
      .optional()
      .describe(
        `When the key expires, at most ${API_KEY_DAYS.max} days from now. Default: ${API_KEY_DAYS.default} days from now`,
      ),
  })
  .meta({ id: 'CreateApiKey' });
export type CreateApiKey = z.infer<typeof createApiKey>;

export const apiKeyListQuery = pageQuery.extend({ status: z.enum(apiKeyStatuses).optional() });
export type ApiKeyListQuery = z.infer<typeof apiKeyListQuery>;
export const apiKeyPage = pageOf(apiKey).meta({ id: 'ApiKeyPage' });
