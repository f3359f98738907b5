import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The current values of one assignment. */
export const assignmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignment', id],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/admin/assignments/{id}', { params: { path: { id } }, signal })),
  });
