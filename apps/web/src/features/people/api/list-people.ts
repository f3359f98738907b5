import type { PersonListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of people. */
export const peopleQuery = (query: Partial<PersonListQuery>) =>
  queryOptions({
    queryKey: ['people', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { items, total } = await dataOf(client.GET('/api/admin/users', { params: { query }, signal }));
      return { items, total };
    },
  });
