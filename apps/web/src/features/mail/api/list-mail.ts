import type { MailListQuery, MailState } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Interval at which the list is read again while messages wait, in milliseconds. */
const REFRESH_MS = 3_000;
const WAITING: ReadonlySet<MailState> = new Set(['queued', 'sending']);

/** One page of e-mail messages, the newest first. */
export const mailQuery = (query: Partial<MailListQuery>) =>
  queryOptions({
    queryKey: ['mail', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => dataOf(client.GET('/api/admin/mail', { params: { query }, signal })),
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => WAITING.has(state)) ? REFRESH_MS : false,
  });
