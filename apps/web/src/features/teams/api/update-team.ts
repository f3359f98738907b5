import type { TeamView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Renames a team if it still has the given version. */
export const updateTeam = ({ id, updatedAt }: TeamView, name: string): Promise<TeamView> =>
  dataOf(
    client.PATCH('/api/admin/teams/{id}', {
      params: { path: { id } },
      body: { name, expectedUpdatedAt: updatedAt },
    }),
  );
