import {
  apiKey,
  DocketError,
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
import { endsOfToken, hashOfToken, isToken, newToken } from './api-key-token.js';

/** A key that opened the API: who acts, and what it may do. */
export interface KeyHolder {
  actor: Actor;
  scopes: Scope[];
}

const isScope = (text: string): text is Scope => (allScopes as readonly string[]).includes(text);

/** The scopes of a key. The database takes any text: one that this release does not know opens nothing, and is left out. */
const knownScopes = tables.api_key.scopes.transform((stored) => stored.filter(isScope));
const keyRow = apiKey.extend({ scopes: knownScopes });
const keyHolderRow = z.object({
  id: tables.api_key.id,
  organization_id: tables.api_key.organization_id,
  name: tables.api_key.name,
  scopes: knownScopes,
  /** Whether its last use has to be written down again. */
  stale: z.boolean(),
});

/** Keys as they are shown; `:status` null finds all. */
const keysQuery = `
  with shown as (
    select k.id, k.name, k.prefix, k.last4, k.scopes,
      case when k.revoked_at is not null then 'revoked' when k.expires_at <= now() then 'expired' else 'active' end
        as status,
      p.email as "createdBy", ${iso('k.created_at')} as "createdAt", ${iso('k.expires_at')} as "expiresAt",
      ${iso('k.revoked_at')} as "revokedAt", ${iso('k.last_used_at')} as "lastUsedAt"
    from api_key k join person p on p.id = k.created_by)
  select * from shown where (:status::text is null or status = :status) and (:id::uuid is null or id = :id)`;

/** The keys of an organization's programs (domain.md section 6). */
@Injectable()
export class ApiKeysService {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of keys, newest first. */
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
   * Makes a key.
   * @returns the key and its token, which is kept nowhere
   * @throws invalid_request when it would have expired already
   */
  async create(
    actor: Actor,
    { name, scopes, expiresAt }: CreateApiKey,
  ): Promise<{ key: ApiKeyView; token: string }> {
    const id = newId();
    const token = newToken();
    const { prefix, last4 } = endsOfToken(token);
    const key = await this.tenancy.transaction(actor.organizationId, async (em) => {
      if (expiresAt !== null && Date.parse(expiresAt) <= (await databaseNow(em)).getTime()) throw past();
      await em.execute(
        `insert into api_key (id, organization_id, name, token_sha256, prefix, last4, scopes, created_by, expires_at)
         values (?, ?, ?, ?, ?, ?, ?::text[], ?, ?)`,
        [
          id,
          actor.organizationId,
          name,
          hashOfToken(token),
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
   * Takes a key's power away: every process refuses it from the next request on. Revoking twice is fine.
   * @throws not_found, also for another organization's id
   */
  revoke(actor: Actor, id: string): Promise<ApiKeyView> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
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
   * Who a token belongs to; null for one that is unknown, expired or revoked. Asked anew for every request, so that a
   * revocation counts at once in every process.
   */
  async authenticate(token: string, ipAddress: string): Promise<KeyHolder | null> {
    if (!isToken(token)) return null;
    const key = await this.tenancy.system((em) =>
      selectRow(
        em,
        keyHolderRow,
        `select id, organization_id, name, scopes,
           last_used_at is null or last_used_at < now() - interval '1 minute' as stale
         from api_key
         where token_sha256 = ? and revoked_at is null and (expires_at is null or expires_at > now())`,
        [hashOfToken(token)],
      ),
    );
    if (!key) return null;
    if (key.stale) await this.noteUse(key.organization_id, key.id);
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

  /** Last use is kept to the minute, so that a busy key does not write at each request. */
  private async noteUse(organizationId: string, id: string): Promise<void> {
    await this.tenancy.transaction(organizationId, (em) =>
      em.execute('update api_key set last_used_at = now() where id = ?', [id]),
    );
  }
}

/** @throws not_found */
async function findKey(em: EntityManager, id: string): Promise<ApiKeyView> {
  const key = await selectRow(em, keyRow, keysQuery, { id, status: null });
  if (!key) throw new DocketError('not_found', 'There is no such API key in this organization.');
  return key;
}

const past = (): DocketError =>
  new DocketError('invalid_request', 'The key would have expired already. Choose a later expiry.', {
    issues: [{ path: 'expiresAt', message: 'lies in the past' }],
  });
