import type { DeletedTeamView, TeamView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Deletes a team if it still has the given version. Its current members then have no team; people who have left keep it. */
export const deleteTeam = ({ id, updatedAt }: TeamView): Promise<DeletedTeamView> =>
  dataOf(
    client.DELETE('/api/admin/teams/{id}', {
      params: { path: { id }, query: { expectedUpdatedAt: updatedAt } },
    }),
  );
