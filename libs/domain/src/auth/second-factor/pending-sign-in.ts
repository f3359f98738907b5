import { createHash, randomBytes } from 'node:crypto';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Number of minutes in which the second factor must be given after the password. */
export const PENDING_MINUTES = 5;

const pendingRow = z.object({ accountId: z.string(), challenge: tables.pending_sign_in.challenge });

/** A sign-in whose password was correct. */
export type PendingSignIn = z.infer<typeof pendingRow>;

/** Starts a sign-in that still needs the second factor. @returns its token, which only the browser gets */
export async function startPending(em: EntityManager, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await em.execute('delete from pending_sign_in where expires_at <= now()');
  await em.execute(
    `insert into pending_sign_in (token_sha256, account_id, expires_at)
     values (?, ?, now() + interval '${PENDING_MINUTES} minutes')`,
    [hashOf(token), accountId],
  );
  return token;
}

/** Returns a sign-in that has not expired, or null. */
export async function findPending(em: EntityManager, token: string): Promise<PendingSignIn | null> {
  const found = await selectRow(
    em,
    pendingRow,
    `select account_id as "accountId", challenge from pending_sign_in where token_sha256 = ? and expires_at > now()`,
    [hashOf(token)],
  );
  return found ?? null;
}

/** Stores the challenge for a passkey. Null removes it, because each is used once. */
export async function setChallenge(
  em: EntityManager,
  token: string,
  challenge: string | null,
): Promise<void> {
  await em.execute('update pending_sign_in set challenge = ? where token_sha256 = ?', [
    challenge,
    hashOf(token),
  ]);
}

/** Ends a sign-in. @returns whether it was still open, which only one of several concurrent requests sees */
export async function endPending(em: EntityManager, token: string): Promise<boolean> {
  const ended = await em.execute<unknown[]>(
    'delete from pending_sign_in where token_sha256 = ? and expires_at > now() returning account_id',
    [hashOf(token)],
  );
  return ended.length > 0;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
