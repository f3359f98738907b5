import { newId, type CreateApiKey, type Scope } from '@docket/contracts';
import { Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../audit/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { endsOfToken, hashOfToken, isToken, newToken } from './api-key-token.js';

/** A key that opened the API: who acts, and what it may do. */
export interface KeyHolder {
  actor: Actor;
  scopes: Scope[];
}

/** The keys of an organization's programs. */
@Injectable()
export class ApiKeysService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Makes a key. @returns its id and its token, which is kept nowhere */
  async create(
    actor: Actor,
    { name, scopes, expiresAt }: CreateApiKey,
  ): Promise<{ id: string; token: string }> {
    const id = newId();
    const token = newToken();
    const { prefix, last4 } = endsOfToken(token);
    await this.tenancy.transaction(actor.organizationId, async (em) => {
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
    });
    return { id, token };
  }

  /**
   * Who a token belongs to; null for one that is unknown, expired or revoked. Asked anew for every request, so that a
   * revocation counts at once in every process.
   */
  async authenticate(token: string, ipAddress: string): Promise<KeyHolder | null> {
    if (!isToken(token)) return null;
    const [key] = await this.tenancy.system((em) =>
      em.execute<{ id: string; organization_id: string; name: string; scopes: Scope[]; stale: boolean }[]>(
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
