import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../api/client.js';

/** The first 20 teams that match the search, ordered by name. */
export const teamChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['teams', 'choices', search],
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { page: 1, pageSize: 20, ...(search && { search }) };
      const page = await dataOf(client.GET('/api/admin/teams', { params: { query }, signal }));
      return { items: page.items, total: page.total };
    },
  });

/** One team by its ID. */
export const teamQuery = (id: string) =>
  queryOptions({
    queryKey: ['teams', 'one', id],
    staleTime: 30_000,
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/admin/teams/{id}', { params: { path: { id } }, signal })),
  });
