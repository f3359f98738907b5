import type { SavedMapping } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The saved mappings of the organization, ordered by name. */
export const mappingsQuery = queryOptions({
  queryKey: ['imports', 'mappings'],
  queryFn: async ({ signal }): Promise<SavedMapping[]> =>
    (await dataOf(client.GET('/api/admin/imports/mappings', { signal }))).items,
});
