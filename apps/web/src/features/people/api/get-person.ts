import type { PersonDetailView } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One person with the history of roles and teams. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }): Promise<PersonDetailView> =>
      dataOf(client.GET('/api/admin/users/{id}', { params: { path: { id } }, signal })),
  });
