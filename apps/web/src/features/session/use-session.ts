import type { SessionView } from '@docket/contracts';
import { getRouteApi } from '@tanstack/react-router';

const gate = getRouteApi('/organization');

/**
 * The session of a page behind the gate, where there always is one. It is the one that opened the gate, not the cached
 * one: a page that is being left because the session ended can still be drawn until it is gone.
 */
export const useSession = (): SessionView => gate.useRouteContext({ select: ({ session }) => session });
