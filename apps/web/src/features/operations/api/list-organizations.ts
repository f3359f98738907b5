import type { PageQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import { refetchInterval } from './refetch-interval.js';

/** Quotas change slowly, and reading them covers all organizations. */
const INTERVAL_MS = 30_000;

/** Page of the organizations with their use of quotas, the highest share first. */
export const organizationsQuery = (query: PageQuery) =>
  queryOptions({
    queryKey: ['operations', 'organizations', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/operations/organizations', { params: { query }, signal })),
    refetchInterval: (current) => refetchInterval(current) && INTERVAL_MS,
  });
