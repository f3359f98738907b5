import type { DeletedTeamView, TeamView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Deletes the version of a team that was seen; its people are in no team then. */
export const deleteTeam = ({ id, updatedAt }: TeamView): Promise<DeletedTeamView> =>
  dataOf(
    client.DELETE('/api/admin/teams/{id}', {
      params: { path: { id }, query: { expectedUpdatedAt: updatedAt } },
    }),
  );
