import {
  operationsEvent,
  type OperationsEventView,
  type Page,
  type OperationsEventQuery,
} from '@docket/contracts';
import { selectRows, selectTotal } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { iso } from '../people/membership.sql.js';

/** An account with operator access to the installation, independent of its roles in organizations. */
export interface Operator {
  accountId: string;
  name: string;
  email: string;
  ipAddress: string | null;
}

/** An action of an operator on the installation, or an event of an account, e.g. a sign-in. */
export interface Operation {
  action: string;
  targetType: 'worker' | 'operator' | 'account';
  targetId: string | null;
  targetLabel: string | null;
  metadata?: Record<string, unknown>;
}

/** Actor of changes made with the command line. */
export const COMMAND_LINE: Pick<Operator, 'email' | 'ipAddress'> = { email: 'command-line', ipAddress: null };

/**
 * Writes an event to the operations log. Call it in the transaction of the change. The log belongs to no organization:
 * operator actions on a report are recorded in the audit log of the report's organization instead.
 */
export async function recordOperation(
  em: EntityManager,
  { email, ipAddress }: Pick<Operator, 'email' | 'ipAddress'>,
  { action, targetType, targetId, targetLabel, metadata = {} }: Operation,
): Promise<void> {
  await em.execute(
    `insert into operations_event (action, actor_email, target_type, target_id, target_label, metadata, ip_address)
     values (?, ?, ?, ?, ?, ?::jsonb, ?)`,
    [action, email, targetType, targetId, targetLabel, JSON.stringify(metadata), ipAddress],
  );
}

const isOfKind = { action: `target_type <> 'account'`, 'sign-in': `target_type = 'account'` } as const;

/** Returns a page of the operations log, newest first. Requires `Tenancy.system()`. */
export async function listOperations(
  em: EntityManager,
  { page, pageSize, kind }: OperationsEventQuery,
): Promise<Page<OperationsEventView>> {
  const matches = kind === undefined ? 'true' : isOfKind[kind];
  const items = await selectRows(
    em,
    operationsEvent,
    `select id, ${iso('created_at')} as "createdAt", action, actor_email as "actorEmail", target_type as "targetType",
       target_id as "targetId", target_label as "targetLabel", metadata, ip_address as "ipAddress"
     from operations_event where ${matches} order by created_at desc, id desc limit ? offset ?`,
    [pageSize, (page - 1) * pageSize],
  );
  const total = await selectTotal(em, `select count(*)::int as total from operations_event where ${matches}`);
  return { items, page, pageSize, total };
}
