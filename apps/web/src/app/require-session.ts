import type { SessionView } from '@docket/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { sessionQuery } from '../features/auth/api/get-session.js';
import { changeLanguage, languageOfSession } from '../language/language.js';

/** Path of the page on which an account adds its second factor. */
export const ENROLMENT = '/second-factor';

/** Returns the session. Redirects to the sign-in, or to the enrolment if a second factor is missing. */
export async function requireSession(queries: QueryClient, next: string): Promise<SessionView> {
  const session = await queries.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: '/sign-in', search: { next } });
  // The page reloads in the language of the session. Nothing is shown until then.
  if (changeLanguage(languageOfSession(session))) await new Promise(() => undefined);
  if (session.secondFactorMissing) throw redirect({ to: ENROLMENT, search: { next } });
  return session;
}
