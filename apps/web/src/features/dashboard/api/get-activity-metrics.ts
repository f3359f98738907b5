import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Current activity by week, strengths and focus areas. */
export const activityMetricsQuery = queryOptions({
  queryKey: ['metrics', 'activity'],
  staleTime: 60_000,
  queryFn: ({ signal }) => dataOf(client.GET('/api/admin/metrics/activity', { signal })),
});
