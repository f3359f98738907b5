import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The settings as they are. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => dataOf(client.GET('/api/admin/settings', { signal })),
});
