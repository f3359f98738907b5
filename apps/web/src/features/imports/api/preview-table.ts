import type { ImportMapping, ImportPreview } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** How a mapping reads a table of an upload. The server reads the whole table; a newer request cancels an older one. */
export const previewQuery = (uploadId: string, name: string, mapping: ImportMapping) =>
  queryOptions({
    queryKey: ['imports', 'preview', uploadId, name, mapping],
    staleTime: Infinity,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<ImportPreview> =>
      dataOf(
        client.POST('/api/admin/imports/uploads/{id}/preview', {
          params: { path: { id: uploadId } },
          body: { name, mapping },
          signal,
        }),
      ),
  });
