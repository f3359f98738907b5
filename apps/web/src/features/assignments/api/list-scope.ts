import type { ScopeEntry } from '@docket/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import { collectPages } from '../../../list/collect-pages.js';

/** A page of the teams and people in the scope of an assignment. */
const scopePage = (id: string, page: number, pageSize: number, signal: AbortSignal) =>
  dataOf(
    client.GET('/api/admin/assignments/{id}/scope', {
      params: { path: { id }, query: { page, pageSize } },
      signal,
    }),
  );

/** All teams and people in the scope of an assignment. */
export const scopeEntriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignment', id, 'scope'],
    queryFn: ({ signal }): Promise<ScopeEntry[]> =>
      collectPages((page, pageSize) => scopePage(id, page, pageSize, signal)),
  });

/** Pages of the teams and people in the scope of an assignment. */
export const scopePagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['assignment', id, 'scope', 'pages'],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) => scopePage(id, pageParam, 50, signal),
    getNextPageParam: ({ page, pageSize, total }) => (page * pageSize < total ? page + 1 : undefined),
  });
