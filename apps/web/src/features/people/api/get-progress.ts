import type { PersonProgress } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Current training progress of a person. */
export const progressQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id, 'progress'],
    queryFn: ({ signal }): Promise<PersonProgress> =>
      dataOf(client.GET('/api/admin/users/{id}/progress', { params: { path: { id } }, signal })),
  });
