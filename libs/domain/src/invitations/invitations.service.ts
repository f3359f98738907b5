import { DocketError, type InvitationView, type PersonView } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { endSessions, writeAccount, writePassword } from '../auth/account.service.js';
import { hashPassword } from '../auth/password.js';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { acrossTenants, Tenancy } from '../organization/tenancy.js';
import { hashOfInvitation, writeInvitation, type NewInvitation } from './invitation.js';
import { iso } from '../people/membership.sql.js';
import { isOpen } from '../people/people.sql.js';
import { findPerson, targetOf } from '../people/person.js';

const invitedRow = z.object({
  organizationId: tables.invitation.organization_id,
  personId: tables.invitation.person_id,
  expiresAt: z.string(),
});

/** Where an open invitation leads. */
type Invited = z.infer<typeof invitedRow>;

const accountRow = z.object({ id: tables.account.id, email: tables.account.email });

/** An account as an invitation sees it. */
type Account = z.infer<typeof accountRow>;

/**
 * One-time links with which people come to sign in. A link stands for a person of one organization; an account may stand
 * for people of several, and an operator's for more than any organization. So a link sets the password of an account that
 * is new or stands for this person alone; any other account is joined by signing in with the password that it has.
 */
@Injectable()
export class InvitationsService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Makes a link for a person, also for one who has forgotten the password. Links made before end.
   * @throws not_found; conflict for one who has left; invalid_request when nobody can sign in with the e-mail
   */
  invite(actor: Actor, personId: string): Promise<NewInvitation> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
      await em.execute('select from person where id = ? for update', [personId]);
      const person = await findPerson(em, personId);
      if (person.status === 'left') {
        throw new DocketError('conflict', 'This person has left. Reactivate them first, then invite them.');
      }
      return writeInvitation(em, actor, person);
    });
  }

  /** Who invites whom. @throws not_found, alike for a link that never was, has expired, was used or replaced */
  async find(token: string): Promise<InvitationView> {
    const { organizationId, personId, expiresAt } = await this.open(token);
    return this.tenancy.snapshot(organizationId, async (em) => {
      const { status, name, email, role } = await findPerson(em, personId);
      if (status === 'left') throw gone();
      const organization = await selectRow(
        em,
        z.object({ name: tables.organization.name }),
        'select name from organization',
      );
      return { organization: organization!.name, name, email, role, expiresAt };
    });
  }

  /**
   * Sets the password with which the person signs in from now on. Other sessions of the account end.
   * @throws not_found; conflict when the e-mail has an account that the link has no power over
   */
  async accept(token: string, password: string, ipAddress: string): Promise<void> {
    const invited = await this.open(token);
    const hashed = await hashPassword(password);
    await this.use(token, invited, ipAddress, async (em, person) => {
      const known = await accountOf(em, person);
      if (!known) {
        const made = await writeAccount(em, { email: person.email, name: person.name, hashed });
        if (!made) throw signInInstead();
        return made;
      }
      if (await reachesFurther(em, known, invited.organizationId)) throw signInInstead();
      await writePassword(em, known.id, hashed);
      await endSessions(em, known.id);
      return known.id;
    });
  }

  /**
   * Lets the person sign in with an account that is signed in already.
   * @throws not_found; conflict when the account is another's
   */
  async join(token: string, accountId: string, ipAddress: string): Promise<void> {
    await this.use(token, await this.open(token), ipAddress, async (em, person) => {
      const known = await accountOf(em, person);
      if (known?.id === accountId) return accountId;
      throw new DocketError(
        'conflict',
        `This invitation is for ${person.email}, and you are signed in as somebody else. Sign in as ${person.email}, then open the link again.`,
      );
    });
  }

  private async open(token: string): Promise<Invited> {
    const found = await this.tenancy.system((em) =>
      selectRow(
        em,
        invitedRow,
        `select i.organization_id as "organizationId", i.person_id as "personId", ${iso('i.expires_at')} as "expiresAt"
           from invitation i where i.token_sha256 = ? and ${isOpen('i')}`,
        [hashOfInvitation(token)],
      ),
    );
    if (found) return found;
    throw gone();
  }

  /** Uses a link up: of several at once, one gets through, and a refusal leaves it as it was. */
  private async use(
    token: string,
    { organizationId, personId }: Invited,
    ipAddress: string,
    account: (em: EntityManager, person: PersonView) => Promise<string>,
  ): Promise<void> {
    await this.tenancy.transaction(organizationId, async (em) => {
      await em.execute('select from person where id = ? for update', [personId]);
      const used = await em.execute<unknown[]>(
        `update invitation i set accepted_at = now() where i.token_sha256 = ? and ${isOpen('i')} returning i.id`,
        [hashOfInvitation(token)],
      );
      const person = await findPerson(em, personId);
      if (used.length === 0 || person.status === 'left') throw gone();
      await linkAccount(em, person, await account(em, person));
      const { id, name, email, role } = person;
      const actor: Actor = { organizationId, id, name, email, role, ipAddress };
      await recordAudit(em, actor, { action: 'invitation.accepted', ...targetOf(person) });
    });
  }
}

/** The account that stands for a person, else the one with their e-mail; locked, so that nobody else links it meanwhile. */
async function accountOf(em: EntityManager, person: PersonView): Promise<Account | null> {
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
 * Whether an account may do more than its person may here: in another organization, or as an operator of the installation.
 * An administrator of this one must not come by that with a link of their own.
 */
async function reachesFurther(em: EntityManager, { id }: Account, organizationId: string): Promise<boolean> {
  const found = await acrossTenants(em, () =>
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
    throw new DocketError(
      'conflict',
      'This account belongs to another person of the organization. Ask an administrator to correct the e-mail.',
    );
  }
  await em.execute('update person set account_id = ? where id = ?', [accountId, person.id]);
}

const gone = (): DocketError =>
  new DocketError(
    'not_found',
    'This invitation cannot be used: it has expired, was used already, or was replaced by a newer one. Ask for a new link.',
  );

const signInInstead = (): DocketError =>
  new DocketError(
    'conflict',
    'This e-mail has a password already, which this link cannot change. Sign in with that password to accept.',
  );
