import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Artefact } from '../artefact.entity.js';

/** A policy acts only this many hours after it was set, so that a slip can be undone before a file is lost. */
export const POLICY_GRACE_HOURS = 24;

/** SQL: whether the policy of organization `o` acts yet. */
export const POLICY_IN_FORCE = `o.report_retention_since <= now() - interval '${POLICY_GRACE_HOURS} hours'`;

/**
 * SQL: the files of organization `o` that are older than its policy and that no hold keeps, oldest first. Conditions
 * compare with `now()`, which an index can look up.
 */
export const dueFiles = (limit: number): string =>
  `select a.report_id, a.created_at from artefact a join report r on r.id = a.report_id
   where a.organization_id = o.id and a.deleted_at is null and r.legal_hold_at is null and r.status = 'completed'
     and a.created_at <= now() - make_interval(hours => 24 * o.report_retention_days)
   order by a.created_at limit ${limit}`;

const HOUR_MS = 60 * 60 * 1_000;

/** How long an organization keeps the files of its reports; null: for ever. */
export interface RetentionPolicy {
  /** Days of 24 hours. */
  days: number;
  /** When these days were decided. */
  since: Date;
}

const policyRow = z.object({
  days: tables.organization.report_retention_days,
  since: tables.organization.report_retention_since,
});

/** The policy of the transaction's organization. `lock` holds off a change of it until the transaction ends. */
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

/** The instant from which a file may be deleted by the policy; null when it is kept for ever. */
export function expiryOf(
  { createdAt }: Pick<Artefact, 'createdAt'>,
  policy: RetentionPolicy | null,
): Date | null {
  if (!policy) return null;
  const ofAge = createdAt.getTime() + policy.days * 24 * HOUR_MS;
  const inForce = policy.since.getTime() + POLICY_GRACE_HOURS * HOUR_MS;
  return new Date(Math.max(ofAge, inForce));
}
