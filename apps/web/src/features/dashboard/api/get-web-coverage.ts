import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** OWASP list for web applications on the dashboard: the latest edition. */
const WEB = 'owasp-web-2025';

/** Current coverage of each risk of the OWASP list for web applications. */
export const webCoverageQuery = queryOptions({
  queryKey: ['compliance', 'framework', WEB, 'dashboard'],
  staleTime: 60_000,
  queryFn: ({ signal }) =>
    dataOf(client.GET('/api/admin/compliance/frameworks/{id}', { params: { path: { id: WEB } }, signal })),
});
