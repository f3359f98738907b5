import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import { lookAgain } from './look-again.js';

/** Worker processes and what they are making. */
export const workersQuery = queryOptions({
  queryKey: ['operations', 'workers'],
  queryFn: async ({ signal }) => {
    const { items } = await dataOf(client.GET('/api/operations/workers', { signal }));
    return { items, total: items.length };
  },
  refetchInterval: lookAgain,
});
