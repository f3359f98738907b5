import type { SessionView } from '@docket/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './api/get-session.js';

/** The session of a page behind the gate, where there always is one. */
export function useSession(): SessionView {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('useSession stands outside the gate');
  return data;
}
