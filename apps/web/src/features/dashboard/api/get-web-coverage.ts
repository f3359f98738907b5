import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The OWASP list for web applications that the dashboard shows: the newest edition. */
const WEB = 'owasp-web-2025';

/** How the organization stands on each item of the OWASP list for the web, as of now. */
export const webCoverageQuery = queryOptions({
  queryKey: ['compliance', 'framework', WEB, 'dashboard'],
  staleTime: 60_000,
  queryFn: ({ signal }) =>
    dataOf(client.GET('/api/admin/compliance/frameworks/{id}', { params: { path: { id: WEB } }, signal })),
});
