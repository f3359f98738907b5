import { queryOptions } from '@tanstack/react-query';
import type { SessionView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';
import { ApiFailure } from '../../../api/failure.js';

/** Current session, or null if no one is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    try {
      return await dataOf(client.GET('/api/session', { signal }));
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 401) return null;
      throw error;
    }
  },
});
