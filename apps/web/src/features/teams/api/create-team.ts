import type { TeamView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Adds a team. */
export const createTeam = (name: string): Promise<TeamView> =>
  dataOf(client.POST('/api/admin/teams', { body: { name } }));
