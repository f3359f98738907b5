import type { CustomPackView } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Custom packs of the organization. */
export const packsQuery = queryOptions({
  queryKey: ['compliance', 'packs'],
  queryFn: ({ signal }): Promise<{ items: CustomPackView[] }> =>
    dataOf(client.GET('/api/admin/compliance/packs', { signal })),
});
