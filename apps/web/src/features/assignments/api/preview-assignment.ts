import type { AssignmentPreviewQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Preview of a draft: number of items, people in scope now, and similar assignments. */
export const previewQuery = (query: AssignmentPreviewQuery) =>
  queryOptions({
    queryKey: ['assignments', 'preview', query],
    staleTime: 10_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/admin/assignments/preview', { params: { query }, signal })),
  });
