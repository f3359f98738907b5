import type {
  AttentionPeoplePage,
  AttentionPeopleQuery,
  BelowSharePage,
  BelowShareQuery,
} from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Page of the people who need attention for a reason, the most urgent first. */
export const attentionPeopleQuery = (query: AttentionPeopleQuery) =>
  queryOptions({
    queryKey: ['attention', 'people', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<AttentionPeoplePage> =>
      dataOf(client.GET('/api/admin/attention/people', { params: { query }, signal })),
  });

/** Page of the items of frameworks below their required share, those with the most people to train first. */
export const belowShareQuery = (query: BelowShareQuery) =>
  queryOptions({
    queryKey: ['attention', 'items', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<BelowSharePage> =>
      dataOf(client.GET('/api/admin/attention/items', { params: { query }, signal })),
  });
