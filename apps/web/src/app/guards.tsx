import { getRouteApi } from '@tanstack/react-router';
import { NotAllowedPage } from '../features/auth/not-allowed-page.js';
import { isAdmin, useSession } from '../features/auth/use-session.js';
import { app } from '../messages/index.js';
import { MessagePage } from '../page/message-page.js';
import { DashboardButton } from './fallback-pages.js';
import { Shell } from './shell.js';
import { useSignedOut } from './use-signed-out.js';

const profile = getRouteApi('/profile');
const operations = getRouteApi('/operations');

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

/** Shows the profile to everybody who is signed in. */
export function ProfileGuard() {
  const { session } = profile.useRouteContext();
  return <Shell session={session} onSignedOut={useSignedOut()} />;
}

/** Shows the pages of the installation to its operators. */
export function OperationsGuard() {
  const { session } = operations.useRouteContext();
  const onSignedOut = useSignedOut();
  if (session.operator) return <Shell session={session} onSignedOut={onSignedOut} />;
  return (
    <MessagePage title={app.notAllowed.title} action={<DashboardButton />}>
      {app.notAllowed.operatorsOnly}
    </MessagePage>
  );
}
