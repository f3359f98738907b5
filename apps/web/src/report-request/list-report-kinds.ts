import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../api/client.js';

/** Report kinds. Never refetched, because they change only with a release. */
export const reportKindsQuery = queryOptions({
  queryKey: ['report-kinds'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/admin/report-kinds', { signal }))).items,
});
