import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import type { AuditQuery } from '../audit-search.js';

/** Page of events, newest first. */
export const auditEventsQuery = (query: AuditQuery) =>
  queryOptions({
    queryKey: ['audit-log', 'events', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => dataOf(client.GET('/api/admin/audit-log', { params: { query }, signal })),
  });
