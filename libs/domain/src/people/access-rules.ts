import { DocketError, errorMessages, type ErrorCode, type Role } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../audit-log/audit-log.js';
import { isPresent } from './membership.sql.js';

/**
 * Effect of a change on a person's access: the role before and after the change; null if not an active
 * member.
 */
export interface AccessChange {
  /** Null for a new person. */
  id: string | null;
  before: Role | null;
  after: Role | null;
}

/**
 * Rejects a change of an administrator by an API key, also of one who has left: a key that may write people must not be able
 * to create, change or remove the people who control the organization and its keys.
 * @throws not_allowed
 */
export function requireKeyMayChange(actor: Actor, roles: Role[]): void {
  if (actor.role === 'api_key' && roles.includes('org_admin')) throw keyCannotChange();
}

/** Returns the error for an API key that changes an administrator. */
export function keyCannotChange(): DocketError {
  const message = errorMessages.people.keyCannotChangeAdministrator;
  return new DocketError('not_allowed', message, { issues: [{ path: 'role', message }] });
}

/**
 * Rejects a change that removes the actor's own access.
 * @throws conflict
 */
export function requireOwnAccess(actor: Actor, { id, after }: AccessChange): void {
  if (actor.role === 'org_admin' && id === actor.id && after !== 'org_admin') {
    throw refusal('conflict', after, errorMessages.people.ownAccess);
  }
}

/**
 * Rejects a change that leaves the organization without an administrator who can sign in. It locks the
 * organization, so that two administrators who demote each other at the same time cannot both succeed.
 * @throws conflict
 */
export async function requireRemainingAdmin(
  em: EntityManager,
  { id, before, after }: AccessChange,
): Promise<void> {
  if (before !== 'org_admin' || after === 'org_admin') return;
  await em.execute('select from organization for no key update');
  const others = await em.execute(
    `select from person p where p.role = 'org_admin' and p.account_id is not null and p.left_at is null
       and ${isPresent('p')} and p.id <> ? limit 1`,
    [id],
  );
  if (others.length > 0) return;
  throw refusal('conflict', after, errorMessages.people.lastAdministrator);
}

const refusal = (code: ErrorCode, after: Role | null, message: string): DocketError =>
  new DocketError(code, message, { issues: [{ path: after === null ? 'status' : 'role', message }] });
