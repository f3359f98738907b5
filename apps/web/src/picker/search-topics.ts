import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../api/client.js';

/** The first 20 topics that match the search, ordered by title. */
export const allTopicChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['content', 'topics', 'choices', search],
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { pageSize: 20, ...(search && { search }) };
      const page = await dataOf(client.GET('/api/admin/content/topics', { params: { query }, signal }));
      return { items: page.items, total: page.total };
    },
  });
