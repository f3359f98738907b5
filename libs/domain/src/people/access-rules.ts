import { DocketError, type ErrorCode, type Role } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../audit-log/audit-log.js';

/** What a change does to a person's access: the role acted in before and after; null while not in the organization. */
export interface AccessChange {
  /** null: somebody new. */
  id: string | null;
  before: Role | null;
  after: Role | null;
}

/**
 * Refuses what would lock its own actor out, and what would let a key rise above itself: whoever holds a key that may
 * write people must not be able to make an administrator with it.
 * @throws conflict, not_allowed
 */
export function refuseAccessChange(actor: Actor, { id, before, after }: AccessChange): void {
  if (actor.role === 'org_admin' && id === actor.id && after !== 'org_admin') {
    throw refusal(
      'conflict',
      after,
      'You cannot take away your own access. Ask another administrator to do it.',
    );
  }
  if (actor.role === 'api_key' && after === 'org_admin' && before !== 'org_admin') {
    throw refusal(
      'not_allowed',
      after,
      'An API key makes nobody an administrator. Let an administrator do it on the page People.',
    );
  }
}

/**
 * Keeps an organization from losing its last administrator who can sign in. Changes of administrators wait for each
 * other, so that two who demote one another do not both succeed.
 * @throws conflict
 */
export async function keepAnAdmin(em: EntityManager, { id, before, after }: AccessChange): Promise<void> {
  if (before !== 'org_admin' || after === 'org_admin') return;
  await em.execute('select from organization for no key update');
  const others = await em.execute(
    `select from person where role = 'org_admin' and account_id is not null and left_at is null and id <> ? limit 1`,
    [id],
  );
  if (others.length > 0) return;
  throw refusal(
    'conflict',
    after,
    'This is the last administrator who can sign in. Make somebody else one first, and let them accept the invitation.',
  );
}

const refusal = (code: ErrorCode, after: Role | null, message: string): DocketError =>
  new DocketError(code, message, { issues: [{ path: after === null ? 'status' : 'role', message }] });
