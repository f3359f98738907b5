import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useLocation, useRouter } from '@tanstack/react-router';
import { EnrolmentPage } from '../features/account/enrolment-page.js';
import { sessionQuery } from '../features/auth/api/get-session.js';
import { SignInPage } from '../features/auth/sign-in-page.js';
import { useRefreshSession } from '../features/auth/use-session.js';
import { InvitationPage } from '../features/invitations/invitation-page.js';
import { HOME, safeNext } from './next-page.js';
import { useSignedOut } from './use-signed-out.js';

const signIn = getRouteApi('/sign-in');

export function SignInRoute() {
  const { next, ended } = signIn.useSearch();
  const queries = useQueryClient();
  const router = useRouter();
  const onSignedIn = async () => {
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    router.history.push(safeNext(next));
  };
  return <SignInPage ended={ended ?? false} onSignedIn={onSignedIn} />;
}

export function InvitationRoute() {
  // In the fragment, which browsers do not send to the server.
  const token = useLocation({ select: ({ hash }) => hash });
  const queries = useQueryClient();
  const router = useRouter();
  const onSignedIn = async () => {
    // Discards the data of the user who was signed in before.
    queries.clear();
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    router.history.push(HOME);
  };
  return <InvitationPage token={token} onSignedIn={onSignedIn} />;
}

/** The page on which an account sets up a second factor that is required. */
export function EnrolmentRoute() {
  return <EnrolmentPage changed={useRefreshSession()} onSignedOut={useSignedOut()} />;
}
