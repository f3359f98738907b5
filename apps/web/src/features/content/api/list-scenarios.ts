import type { ContentListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of learning scenarios, ordered by title. */
export const scenariosQuery = (query: Partial<ContentListQuery>) =>
  queryOptions({
    queryKey: ['content', 'scenarios', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/admin/content/scenarios', { params: { query }, signal })),
  });
