import type { TroubledReportQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import { lookAgain } from './look-again.js';

/** A page of the reports of all organizations that are stuck or have failed. */
export const troubledQuery = (query: TroubledReportQuery) =>
  queryOptions({
    queryKey: ['operations', 'reports', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => dataOf(client.GET('/api/operations/reports', { params: { query }, signal })),
    refetchInterval: lookAgain,
  });
