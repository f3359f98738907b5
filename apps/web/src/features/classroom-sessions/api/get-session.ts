import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One classroom session. */
export const classroomSessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['classroom-sessions', 'one', id],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/admin/classroom-sessions/{id}', { params: { path: { id } }, signal })),
  });
