import type { ApiKeyListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Page of API keys, newest first. */
export const apiKeysQuery = (query: ApiKeyListQuery) =>
  queryOptions({
    queryKey: ['api-keys', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => dataOf(client.GET('/api/admin/api-keys', { params: { query }, signal })),
  });
