import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../api/failure.js';

/** Refusals are answers: only a lost connection and a stumbling server are worth another try. */
const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < 2 && error instanceof ApiFailure && (error.status === 0 || error.status >= 500);

/** The cache of server state. `onSignedOut` runs when any answer says that the session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown): void => {
    if (error instanceof ApiFailure && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The session's own query answers "nobody" with null; the router then decides where to go.
        if (query.queryKey[0] !== 'session') watch(error);
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.options.mutationKey?.[0] !== 'sign-in') watch(error);
      },
    }),
    defaultOptions: {
      queries: { staleTime: 5_000, retry: worthRetrying, retryDelay: (failures) => 500 * 2 ** failures },
      mutations: { retry: false },
    },
  });
}
