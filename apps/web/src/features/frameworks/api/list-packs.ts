import type { OwnPackView } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The organization's own packs. */
export const packsQuery = queryOptions({
  queryKey: ['compliance', 'packs'],
  queryFn: ({ signal }): Promise<{ items: OwnPackView[] }> =>
    dataOf(client.GET('/api/admin/compliance/packs', { signal })),
});
