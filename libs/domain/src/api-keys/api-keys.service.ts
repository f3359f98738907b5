import {
  apiKey,
  DocketError,
  errorMessages,
  newId,
  scopes as allScopes,
  type ApiKeyListQuery,
  type ApiKeyView,
  type CreateApiKey,
  type Page,
  type Scope,
} from '@docket/contracts';
import { selectRow, selectRows, selectTotal, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { databaseNow } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { iso } from '../people/membership.sql.js';
import { visibleParts, hashToken, isToken, newToken } from './api-key-token.js';

/** Actor and scopes of an authenticated API key. */
export interface AuthenticatedKey {
  actor: Actor;
  scopes: Scope[];
}

const isScope = (text: string): text is Scope => (allScopes as readonly string[]).includes(text);

/** Scopes of a key. Unknown scopes, e.g. of a later release, are ignored. */
const knownScopes = tables.api_key.scopes.transform((stored) => stored.filter(isScope));
const keyRow = apiKey.extend({ scopes: knownScopes });
const authenticatedKeyRow = z.object({
  id: tables.api_key.id,
  organization_id: tables.api_key.organization_id,
  name: tables.api_key.name,
  scopes: knownScopes,
  /** Whether `last_used_at` is older than a minute and has to be updated. */
  stale: z.boolean(),
});

/** Selects API keys. `:status` and `:id` are optional filters. */
const keysQuery = `
  with keys as (
    select k.id, k.name, k.prefix, k.last4, k.scopes,
      case when k.revoked_at is not null then 'revoked' when k.expires_at <= now() then 'expired' else 'active' end
        as status,
      p.email as "createdBy", ${iso('k.created_at')} as "createdAt", ${iso('k.expires_at')} as "expiresAt",
      ${iso('k.revoked_at')} as "revokedAt", ${iso('k.last_used_at')} as "lastUsedAt"
    from api_key k join person p on p.id = k.created_by)
  select * from keys where (:status::text is null or status = :status) and (:id::uuid is null or id = :id)`;

/** API keys of an organization (docs/domain.md, section 7). */
@Injectable()
export class ApiKeysService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns a page of keys, newest first. */
  list(organizationId: string, { page, pageSize, status }: ApiKeyListQuery): Promise<Page<ApiKeyView>> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      const values = { id: null, status: status ?? null, limit: pageSize, offset: (page - 1) * pageSize };
      const items = await selectRows(
        em,
        keyRow,
        `${keysQuery} order by "createdAt" desc, id desc limit :limit::int offset :offset::int`,
        values,
      );
      const total = await selectTotal(em, `select count(*)::int as total from (${keysQuery}) found`, values);
      return { items, page, pageSize, total };
    });
  }

  /**
   * Creates a key.
   * @returns the key and its token, which is not stored
   * @throws invalid_request if the expiry is in the past
   */
  async create(
    actor: Actor,
    { name, scopes, expiresAt }: CreateApiKey,
  ): Promise<{ key: ApiKeyView; token: string }> {
    const id = newId();
    const token = newToken();
    const { prefix, last4 } = visibleParts(token);
    const key = await this.tenancy.transaction(actor, async (em) => {
      if (expiresAt !== null && Date.parse(expiresAt) <= (await databaseNow(em)).getTime())
        throw expiryInPast();
      await em.execute(
        `insert into api_key (id, organization_id, name, token_sha256, prefix, last4, scopes, created_by, expires_at)
         values (?, ?, ?, ?, ?, ?, ?::text[], ?, ?)`,
        [
          id,
          actor.organizationId,
          name,
          hashToken(token),
          prefix,
          last4,
          `{${scopes.join(',')}}`,
          actor.id,
          expiresAt,
        ],
      );
      await recordAudit(em, actor, {
        action: 'apikey.created',
        targetType: 'api_key',
        targetId: id,
        targetLabel: name,
        metadata: { after: { scopes, expiresAt } },
      });
      return findKey(em, id);
    });
    return { key, token };
  }

  /**
   * Revokes a key, effective with the next request in every process. Idempotent.
   * @throws not_found, also for keys of another organization
   */
  revoke(actor: Actor, id: string): Promise<ApiKeyView> {
    return this.tenancy.transaction(actor, async (em) => {
      const revoked = await em.execute<unknown[]>(
        'update api_key set revoked_at = now() where id = ? and revoked_at is null returning id',
        [id],
      );
      const key = await findKey(em, id);
      if (revoked.length > 0) {
        await recordAudit(em, actor, {
          action: 'apikey.revoked',
          targetType: 'api_key',
          targetId: id,
          targetLabel: key.name,
          metadata: { before: { revokedAt: null }, after: { revokedAt: key.revokedAt } },
        });
      }
      return key;
    });
  }

  /**
   * Returns the key of a token, or null if the token is unknown, expired or revoked. The result is not cached, so
   * that a revocation takes effect immediately in every process.
   */
  async authenticate(token: string, ipAddress: string): Promise<AuthenticatedKey | null> {
    if (!isToken(token)) return null;
    const key = await this.tenancy.system((em) =>
      selectRow(
        em,
        authenticatedKeyRow,
        `select id, organization_id, name, scopes,
           last_used_at is null or last_used_at < now() - interval '1 minute' as stale
         from api_key
         where token_sha256 = ? and revoked_at is null and (expires_at is null or expires_at > now())`,
        [hashToken(token)],
      ),
    );
    if (!key) return null;
    if (key.stale) await this.recordUse(key.organization_id, key.id);
    return {
      actor: {
        organizationId: key.organization_id,
        id: key.id,
        name: key.name,
        email: `apikey:${key.id}`,
        role: 'api_key',
        ipAddress,
      },
      scopes: key.scopes,
    };
  }

  /** Updates `last_used_at`, at most once a minute per key, to avoid a write with every request. */
  private async recordUse(organizationId: string, id: string): Promise<void> {
    await this.tenancy.transaction(organizationId, (em) =>
      em.execute('update api_key set last_used_at = now() where id = ?', [id]),
    );
  }
}

/** @throws not_found */
async function findKey(em: EntityManager, id: string): Promise<ApiKeyView> {
  const key = await selectRow(em, keyRow, keysQuery, { id, status: null });
  if (!key) throw new DocketError('not_found', errorMessages.apiKeys.notFound);
  return key;
}

const expiryInPast = (): DocketError =>
  new DocketError('invalid_request', errorMessages.apiKeys.expiryInPast, {
    issues: [{ path: 'expiresAt', message: errorMessages.apiKeys.expiryInPastIssue }],
  });
