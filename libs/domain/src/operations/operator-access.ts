import type { EntityManager } from '@mikro-orm/postgresql';

/** Returns whether an account has operator access. Requires `Tenancy.system()`. */
export async function isOperator(em: EntityManager, accountId: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>('select from operator where account_id = ?', [accountId]);
  return rows.length > 0;
}
