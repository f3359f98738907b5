import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import { refetchInterval } from './refetch-interval.js';

/** Worker processes and their current reports. */
export const workersQuery = queryOptions({
  queryKey: ['operations', 'workers'],
  queryFn: async ({ signal }) => {
    const { items } = await dataOf(client.GET('/api/operations/workers', { signal }));
    return { items, total: items.length };
  },
  refetchInterval: refetchInterval,
});
