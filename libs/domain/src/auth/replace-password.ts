import type { EntityManager } from '@mikro-orm/postgresql';
import { COMMAND_LINE } from '../operations/operations-log.js';
import { recordAccountEvent } from './account-audit.js';
import { endSessions, writePassword } from './account.service.js';

/** Replaces the password of an account on behalf of the command line, and ends its sessions. */
export async function replacePassword(
  em: EntityManager,
  account: { id: string; email: string },
  hashed: string,
): Promise<void> {
  await writePassword(em, account.id, hashed);
  await endSessions(em, account.id);
  await recordAccountEvent(em, account, {
    action: 'account.password_reset',
    ipAddress: null,
    actorEmail: COMMAND_LINE.email,
  });
}
