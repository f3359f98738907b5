import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The kinds of report that can be asked for; they change with a release only. */
export const reportKindsQuery = queryOptions({
  queryKey: ['report-kinds'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/admin/report-kinds', { signal }))).items,
});
