import type { AssigneeFilter, AssigneePage } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

export type AssigneeQuery = {
  page: number;
  pageSize: number;
  search?: string | undefined;
  state?: AssigneeFilter | undefined;
};

/**
 * One page of assignees with their progress and their items. All pages with the same `viewKey` show the instants of the first
 * response, so that no assignee is skipped or repeated while progress changes.
 */
export const assigneesQuery = (id: string, viewKey: string, query: AssigneeQuery) =>
  queryOptions({
    queryKey: ['assignment', id, 'assignees', viewKey, query],
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    queryFn: ({ signal, client: cache }): Promise<AssigneePage> => {
      const cached = cache.getQueriesData<AssigneePage>({
        queryKey: ['assignment', id, 'assignees', viewKey],
      });
      const first = cached.find(([, page]) => page)?.[1];
      const instants = first && { asOf: first.asOf, knownAt: first.knownAt };
      const params = { path: { id }, query: { ...query, items: 'true' as const, ...instants } };
      return dataOf(client.GET('/api/admin/assignments/{id}/assignees', { params, signal }));
    },
  });
