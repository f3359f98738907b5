import type { TeamView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Renames the version of a team that was seen. */
export const updateTeam = ({ id, updatedAt }: TeamView, name: string): Promise<TeamView> =>
  dataOf(
    client.PATCH('/api/admin/teams/{id}', {
      params: { path: { id } },
      body: { name, expectedUpdatedAt: updatedAt },
    }),
  );
