import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Lets what the transaction writes from now on belong to a new change. Only for a transaction that is rolled back, and that
 * represents several.
 */
export async function startNewChange(em: EntityManager): Promise<void> {
  await em.execute(`select set_config('docket.change', '', true)`);
}
