import {
  API_KEY_DAYS,
  apiKey,
  DocketError,
  errorMessages,
  MAX_API_KEYS,
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
import { iso, isPresent } from '../people/membership.sql.js';
import { visibleParts, hashToken, isToken, newToken } from './api-key-token.js';

/** Actor and scopes of an authenticated API key. */
export interface AuthenticatedKey {
  actor: Actor;
  scopes: Scope[];
}

const DAY_MS = 86_400_000;

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

/** Returns the expiry of the key `k`. Earlier builds stored keys without one. */
const expiryOf = (k: string): string =>
  `coalesce(${k}.expires_at, ${k}.created_at + interval '${API_KEY_DAYS.max} days')`;

/** Returns the condition that the key `k` is accepted, apart from the access of its creator. */
const isActive = (k: string): string => `(${k}.revoked_at is null and ${expiryOf(k)} > now())`;

/** Selects API keys. `:status` and `:id` are optional filters. */
const keysQuery = `
  with keys as (
    select k.id, k.name, k.prefix, k.last4, k.scopes,
      case when k.revoked_at is not null then 'revoked' when ${expiryOf('k')} <= now() then 'expired' else 'active' end
        as status,
      p.email as "createdBy", ${iso('k.created_at')} as "createdAt", ${iso(expiryOf('k'))} as "expiresAt",
      ${iso('k.revoked_at')} as "revokedAt", k.revocation_reason as "revocationReason",
      ${iso('k.last_used_at')} as "lastUsedAt"
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
   * @throws invalid_request if the expiry is in the past or too late; conflict if the organization has too many keys
   */
  async create(
    actor: Actor,
    { name, scopes, expiresAt: requested }: CreateApiKey,
  ): Promise<{ key: ApiKeyView; token: string }> {
    const id = newId();
    const token = newToken();
    const { prefix, last4 } = visibleParts(token);
    const key = await this.tenancy.transaction(actor, async (em) => {
      const expiresAt = expiryFor(requested, await databaseNow(em));
      await requireRoomForKey(em);
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
   * Returns the key of a token, or null if the token is unknown, expired or revoked, or its creator is no longer an
   * administrator who can sign in. The result is not cached, so that a revocation takes effect immediately in every process.
   */
  async authenticate(token: string, ipAddress: string): Promise<AuthenticatedKey | null> {
    if (!isToken(token)) return null;
    const key = await this.tenancy.system((em) =>
      selectRow(
        em,
        authenticatedKeyRow,
        `select k.id, k.organization_id, k.name, k.scopes,
           k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as stale
         from api_key k join person p on p.id = k.created_by and p.role = 'org_admin' and ${isPresent('p')}
         where k.token_sha256 = ? and ${isActive('k')}`,
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

/** Returns the expiry of a new key. @throws invalid_request */
function expiryFor(requested: string | undefined, now: Date): string {
  const latest = now.getTime() + API_KEY_DAYS.max * DAY_MS;
  if (requested === undefined) return new Date(now.getTime() + API_KEY_DAYS.default * DAY_MS).toISOString();
  if (Date.parse(requested) <= now.getTime())
    throw invalidExpiry(errorMessages.apiKeys.expiryInPast, errorMessages.apiKeys.expiryInPastIssue);
  if (Date.parse(requested) > latest)
    throw invalidExpiry(errorMessages.apiKeys.expiryTooLate(API_KEY_DAYS.max));
  return requested;
}

/** Locks the organization and requires that it has fewer than the maximum number of keys. @throws conflict */
async function requireRoomForKey(em: EntityManager): Promise<void> {
  await em.execute('select from organization for no key update');
  const active = await selectTotal(em, `select count(*)::int as total from api_key k where ${isActive('k')}`);
  if (active >= MAX_API_KEYS)
    throw new DocketError('conflict', errorMessages.apiKeys.tooManyKeys(MAX_API_KEYS));
}

const invalidExpiry = (message: string, issue = message): DocketError =>
  new DocketError('invalid_request', message, { issues: [{ path: 'expiresAt', message: issue }] });
