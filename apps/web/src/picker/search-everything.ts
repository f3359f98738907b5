import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../api/client.js';

/** Search results of each type. Without a text, nothing is requested. */
export const searchFor = (search: string) =>
  queryOptions({
    queryKey: ['search', search],
    staleTime: 30_000,
    enabled: search.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/admin/search', { params: { query: { search } }, signal })),
  });
