import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** All families with their modules. */
export const familyChoicesQuery = queryOptions({
  queryKey: ['content', 'families'],
  staleTime: 30_000,
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/admin/content/families', { signal }))).items,
});
