import { notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import { getRouteApi, rootRouteId, useNavigate } from '@tanstack/react-router';
import { sessionQuery } from '../features/auth/api/get-session.js';
import { dropDrafts } from '../form/draft-store.js';

const root = getRouteApi(rootRouteId);

/** Returns the function that leaves the pages of a session that has ended. */
export function useSignedOut(): () => void {
  const { queries } = root.useRouteContext() as { queries: QueryClient };
  const navigate = useNavigate();
  return () => {
    dropDrafts();
    // A message of the session may name what the next person on this device must not see.
    notifications.clean();
    void navigate({ to: '/sign-in', search: {} }).then(() => queries.clear());
    queries.setQueryData(sessionQuery.queryKey, null);
  };
}
