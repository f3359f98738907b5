import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import { refetchInterval } from './refetch-interval.js';

/** Status of the queues, with the numbers of reports and workers. */
export const statusQuery = queryOptions({
  queryKey: ['operations', 'status'],
  placeholderData: keepPreviousData,
  queryFn: ({ signal }) => dataOf(client.GET('/api/operations/status', { signal })),
  refetchInterval: refetchInterval,
});
