import type { ReportDetailView } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, resultOf } from '../api/client.js';
import { ApiFailure, retryAfterMsOf } from '../api/failure.js';
import { isLive, pollInterval } from './polling.js';

type Cached = { report: ReportDetailView; etag: string | null; retryAfterMs: number | null };

/** A report with its timeline. Polls while the report is queued or running; an unchanged report is a 304 without a body. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: async ({ signal, client: cache }): Promise<Cached> => {
      const previous = cache.getQueryData<Cached>(['report', id]);
      const headers = previous?.etag ? { 'If-None-Match': previous.etag } : {};
      const call = client.GET('/api/admin/reports/{id}', { params: { path: { id } }, headers, signal });
      try {
        const { data, response } = await resultOf(call);
        return {
          report: data,
          etag: response.headers.get('etag'),
          retryAfterMs: retryAfterMsOf(response),
        };
      } catch (error) {
        if (previous && error instanceof ApiFailure && error.status === 304) {
          return { ...previous, retryAfterMs: error.retryAfterMs };
        }
        throw error;
      }
    },
    refetchInterval: (query) => {
      const cached = query.state.data;
      return pollInterval(
        query,
        cached && isLive(cached.report) ? `${id} ${cached.report.phase}` : '',
        cached?.retryAfterMs,
      );
    },
  });
