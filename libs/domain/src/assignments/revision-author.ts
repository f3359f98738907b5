import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../audit-log/audit-log.js';

/**
 * Sets who makes the revisions of assignments in the rest of the transaction. The database writes the revisions
 * (docs/domain.md, section 4: deadline history).
 */
export async function setRevisionAuthor(em: EntityManager, { email }: Pick<Actor, 'email'>): Promise<void> {
  await em.execute(`select set_config('docket.changed_by', ?, true)`, [email]);
}
