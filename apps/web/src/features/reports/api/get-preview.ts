import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The document of a report, opened for its preview. The library that reads it is loaded with it. */
export const previewQuery = (id: string, sha256: string) =>
  queryOptions({
    queryKey: ['reports', 'preview', id, sha256],
    // A file never changes.
    staleTime: Infinity,
    gcTime: 60_000,
    queryFn: async ({ signal }) => {
      const { openDocument } = await import('../pdf-document.js');
      const file = dataOf(
        client.GET('/api/admin/reports/{id}/preview', {
          params: { path: { id } },
          parseAs: 'arrayBuffer',
          signal,
        }),
      );
      return openDocument((await file) as unknown as ArrayBuffer);
    },
  });
