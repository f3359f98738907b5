import type { ClassroomSessionListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of classroom sessions, the latest first. */
export const sessionsQuery = (query: Partial<ClassroomSessionListQuery>) =>
  queryOptions({
    queryKey: ['classroom-sessions', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { items, total } = await dataOf(
        client.GET('/api/admin/classroom-sessions', { params: { query }, signal }),
      );
      return { items, total };
    },
  });
