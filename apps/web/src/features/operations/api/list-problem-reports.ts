import type { ProblemReportQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import { refetchInterval } from './refetch-interval.js';

/** Page of the stuck or failed reports of all organizations. */
export const problemReportsQuery = (query: ProblemReportQuery) =>
  queryOptions({
    queryKey: ['operations', 'reports', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => dataOf(client.GET('/api/operations/reports', { params: { query }, signal })),
    refetchInterval: refetchInterval,
  });
