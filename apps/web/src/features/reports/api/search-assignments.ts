import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** First 20 assignments that match the search, newest first. */
export const assignmentsQuery = (search: string) =>
  queryOptions({
    queryKey: ['assignments', search],
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { page: 1, pageSize: 20, ...(search && { search }) };
      const page = await dataOf(client.GET('/api/admin/assignments', { params: { query }, signal }));
      return { items: page.items, total: page.total };
    },
  });
