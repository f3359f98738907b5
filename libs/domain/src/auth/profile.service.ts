import { DocketError, errorMessages, type AccountSessionView, type UpdateAccount } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { asSystemRole, Tenancy } from '../organization/tenancy.js';
import { recordAccountEvent } from './account-audit.js';
import { endSessions, hashNewPassword, writePassword } from './account.service.js';
import { CredentialsService } from './credentials.service.js';
import { joinAccounts } from './join-accounts.js';
import { findMemberships } from './membership.js';
import { endSession, findSessions } from './session.js';

const { auth: messages } = errorMessages;

/** The account and session that change a profile. */
export interface ProfileOwner {
  accountId: string;
  sessionId: string;
  account: { name: string; email: string };
  ipAddress: string | null;
}

/** What the owner of an account changes about it, and its sessions. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly credentials: CredentialsService,
  ) {}

  /** Changes the name and the language. Records only actual changes. */
  async update(owner: ProfileOwner, { name, language }: UpdateAccount): Promise<void> {
    await this.tenancy.account(owner.account.email, async (em) => {
      const before = await selectRow(
        em,
        z.object({ name: z.string(), language: z.string().nullable() }),
        'select name, language from account where id = ? for update',
        [owner.accountId],
      );
      const after = {
        name: name ?? before!.name,
        language: language === undefined ? before!.language : language,
      };
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      await em.execute('update account set name = ?, language = ?, updated_at = now() where id = ?', [
        after.name,
        after.language,
        owner.accountId,
      ]);
      await recordAccountEvent(em, accountOf(owner), {
        action: 'account.updated',
        metadata: { before, after },
        ipAddress: owner.ipAddress,
      });
    });
  }

  /** Requires the current password of the account. @throws invalid_request */
  async requirePassword({ accountId }: ProfileOwner, currentPassword: string): Promise<void> {
    if (await this.credentials.verify(accountId, currentPassword)) return;
    throw invalid('currentPassword', messages.wrongCurrentPassword);
  }

  /**
   * Changes the password and ends all other sessions of the account. Call `requirePassword` before.
   * @throws invalid_request if the new password is refused, or is the current one
   */
  async changePassword(owner: ProfileOwner, password: string): Promise<void> {
    if (await this.credentials.verify(owner.accountId, password))
      throw invalid('password', messages.samePassword);
    const memberships = await this.tenancy.system((em) => findMemberships(em, owner.accountId));
    const organizations = memberships.map(({ organization }) => organization.name);
    const hashed = await hashNewPassword({ ...owner.account, password, organizations });
    await this.tenancy.account(owner.account.email, async (em) => {
      await writePassword(em, owner.accountId, hashed);
      await endSessions(em, owner.accountId, owner.sessionId);
      await recordAccountEvent(em, accountOf(owner), {
        action: 'account.password_changed',
        ipAddress: owner.ipAddress,
      });
    });
  }

  /** Returns the active sessions of the account, the most recently used first. */
  sessions({ accountId, sessionId }: ProfileOwner): Promise<AccountSessionView[]> {
    return findSessions(this.tenancy.accounts(), accountId, sessionId);
  }

  /** Ends a session of the account, effective with its next request. @throws not_found */
  endSession(owner: ProfileOwner, id: string): Promise<void> {
    return this.tenancy.account(owner.account.email, async (em) => {
      const ended = await endSession(em, owner.accountId, id);
      await recordAccountEvent(em, accountOf(owner), {
        action: 'account.session_ended',
        metadata: { before: { sessionId: id, ...ended } },
        ipAddress: owner.ipAddress,
      });
    });
  }

  /** Switches the session to another organization of the account. @throws not_found */
  async switchOrganization({ accountId, sessionId }: ProfileOwner, organizationId: string): Promise<void> {
    await this.tenancy.accounts().transactional(async (em) => {
      const memberships = await asSystemRole(em, () => findMemberships(em, accountId));
      if (!memberships.some(({ organization }) => organization.id === organizationId))
        throw new DocketError('not_found', messages.notAMember);
      await em.execute('update session set active_organization_id = ? where id = ? and user_id = ?', [
        organizationId,
        sessionId,
        accountId,
      ]);
    });
  }

  /**
   * Combines the account with another one that has the same e-mail address, whose owner proves it with its password.
   * @returns the ID of the account that has the access of both now
   * @throws invalid_request if no such account has the password; conflict if both belong to people of one organization
   */
  async join(owner: ProfileOwner, password: string): Promise<string> {
    const other = await this.credentials.find(owner.account.email, password, { except: owner.accountId });
    if (other === null) throw invalid('password', messages.noAccountToJoin);
    return joinAccounts(this.tenancy, accountOf(owner), other, owner.ipAddress);
  }
}

const accountOf = ({ accountId, account }: ProfileOwner) => ({ id: accountId, email: account.email });

const invalid = (path: string, message: string): DocketError =>
  new DocketError('invalid_request', message, { issues: [{ path, message }] });
