import type { ClassroomAttendeeQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of the people of a classroom session, by name. */
export const attendeesQuery = (id: string, query: Partial<ClassroomAttendeeQuery>) =>
  queryOptions({
    queryKey: ['classroom-sessions', 'people', id, query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const params = { path: { id }, query };
      const { items, total } = await dataOf(
        client.GET('/api/admin/classroom-sessions/{id}/people', { params, signal }),
      );
      return { items, total };
    },
  });
