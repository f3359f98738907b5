import { DocketError, errorMessages, type InvitationView, type PersonView } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { endSessions, writeAccount, writePassword } from '../auth/account.service.js';
import { hashPassword } from '../auth/password.js';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { asSystemRole, Tenancy } from '../organization/tenancy.js';
import { hashInvitationToken, writeInvitation, type NewInvitation } from './invitation.js';
import { iso } from '../people/membership.sql.js';
import { isOpen } from '../people/people.sql.js';
import { findPerson, targetOf } from '../people/person.js';

const openInvitationRow = z.object({
  organizationId: tables.invitation.organization_id,
  personId: tables.invitation.person_id,
  expiresAt: z.string(),
});

/** An open invitation. */
type OpenInvitation = z.infer<typeof openInvitationRow>;

const accountRow = z.object({ id: tables.account.id, email: tables.account.email });

/** The account of an invited person. */
type Account = z.infer<typeof accountRow>;

/**
 * Invitations: one-time links with which people get access. A link belongs to a person in one organization, but an account
 * can be linked to people in several organizations or have operator access. A link therefore sets the password only of a new
 * account, or of an account without access elsewhere. For other accounts, the person signs in with the existing password.
 */
@Injectable()
export class InvitationsService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Creates an invitation link for a person, also to reset a forgotten password. Earlier links are revoked.
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
      return writeInvitation(em, actor, person);
    });
  }

  /** Returns the details of an open invitation. @throws not_found if the link is unknown, expired, used or replaced */
  async find(token: string): Promise<InvitationView> {
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
   * Accepts an invitation with a new password. Ends all sessions of the account.
   * @throws not_found
   * @throws conflict if the account has access elsewhere, so that the link must not change its password
   */
  async accept(token: string, password: string, ipAddress: string): Promise<void> {
    const invitation = await this.findOpen(token);
    const hashed = await hashPassword(password);
    await this.redeem(token, invitation, ipAddress, async (em, person) => {
      const existing = await findAccountOf(em, person);
      if (!existing) {
        const created = await writeAccount(em, { email: person.email, name: person.name, hashed });
        if (!created) throw accountHasPassword();
        return created;
      }
      if (await hasAccessElsewhere(em, existing, invitation.organizationId)) throw accountHasPassword();
      await writePassword(em, existing.id, hashed);
      await endSessions(em, existing.id);
      return existing.id;
    });
  }

  /**
   * Accepts an invitation with the account that is currently signed in.
   * @throws not_found
   * @throws conflict if the invitation is for another account
   */
  async join(token: string, accountId: string, ipAddress: string): Promise<void> {
    await this.redeem(token, await this.findOpen(token), ipAddress, async (em, person) => {
      const existing = await findAccountOf(em, person);
      if (existing?.id === accountId) return accountId;
      throw new DocketError('conflict', errorMessages.invitations.wrongAccount(person.email));
    });
  }

  private async findOpen(token: string): Promise<OpenInvitation> {
    const found = await this.tenancy.system((em) =>
      selectRow(
        em,
        openInvitationRow,
        `select i.organization_id as "organizationId", i.person_id as "personId", ${iso('i.expires_at')} as "expiresAt"
           from invitation i where i.token_sha256 = ? and ${isOpen('i')}`,
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
    await this.tenancy.transaction(organizationId, async (em) => {
      await em.execute('select from person where id = ? for update', [personId]);
      const used = await em.execute<unknown[]>(
        `update invitation i set accepted_at = now() where i.token_sha256 = ? and ${isOpen('i')} returning i.id`,
        [hashInvitationToken(token)],
      );
      const person = await findPerson(em, personId);
      if (used.length === 0 || person.status === 'left') throw invalidInvitation();
      await linkAccount(em, person, await account(em, person));
      const { id, name, email, role } = person;
      const actor: Actor = { organizationId, id, name, email, role, ipAddress };
      await recordAudit(em, actor, { action: 'invitation.accepted', ...targetOf(person) });
    });
  }
}

/** Returns the person's account, or else the account with their e-mail address. Locks the row against concurrent linking. */
async function findAccountOf(em: EntityManager, person: PersonView): Promise<Account | null> {
  const found = await selectRow(
    em,
    accountRow,
    `select a.id, a.email from account a
       where a.id = coalesce((select p.account_id from person p where p.id = ?), (select id from account where email = ?))
       for update`,
    [person.id, person.email.toLowerCase()],
  );
  return found ?? null;
}

/**
 * Returns whether an account has access to another organization or operator access. An administrator of this organization
 * must not gain that access by creating an invitation link.
 */
async function hasAccessElsewhere(
  em: EntityManager,
  { id }: Account,
  organizationId: string,
): Promise<boolean> {
  const found = await asSystemRole(em, () =>
    em.execute<unknown[]>(
      `select from person where account_id = ? and organization_id <> ?
       union all select from operator where account_id = ? limit 1`,
      [id, organizationId, id],
    ),
  );
  return found.length > 0;
}

async function linkAccount(em: EntityManager, person: PersonView, accountId: string): Promise<void> {
  const others = await em.execute<unknown[]>('select from person where account_id = ? and id <> ?', [
    accountId,
    person.id,
  ]);
  if (others.length > 0) {
    throw new DocketError('conflict', errorMessages.invitations.accountBelongsToOther);
  }
  await em.execute('update person set account_id = ? where id = ?', [accountId, person.id]);
}

const invalidInvitation = (): DocketError => new DocketError('not_found', errorMessages.invitations.invalid);

const accountHasPassword = (): DocketError =>
  new DocketError('conflict', errorMessages.invitations.accountHasPassword);
