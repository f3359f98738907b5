import type { ContentListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of courses, ordered by title. */
export const coursesQuery = (query: Partial<ContentListQuery>) =>
  queryOptions({
    queryKey: ['content', 'courses', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => dataOf(client.GET('/api/admin/content/courses', { params: { query }, signal })),
  });
