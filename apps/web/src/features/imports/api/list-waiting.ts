import type { WaitingListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of the activities or actors that statements wait for. */
export const waitingQuery = (query: Partial<WaitingListQuery>) =>
  queryOptions({
    queryKey: ['statements', 'waiting', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { items, total } = await dataOf(
        client.GET('/api/admin/statements/waiting', { params: { query }, signal }),
      );
      return { items, total };
    },
  });
