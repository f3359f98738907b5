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
 * A page of where each assignee stands. Pages of one `look` hold for one instant, that of the first answer, so that
 * nobody is passed over or shown twice while others train.
 */
export const assigneesQuery = (id: string, look: string, query: AssigneeQuery) =>
  queryOptions({
    queryKey: ['assignment', id, 'assignees', look, query],
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    queryFn: ({ signal, client: cache }): Promise<AssigneePage> => {
      const known = cache.getQueriesData<AssigneePage>({ queryKey: ['assignment', id, 'assignees', look] });
      const asOf = known.find(([, page]) => page)?.[1]?.asOf;
      const params = { path: { id }, query: { ...query, ...(asOf && { asOf }) } };
      return dataOf(client.GET('/api/admin/assignments/{id}/assignees', { params, signal }));
    },
  });
