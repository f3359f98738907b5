import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import { lookAgain } from './look-again.js';

/** How the queues stand. */
export const statusQuery = queryOptions({
  queryKey: ['operations', 'status'],
  placeholderData: keepPreviousData,
  queryFn: ({ signal }) => dataOf(client.GET('/api/operations/status', { signal })),
  refetchInterval: lookAgain,
});
