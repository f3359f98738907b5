import type { TopicListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of topics. */
export const topicsQuery = (query: Partial<TopicListQuery>) =>
  queryOptions({
    queryKey: ['content', 'topics', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => dataOf(client.GET('/api/admin/content/topics', { params: { query }, signal })),
  });
