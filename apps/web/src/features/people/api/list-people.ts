import type { paths } from '../../../api/schema.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

type Query = NonNullable<paths['/api/admin/users']['get']['parameters']['query']>;

/** One page of people. */
export const peopleQuery = (query: Query) =>
  queryOptions({
    queryKey: ['people', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { items, total } = await dataOf(client.GET('/api/admin/users', { params: { query }, signal }));
      return { items, total };
    },
  });
