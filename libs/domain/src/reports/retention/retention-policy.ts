import type { EntityManager } from '@mikro-orm/postgresql';
import type { Artefact } from '../artefact.entity.js';

/** A policy acts only this many hours after it was set, so that a slip can be undone before a file is lost. */
export const POLICY_GRACE_HOURS = 24;

const HOUR_MS = 60 * 60 * 1_000;

/** How long an organization keeps the files of its reports; null: for ever. */
export interface RetentionPolicy {
  /** Days of 24 hours. */
  days: number;
  /** When these days were decided. */
  since: Date;
}

/** The policy of the transaction's organization. `lock` holds off a change of it until the transaction ends. */
export async function readPolicy(
  em: EntityManager,
  lock: 'for share' | '' = '',
): Promise<RetentionPolicy | null> {
  const [row] = await em.execute<{ days: number | null; since: Date | string | null }[]>(
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
