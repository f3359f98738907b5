import type { EntityManager } from '@mikro-orm/postgresql';
import { writePasswordLink } from '../invitations/password-link.js';
import type { NewInvitation } from '../invitations/invitation.js';
import { COMMAND_LINE } from '../operations/operations-log.js';
import { recordAccountEvent } from './account-audit.js';
import { endSessions, writePassword } from './account.service.js';

/**
 * Replaces the password of an account on behalf of the command line, and ends its sessions. Without a new password (null), the
 * account has none until its owner sets one.
 * @returns the link to set it; null if the account has a password
 */
export async function replacePassword(
  em: EntityManager,
  account: { id: string; email: string },
  hashed: string | null,
): Promise<NewInvitation | null> {
  await writePassword(em, account.id, hashed);
  await endSessions(em, account.id);
  await recordAccountEvent(em, account, {
    action: 'account.password_reset',
    ipAddress: null,
    actorEmail: COMMAND_LINE.email,
  });
  return hashed === null ? writePasswordLink(em, account.id) : null;
}
