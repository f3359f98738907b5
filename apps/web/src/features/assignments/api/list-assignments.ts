import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import type { paths } from '../../../api/schema.js';

type Query = NonNullable<paths['/api/admin/assignments']['get']['parameters']['query']>;

/** One page of assignments. */
export const assignmentListQuery = (query: Query) =>
  queryOptions({
    queryKey: ['assignments', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { items, total } = await dataOf(
        client.GET('/api/admin/assignments', { params: { query }, signal }),
      );
      return { items, total };
    },
  });
