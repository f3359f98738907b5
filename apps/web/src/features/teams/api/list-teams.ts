import type { TeamListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of teams. */
export const teamsQuery = (query: Partial<TeamListQuery>) =>
  queryOptions({
    queryKey: ['teams', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { items, total } = await dataOf(client.GET('/api/admin/teams', { params: { query }, signal }));
      return { items, total };
    },
  });
