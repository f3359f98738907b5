import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Artefact } from '../artefact.entity.js';

/** Number of hours before a new policy takes effect, so that a mistake can be undone before files are deleted. */
export const POLICY_GRACE_HOURS = 24;

/** SQL condition: the policy of organization `o` is in effect. */
export const POLICY_IN_EFFECT = `o.report_retention_since <= now() - interval '${POLICY_GRACE_HOURS} hours'`;

/**
 * Returns a SQL query for the files of organization `o` that have expired and are not on legal hold, oldest first. It
 * compares with `now()`, which is stable, so PostgreSQL can use an index.
 */
export const dueFiles = (limit: number): string =>
  `select a.report_id, a.created_at from artefact a join report r on r.id = a.report_id
   where a.organization_id = o.id and a.deleted_at is null and r.legal_hold_at is null and r.status = 'completed'
     and a.created_at <= now() - make_interval(hours => 24 * o.report_retention_days)
   order by a.created_at limit ${limit}`;

const HOUR_MS = 60 * 60 * 1_000;

/** Retention policy of an organization for report files. */
export interface RetentionPolicy {
  /** Retention period in days of 24 hours. */
  days: number;
  /** Time at which the current period was set. */
  since: Date;
}

const policyRow = z.object({
  days: tables.organization.report_retention_days,
  since: tables.organization.report_retention_since,
});

/** Reads the policy of the transaction's organization, or null if files are kept forever. `lock` blocks changes until the end. */
export async function readPolicy(
  em: EntityManager,
  lock: 'for share' | '' = '',
): Promise<RetentionPolicy | null> {
  const row = await selectRow(
    em,
    policyRow,
    `select report_retention_days as days, report_retention_since as since from organization ${lock}`,
  );
  return row?.days != null && row.since != null ? { days: row.days, since: new Date(row.since) } : null;
}

/** Returns when a file expires; null without a policy. */
export function expiryDate(
  { createdAt }: Pick<Artefact, 'createdAt'>,
  policy: RetentionPolicy | null,
): Date | null {
  if (!policy) return null;
  const expiry = createdAt.getTime() + policy.days * 24 * HOUR_MS;
  const policyInEffect = policy.since.getTime() + POLICY_GRACE_HOURS * HOUR_MS;
  return new Date(Math.max(expiry, policyInEffect));
}
