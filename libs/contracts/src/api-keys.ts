import { z } from 'zod';
import { instant } from './instant.js';
import { validation } from './messages/validation.js';
import { pageOf, pageQuery } from './page.js';
import { requiredText } from './text.js';

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
  'compliance:read',
  'audit-log:read',
  'reports:read',
  'reports:write',
] as const;
export type Scope = (typeof scopes)[number];

/** Statuses of an API key. Only an active key is accepted. */
export const apiKeyStatuses = ['active', 'expired', 'revoked'] as const;

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
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
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
    name: requiredText(200),
    scopes: z
      .array(z.enum(scopes))
      .min(1, validation.noScopes)
      .transform((chosen) => scopes.filter((scope) => chosen.includes(scope))),
    expiresAt: instant.nullable().default(null),
  })
  .meta({ id: 'CreateApiKey' });
export type CreateApiKey = z.infer<typeof createApiKey>;

export const apiKeyListQuery = pageQuery.extend({ status: z.enum(apiKeyStatuses).optional() });
export type ApiKeyListQuery = z.infer<typeof apiKeyListQuery>;
export const apiKeyPage = pageOf(apiKey).meta({ id: 'ApiKeyPage' });
