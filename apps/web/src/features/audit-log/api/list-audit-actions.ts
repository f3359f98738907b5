import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Actions that occur in the audit log. */
export const auditActionsQuery = queryOptions({
  queryKey: ['audit-log', 'actions'],
  staleTime: 30_000,
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/admin/audit-log/actions', { signal }))).items,
});
