import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Metrics of one assignment for the given instants. */
export const assignmentFiguresQuery = (id: string, instants: { asOf: string; knownAt: string }) =>
  queryOptions({
    queryKey: ['assignment', id, 'figures', instants],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const params = { path: { id }, query: instants };
      return (await dataOf(client.GET('/api/admin/metrics/assignments/{id}', { params, signal }))).figures;
    },
  });
