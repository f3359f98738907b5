import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** All families with their modules. */
export const familiesQuery = queryOptions({
  queryKey: ['content', 'families'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/admin/content/families', { signal }))).items,
});
