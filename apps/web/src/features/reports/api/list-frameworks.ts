import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** All frameworks, OWASP lists first. */
export const frameworksQuery = queryOptions({
  queryKey: ['compliance', 'frameworks'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    const [lists, regulations] = await Promise.all([
      dataOf(client.GET('/api/admin/compliance/summary', { signal })),
      dataOf(client.GET('/api/admin/compliance/regulatory/summary', { signal })),
    ]);
    return [...lists.items, ...regulations.items];
  },
});
