import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Notices of sign-in links for administrators. */
export const signInLinksQuery = queryOptions({
  queryKey: ['sign-in-links'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/admin/sign-in-links', { signal }))).items,
});
