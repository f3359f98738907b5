import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../api/client.js';

/** The first 20 people that match the search, ordered by name: the active ones, or with any status. */
export const personChoicesQuery = (search: string, anyStatus = false) =>
  queryOptions({
    queryKey: ['people', 'choices', search, anyStatus],
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = {
        page: 1,
        pageSize: 20,
        ...(!anyStatus && { status: 'active' as const }),
        ...(search && { search }),
      };
      const page = await dataOf(client.GET('/api/admin/users', { params: { query }, signal }));
      return { items: page.items, total: page.total };
    },
  });
