import type { QueryClient } from '@tanstack/react-query';
import { getRouteApi, rootRouteId, useNavigate } from '@tanstack/react-router';
import { EnrolmentPage } from '../features/account/enrolment-page.js';
import { sessionQuery } from '../features/auth/api/get-session.js';
import { NotAllowedPage } from '../features/auth/not-allowed-page.js';
import { useRefreshSession, useSession } from '../features/auth/use-session.js';
import { Shell } from './shell.js';
import { isAdmin } from './sidebar.js';

const root = getRouteApi(rootRouteId);

/** Returns the function that leaves the pages of a session that has ended. */
export function useSignedOut(): () => void {
  const { queries } = root.useRouteContext() as { queries: QueryClient };
  const navigate = useNavigate();
  return () => {
    void navigate({ to: '/sign-in', search: {} }).then(() => queries.clear());
    queries.setQueryData(sessionQuery.queryKey, null);
  };
}

/** Shows the pages of the organization to its administrators. */
export function OrganizationGuard() {
  const session = useSession();
  const onSignedOut = useSignedOut();
  return isAdmin(session) ? (
    <Shell session={session} onSignedOut={onSignedOut} />
  ) : (
    <NotAllowedPage onSignedOut={onSignedOut} />
  );
}

/** The page on which an account sets up a second factor that is required. */
export function EnrolmentRoute() {
  return <EnrolmentPage changed={useRefreshSession()} onSignedOut={useSignedOut()} />;
}
