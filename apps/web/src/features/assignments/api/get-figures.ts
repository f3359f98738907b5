import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Metrics of one assignment at an instant. */
export const assignmentFiguresQuery = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['assignment', id, 'figures', asOf],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const params = { path: { id }, query: { asOf } };
      return (await dataOf(client.GET('/api/admin/metrics/assignments/{id}', { params, signal }))).figures;
    },
  });
