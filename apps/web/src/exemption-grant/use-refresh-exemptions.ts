import { useQueryClient } from '@tanstack/react-query';

/** Returns a function that reloads all queries that a change of an exemption may affect. */
export function useRefreshExemptions(): () => Promise<unknown> {
  const cache = useQueryClient();
  const keys = ['exemptions', 'assignments', 'assignment', 'compliance', 'person'];
  return () => Promise.all(keys.map((key) => cache.invalidateQueries({ queryKey: [key] })));
}
