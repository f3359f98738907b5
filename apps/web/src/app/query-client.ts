import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../api/failure.js';

/** Retries only if the server is unreachable or fails: retrying a rejected request would not change the outcome. */
const shouldRetry = (failures: number, error: unknown): boolean =>
  failures < 2 && error instanceof ApiFailure && (error.status === 0 || error.status >= 500);

/**
 * Creates the cache of server state. Calls `onSignedOut` when a response reports that the session has
 * ended, and `onFactorMissing` when one reports that a second factor is required now.
 */
export function createQueryClient(onSignedOut: () => void, onFactorMissing: () => void): QueryClient {
  const checkSession = (error: unknown): void => {
    if (!(error instanceof ApiFailure)) return;
    if (error.status === 401) onSignedOut();
    if (error.code === 'second_factor_required') onFactorMissing();
  };
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // Without a session, the session query returns null, and the router redirects to the sign-in page.
        if (query.queryKey[0] !== 'session') checkSession(error);
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.options.mutationKey?.[0] !== 'sign-in') checkSession(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: shouldRetry,
        retryDelay: (failures) => 500 * 2 ** failures,
        networkMode: 'always',
      },
      // Without a connection, a request fails at once and says so, instead of being sent at an unknown later time.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
