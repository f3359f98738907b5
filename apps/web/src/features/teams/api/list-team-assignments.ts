import type { PageQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of the assignments that are assigned to a team, newest first. */
export const teamAssignmentsQuery = (team: string, query: PageQuery) =>
  queryOptions({
    queryKey: ['assignments', 'list', { team, ...query }],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/admin/assignments', { params: { query: { team, ...query } }, signal })),
  });
