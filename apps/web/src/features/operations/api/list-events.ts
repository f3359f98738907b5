import type { OperationsEventQuery } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Latest events of a kind in the operations log. */
export const eventsQuery = (kind: NonNullable<OperationsEventQuery['kind']>) =>
  queryOptions({
    queryKey: ['operations', 'events', kind],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/operations/events', { params: { query: { pageSize: 10, kind } }, signal })),
  });
