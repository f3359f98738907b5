import type { ReportListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { resultOf, client } from '../../../api/client.js';
import { retryAfterMsOf } from '../../../api/failure.js';
import { isLive, pollInterval } from '../../../report-request/polling.js';

/** Page of reports, newest first. Polls while one of them is queued or running. */
export const reportsQuery = (query: Partial<ReportListQuery>) =>
  queryOptions({
    queryKey: ['reports', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { data, response } = await resultOf(
        client.GET('/api/admin/reports', { params: { query }, signal }),
      );
      return { items: data.items, total: data.total, retryAfterMs: retryAfterMsOf(response) };
    },
    refetchInterval: (query) => {
      const live = query.state.data?.items.filter(isLive) ?? [];
      return pollInterval(
        query,
        live.map(({ id, phase }) => `${id} ${phase}`).join(),
        query.state.data?.retryAfterMs,
      );
    },
  });
