import { DocketError, errorMessages, textKey, type InvitationView, type PersonView } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, Optional } from '@nestjs/common';
import { z } from 'zod';
import { hashNewPassword, writeAccount } from '../auth/account.service.js';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { asSystemRole, enterOrganization, Tenancy } from '../organization/tenancy.js';
import { hashInvitationToken, hasToken, writeInvitation, type NewInvitation } from './invitation.js';
import { MailOutbox } from '../mail/mail-outbox.js';
import { iso } from '../people/membership.sql.js';
import { isOpen } from '../people/people.sql.js';
import { findPerson, targetOf } from '../people/person.js';
import { findPasswordLink, usePasswordLink } from './password-link.js';

const openInvitationRow = z.object({
  organizationId: tables.invitation.organization_id,
  personId: tables.invitation.person_id,
  expiresAt: z.string(),
});

/** An open invitation. */
type OpenInvitation = z.infer<typeof openInvitationRow>;

const usedInvitation = z.object({
  forAdministrator: tables.invitation.for_administrator,
  replacesAccount: tables.invitation.replaces_account,
  createdBy: tables.invitation.created_by,
});
const linkedAccount = z.object({ accountId: tables.person.account_id });

/**
 * Invitations: one-time links with which people get access. A link that is opened without a session always creates an
 * account, even if others have the same e-mail address: nobody has proved that these belong to the invited person. A link
 * can give access to an existing account only while that account is signed in. Links of the command line are different: they
 * only set the password of the account that the command has created or reset.
 */
@Injectable()
export class InvitationsService {
  /** @param outbox Default: links are not sent by e-mail */
  constructor(
    private readonly tenancy: Tenancy,
    @Optional() private readonly outbox?: MailOutbox,
  ) {}

  /**
   * Creates an invitation link for a person, also to reset a forgotten password, and queues it as an e-mail. Earlier links are revoked.
   * @throws not_found
   * @throws conflict if the person has left
   * @throws invalid_request if the e-mail address cannot be used to sign in
   */
  invite(actor: Actor, personId: string): Promise<NewInvitation> {
    return this.tenancy.transaction(actor, async (em) => {
      await em.execute('select from person where id = ? for update', [personId]);
      const person = await findPerson(em, personId);
      if (person.status === 'left') {
        throw new DocketError('conflict', errorMessages.invitations.personLeft);
      }
      return writeInvitation(em, actor, person, this.outbox);
    });
  }

  /** Returns the details of an open invitation. @throws not_found if the link is unknown, expired, used or replaced */
  async find(token: string): Promise<InvitationView> {
    return (await findPasswordLink(this.tenancy, token)) ?? this.findOfPerson(token);
  }

  private async findOfPerson(token: string) {
    const { organizationId, personId, expiresAt } = await this.findOpen(token);
    return this.tenancy.snapshot(organizationId, async (em) => {
      const { status, name, email, role } = await findPerson(em, personId);
      if (status === 'left') throw invalidInvitation();
      const organization = await selectRow(
        em,
        z.object({ name: tables.organization.name }),
        'select name from organization',
      );
      return { organization: organization!.name, name, email, role, expiresAt };
    });
  }

  /**
   * Accepts an invitation with a new account. It replaces the account that the person had, e.g. with a forgotten password. A
   * link of the command line sets the password of its account.
   * @throws not_found
   * @throws invalid_request if the password is refused
   */
  async accept(token: string, password: string, ipAddress: string): Promise<void> {
    if (await usePasswordLink(this.tenancy, token, password, ipAddress)) return;
    const invitation = await this.findOpen(token);
    const { name, email, organization } = await this.findOfPerson(token);
    const hashed = await hashNewPassword({ name, email, password, organizations: [organization] });
    await this.redeem(token, invitation, ipAddress, (em, person) =>
      writeAccount(em, { email: person.email, name: person.name, hashed }),
    );
  }

  /**
   * Accepts an invitation with the account that is signed in. Its e-mail address must be the invited one.
   * @throws not_found
   * @throws conflict if the invitation is for another address, or the account belongs to another person of the organization
   */
  async join(token: string, account: { id: string; email: string }, ipAddress: string): Promise<void> {
    await this.redeem(token, await this.findOpen(token), ipAddress, async (em, person) => {
      if (textKey(account.email) !== textKey(person.email))
        throw new DocketError('conflict', errorMessages.invitations.wrongAccount(person.email));
      await requireUnlinked(em, account.id, person.id);
      return account.id;
    });
  }

  private async findOpen(token: string): Promise<OpenInvitation> {
    const found = await this.tenancy.system((em) =>
      selectRow(
        em,
        openInvitationRow,
        `select i.organization_id as "organizationId", i.person_id as "personId", ${iso('i.expires_at')} as "expiresAt"
           from invitation i where ${hasToken('i', '?')} and ${isOpen('i')}`,
        [hashInvitationToken(token)],
      ),
    );
    if (found) return found;
    throw invalidInvitation();
  }

  /** Redeems a link. Only one of several concurrent requests succeeds. If `account` throws, the link stays valid. */
  private async redeem(
    token: string,
    { organizationId, personId }: OpenInvitation,
    ipAddress: string,
    account: (em: EntityManager, person: PersonView) => Promise<string>,
  ): Promise<void> {
    await this.tenancy.account('', async (em) => {
      await enterOrganization(em, organizationId);
      await em.execute('select from person where id = ? for update', [personId]);
      const person = await findPerson(em, personId);
      const used = await selectRow(
        em,
        usedInvitation,
        `update invitation i set accepted_at = now(), accepted_from = :ipAddress,
             for_administrator = i.for_administrator or :isAdministrator,
             replaces_account = i.replaces_account or :hasAccount
           where ${hasToken('i', ':hash')} and ${isOpen('i')}
           returning i.for_administrator as "forAdministrator",
             i.replaces_account as "replacesAccount", i.created_by as "createdBy"`,
        {
          hash: hashInvitationToken(token),
          ipAddress,
          isAdministrator: person.role === 'org_admin',
          hasAccount: person.access === 'account',
        },
      );
      if (!used || person.status === 'left') throw invalidInvitation();
      const replaced = await linkAccount(em, person, await account(em, person));
      const { id, name, email, role } = person;
      const actor: Actor = { organizationId, id, name, email, role, ipAddress };
      await recordAudit(em, actor, {
        action: 'invitation.accepted',
        ...targetOf(person),
        metadata: {
          createdBy: used.createdBy,
          forAdministrator: used.forAdministrator,
          replacesAccount: used.replacesAccount,
          replacedAccount: replaced,
        },
      });
    });
  }
}

/** Requires that an account belongs to no other person of the organization. @throws conflict */
async function requireUnlinked(em: EntityManager, accountId: string, personId: string): Promise<void> {
  const others = await em.execute<unknown[]>('select from person where account_id = ? and id <> ?', [
    accountId,
    personId,
  ]);
  if (others.length > 0) throw new DocketError('conflict', errorMessages.invitations.accountBelongsToOther);
}

/**
 * Links an account to a person. The account that the person had is deleted with its password and sessions if it gives no
 * other access. @returns whether the person had another account
 */
async function linkAccount(em: EntityManager, person: PersonView, accountId: string): Promise<boolean> {
  const before = await selectRow(
    em,
    linkedAccount,
    'select account_id as "accountId" from person where id = ?',
    [person.id],
  );
  const previous = before!.accountId;
  if (previous === accountId) return false;
  // Locked, so that it is not linked to a person of another organization at the same time.
  await em.execute('select from account where id = any (?::uuid[]) order by id for update', [
    `{${[previous, accountId].filter(Boolean).join(',')}}`,
  ]);
  await em.execute('update person set account_id = ? where id = ?', [accountId, person.id]);
  if (previous === null) return false;
  if (!(await givesAccess(em, previous))) await em.execute('delete from account where id = ?', [previous]);
  return true;
}

/** Returns whether an account is linked to a person of any organization, or has operator access. */
async function givesAccess(em: EntityManager, accountId: string): Promise<boolean> {
  const found = await asSystemRole(em, () =>
    em.execute<unknown[]>(
      `select from person where account_id = ? union all select from operator where account_id = ? limit 1`,
      [accountId, accountId],
    ),
  );
  return found.length > 0;
}

const invalidInvitation = (): DocketError => new DocketError('not_found', errorMessages.invitations.invalid);
