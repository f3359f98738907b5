import { useQueryClient } from '@tanstack/react-query';

/** Returns a function that reloads everything: attempts that are recorded or voided change most figures. */
export function useRefreshSessions(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries();
}
