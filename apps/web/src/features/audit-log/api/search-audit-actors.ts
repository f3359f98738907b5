import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** People and API keys in the audit log whose name matches the search. */
export const auditActorsQuery = (search: string) =>
  queryOptions({
    queryKey: ['audit-log', 'actors', search],
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      dataOf(
        client.GET('/api/admin/audit-log/actors', {
          params: { query: { ...(search && { search }) } },
          signal,
        }),
      ),
  });
