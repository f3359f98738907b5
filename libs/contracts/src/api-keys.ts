import { z } from 'zod';
import { instant } from './instant.js';
import { pageOf, pageQuery } from './page.js';
import { text } from './text.js';

/** What an API key may be allowed to do (domain.md section 6). */
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

/** State of a key: only an active one opens the API. */
export const apiKeyStatuses = ['active', 'expired', 'revoked'] as const;

/** A key as it is listed: never its token, only the 13 characters it begins with and the 4 it ends with. */
export const apiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string(),
    last4: z.string(),
    scopes: z.array(z.enum(scopes)),
    status: z.enum(apiKeyStatuses),
    createdBy: z.string().describe('E-mail of the administrator who made it'),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable().describe('To the minute'),
  })
  .meta({ id: 'ApiKey' });
export type ApiKeyView = z.infer<typeof apiKey>;

/** The answer that alone carries the token. */
export const createdApiKey = apiKey
  .extend({ token: z.string().describe('Shown once; it cannot be had again') })
  .meta({ id: 'CreatedApiKey' });
export type CreatedApiKeyView = z.infer<typeof createdApiKey>;

export const createApiKey = z
  .object({
    name: z.string().trim().pipe(text(200, 1)),
    scopes: z
      .array(z.enum(scopes))
      .min(1, 'Choose at least one scope.')
      .transform((chosen) => scopes.filter((scope) => chosen.includes(scope))),
    expiresAt: instant.nullable().default(null),
  })
  .meta({ id: 'CreateApiKey' });
export type CreateApiKey = z.infer<typeof createApiKey>;

export const apiKeyListQuery = pageQuery.extend({ status: z.enum(apiKeyStatuses).optional() });
export type ApiKeyListQuery = z.infer<typeof apiKeyListQuery>;
export const apiKeyPage = pageOf(apiKey).meta({ id: 'ApiKeyPage' });
