import type { AssignmentDraft } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Preview of a draft: number of items, people in scope now, and similar assignments. */
export const previewQuery = (draft: AssignmentDraft) =>
  queryOptions({
    queryKey: ['assignments', 'preview', draft],
    staleTime: 10_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => dataOf(client.POST('/api/admin/assignments/preview', { body: draft, signal })),
  });
