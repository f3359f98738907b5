import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The latest things that operators did to the installation. */
export const eventsQuery = queryOptions({
  queryKey: ['operations', 'events'],
  queryFn: ({ signal }) =>
    dataOf(client.GET('/api/operations/events', { params: { query: { pageSize: 10 } }, signal })),
});
