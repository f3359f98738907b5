import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Current training metrics of the organization, which include those of each team. */
export const trainingMetricsQuery = queryOptions({
  queryKey: ['metrics', 'training'],
  staleTime: 60_000,
  queryFn: ({ signal }) => dataOf(client.GET('/api/admin/metrics/training', { signal })),
});
