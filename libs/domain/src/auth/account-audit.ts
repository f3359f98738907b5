import type { EntityManager } from '@mikro-orm/postgresql';
import { recordAudit } from '../audit-log/audit-log.js';
import { recordOperation } from '../operations/operations-log.js';
import { isOperator } from '../operations/operator-access.js';
import { asSystemRole, enterOrganization } from '../organization/tenancy.js';
import { findMemberships } from './membership.js';

/** A change of an account, as audit logs record it. */
export interface AccountEvent {
  action: `account.${string}`;
  metadata?: Record<string, unknown>;
  ipAddress: string | null;
  /** Default: the person of the account. */
  actorEmail?: string;
}

/**
 * Records a change of an account in the audit log of each organization that it gives access to, and in the operations log
 * if it belongs to an operator. Call it in the transaction of the change, before access is moved or removed.
 */
export async function recordAccountEvent(
  em: EntityManager,
  account: { id: string; email: string },
  { action, metadata = {}, ipAddress, actorEmail }: AccountEvent,
): Promise<void> {
  const { memberships, operator } = await asSystemRole(em, async () => ({
    memberships: await findMemberships(em, account.id),
    operator: await isOperator(em, account.id),
  }));
  for (const { organization, person } of memberships) {
    await enterOrganization(em, organization.id);
    const actor = { organizationId: organization.id, email: actorEmail ?? person.email, role: person.role };
    await recordAudit(
      em,
      { ...actor, ipAddress },
      { action, targetType: 'account', targetId: account.id, targetLabel: account.email, metadata },
    );
  }
  if (!operator) return;
  await asSystemRole(em, () =>
    recordOperation(
      em,
      { email: actorEmail ?? account.email, ipAddress },
      { action, targetType: 'operator', targetId: account.id, targetLabel: account.email, metadata },
    ),
  );
}
