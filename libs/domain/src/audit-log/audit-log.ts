import type { Role } from '@docket/contracts';
import { EntityManager } from '@mikro-orm/postgresql';

/** Actor of a change: a signed-in person, an API key, or an operator of the installation. */
export interface Actor {
  organizationId: string;
  /** ID of the person, of the API key, or of the operator's account. */
  id: string;
  name: string;
  email: string;
  role: Role | 'api_key' | 'operator';
  ipAddress: string | null;
}

/** Content of an audit event (docs/domain.md, section 8). */
export interface AuditEntry {
  action: string;
  targetType: string;
  targetId: string | null;
  targetLabel: string | null;
  metadata?: Record<string, unknown>;
}

/** Actor of an audit event: an `Actor`, the system when it applies a policy, or somebody who is not signed in. */
export type AuditedActor = Pick<Actor, 'organizationId' | 'email' | 'ipAddress'> & {
  role: Actor['role'] | 'system' | 'anonymous';
};

/** The actor as parameters of a statement that writes audit events. */
export interface ActorValues {
  organizationId: string;
  actorId: string;
  actorEmail: string;
  actorRole: string;
  ipAddress: string | null;
}

/** Returns the parameters of statements that write audit events. */
export const actorValues = (actor: Actor): ActorValues => ({
  organizationId: actor.organizationId,
  actorId: actor.id,
  actorEmail: actor.email,
  actorRole: actor.role,
  ipAddress: actor.ipAddress,
});

/** The parts of a statement that writes audit events, as SQL expressions in terms of `from`. */
export interface AuditRows {
  /** The name of the action. */
  action: string;
  /** The name of the type of the target. */
  targetType: string;
  targetId: string;
  targetLabel: string;
  metadata: string;
  /** The rows after `from`, one for each event. */
  from: string;
}

/** Returns a statement with the parameters `ActorValues` that writes an audit event for each row. */
export const insertAudits = ({
  action,
  targetType,
  targetId,
  targetLabel,
  metadata,
  from,
}: AuditRows): string => `
  insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_id, target_label, metadata,
      ip_address)
    select :organizationId::uuid, '${action}', :actorEmail::text, :actorRole::text, '${targetType}', ${targetId}, ${targetLabel},
        ${metadata}, :ipAddress::text
      from ${from}`;

/** Writes an audit event. Call it in the transaction of the change, so that both are committed or neither is. */
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
