import type { Membership, SessionView } from '@docket/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { sessionQuery } from './api/get-session.js';

const route = getRouteApi('/organization');

/** Session of a member of an organization. */
export type MemberSession = SessionView & Membership;

/** Whether the user administers the organization of the session. */
export const isAdmin = ({ person }: SessionView): boolean => person?.role === 'org_admin';

/**
 * Returns the session on a page of the organization. It comes from the route context, not from the query
 * cache: after the session ends, the page can still render until the router leaves it.
 */
export const useSession = (): MemberSession => route.useRouteContext({ select: ({ session }) => session });

/** Returns a function that reloads the session, e.g. after the organization was renamed. */
export function useRefreshSession(): () => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await router.invalidate();
  };
}
