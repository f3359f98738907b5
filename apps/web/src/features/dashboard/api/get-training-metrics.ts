import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The organization's figures and those of its teams, as of now. */
export const trainingMetricsQuery = queryOptions({
  queryKey: ['metrics', 'training'],
  staleTime: 60_000,
  queryFn: ({ signal }) => dataOf(client.GET('/api/admin/metrics/training', { signal })),
});
