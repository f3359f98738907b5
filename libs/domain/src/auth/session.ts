import { accountSession, DocketError, errorMessages, type AccountSessionView } from '@docket/contracts';
import { selectRow, selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { iso } from '../people/membership.sql.js';

/** Lifetimes of a session: without use, and in total. */
export const SESSION_LIFETIME = { idleHours: 12, days: 7 } as const;

/** Returns whether a session has reached its longest lifetime, however much it was used. */
export const isTooOld = (createdAt: Date): boolean =>
  Date.now() - createdAt.getTime() >= SESSION_LIFETIME.days * 86_400_000;

const isActive = `(s.expires_at > now() and s.created_at > now() - interval '${SESSION_LIFETIME.days} days')`;

/** Maximum number of sessions that an account's owner sees. Each can be ended, and all of them together. */
const MAX_LISTED_SESSIONS = 100;

/** Returns the active sessions of an account, the current one, then the most recently used first, at most 100. `sessionId` is the current one. */
export const findSessions = (
  em: EntityManager,
  accountId: string,
  sessionId: string,
): Promise<AccountSessionView[]> =>
  selectRows(
    em,
    accountSession,
    `select s.id, s.id = :sessionId as current, nullif(s.ip_address, '') as "ipAddress",
       nullif(s.user_agent, '') as "userAgent", ${iso('s.created_at')} as "createdAt", ${iso('s.updated_at')} as "lastUsedAt",
       ${iso(`least(s.expires_at, s.created_at + interval '${SESSION_LIFETIME.days} days')`)} as "expiresAt"
     from session s where s.user_id = :accountId and ${isActive} order by s.id = :sessionId desc, s.updated_at desc, s.id limit ${MAX_LISTED_SESSIONS}`,
    { accountId, sessionId },
  );

const endedSession = z.object({ createdAt: z.string() });

/** Ends a session of an account. @returns when it was started @throws not_found */
export async function endSession(em: EntityManager, accountId: string, sessionId: string) {
  const ended = await selectRow(
    em,
    endedSession,
    `delete from session where id = ? and user_id = ?
     returning ${iso('created_at')} as "createdAt"`,
    [sessionId, accountId],
  );
  if (!ended) throw new DocketError('not_found', errorMessages.auth.sessionNotFound);
  return ended;
}
