import type { ReportListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../../api/client.js';
import { retryAfterOf } from '../../../api/failure.js';
import { isLive, pollInterval } from '../../../report-request/polling.js';

/** A page of reports, newest first; asked again while one of them is being made. */
export const reportsQuery = (query: Partial<ReportListQuery>) =>
  queryOptions({
    queryKey: ['reports', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { data, response } = await answerOf(
        client.GET('/api/admin/reports', { params: { query }, signal }),
      );
      return { items: data.items, total: data.total, retryAfterMs: retryAfterOf(response) };
    },
    refetchInterval: (state) => {
      const live = state.state.data?.items.filter(isLive) ?? [];
      return pollInterval(
        state,
        live.map(({ id, phase }) => `${id} ${phase}`).join(),
        state.state.data?.retryAfterMs,
      );
    },
  });
