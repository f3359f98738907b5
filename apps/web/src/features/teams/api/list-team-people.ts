import type { PageQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of the active people of a team, with the assignments that each has not completed. */
export const teamPeopleQuery = (id: string, query: PageQuery & { search?: string | undefined }) =>
  queryOptions({
    queryKey: ['teams', 'members', id, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/admin/teams/{id}/people', { params: { path: { id }, query }, signal })),
  });
