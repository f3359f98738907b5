import type { ReportDetailView } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../api/client.js';
import { ApiFailure, retryAfterOf } from '../api/failure.js';
import { isLive, pollInterval } from './polling.js';

type Seen = { report: ReportDetailView; etag: string | null; retryAfterMs: number | null };

/** One report with its timeline. While it is made it is asked for again, by ETag, so that no change costs no body. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: async ({ signal, client: cache }): Promise<Seen> => {
      const before = cache.getQueryData<Seen>(['report', id]);
      const headers = before?.etag ? { 'If-None-Match': before.etag } : {};
      const call = client.GET('/api/admin/reports/{id}', { params: { path: { id } }, headers, signal });
      try {
        const { data, response } = await answerOf(call);
        return {
          report: data,
          etag: response.headers.get('etag'),
          retryAfterMs: retryAfterOf(response),
        };
      } catch (error) {
        if (before && error instanceof ApiFailure && error.status === 304) {
          return { ...before, retryAfterMs: error.retryAfterMs };
        }
        throw error;
      }
    },
    refetchInterval: (state) => {
      const seen = state.state.data;
      return pollInterval(
        state,
        seen && isLive(seen.report) ? `${id} ${seen.report.phase}` : '',
        seen?.retryAfterMs,
      );
    },
  });
