import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Latest events of the operations log. */
export const eventsQuery = queryOptions({
  queryKey: ['operations', 'events'],
  queryFn: ({ signal }) =>
    dataOf(client.GET('/api/operations/events', { params: { query: { pageSize: 10 } }, signal })),
});
