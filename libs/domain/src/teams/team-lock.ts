import { DocketError, errorMessages } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Checks that a team exists and locks it against deletion until the transaction ends. Call it before you assign anything to
 * a team.
 * @throws invalid_request with an issue at `path` of the request
 */
export async function lockTeam(em: EntityManager, id: string, path = 'teamId'): Promise<void> {
  const found = await em.execute('select from team where id = ? and deleted_at is null for key share', [id]);
  if (found.length > 0) return;
  const message = errorMessages.teams.unknownTeam;
  throw new DocketError('invalid_request', message, { issues: [{ path, message }] });
}
