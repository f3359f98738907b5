import { DocketError } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Makes sure that a team is there, and stays until the transaction ends: whoever gives something to a team calls this
 * first, or it may be given to one that is being deleted.
 * @throws invalid_request, at `path` of the request
 */
export async function lockTeam(em: EntityManager, id: string, path = 'teamId'): Promise<void> {
  const found = await em.execute('select from team where id = ? and deleted_at is null for key share', [id]);
  if (found.length > 0) return;
  throw new DocketError(
    'invalid_request',
    'There is no such team; it may have been deleted. Choose another.',
    {
      issues: [{ path, message: 'There is no such team; it may have been deleted. Choose another.' }],
    },
  );
}
