import type { Membership, SessionView } from '@docket/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { sessionQuery } from './api/get-session.js';

const gate = getRouteApi('/organization');

/** The session of somebody who belongs to an organization. */
export type MemberSession = SessionView & Membership;

/**
 * The session of a page of the organization, where there always is one. It is the one that opened the gate, not the cached
 * one: a page that is being left because the session ended can still be drawn until it is gone.
 */
export const useSession = (): MemberSession => gate.useRouteContext({ select: ({ session }) => session });

/** Asks for the session anew and shows it on the page, e.g. after the organization got another name. */
export function useRefreshSession(): () => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await router.invalidate();
  };
}
