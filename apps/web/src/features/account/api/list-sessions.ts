import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Active sessions of the account, the most recently used first. */
export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async ({ signal }) => {
    const { items } = await dataOf(client.GET('/api/account/sessions', { signal }));
    return { items, total: items.length };
  },
});
