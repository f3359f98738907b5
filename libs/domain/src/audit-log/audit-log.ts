import type { Role } from '@docket/contracts';
import { EntityManager } from '@mikro-orm/postgresql';

/** Who did it: a person who is signed in, an API key, or an operator of the installation. */
export interface Actor {
  organizationId: string;
  /** The person's, the key's, or the operator's account. */
  id: string;
  name: string;
  email: string;
  role: Role | 'api_key' | 'operator';
  ipAddress: string | null;
}

/** One thing that was done (domain.md section 7). */
export interface AuditEntry {
  action: string;
  targetType: string;
  targetId: string | null;
  targetLabel: string | null;
  metadata?: Record<string, unknown>;
}

/** Whom an event is put down to: an actor, or the product itself where a policy acts. */
export type AuditedActor = Pick<Actor, 'organizationId' | 'email' | 'ipAddress'> & {
  role: Actor['role'] | 'system';
};

/** Writes an audit event in the transaction of the change it tells of: both are kept, or neither. */
export async function recordAudit(em: EntityManager, actor: AuditedActor, entry: AuditEntry): Promise<void> {
  await em.execute(
    `insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_id, target_label,
       metadata, ip_address) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)`,
    [
      actor.organizationId,
      entry.action,
      actor.email,
      actor.role,
      entry.targetType,
      entry.targetId,
      entry.targetLabel,
      JSON.stringify(entry.metadata ?? {}),
      actor.ipAddress,
    ],
  );
}
