import { DocketError, errorMessages, newId, storedEmail } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { recordAudit } from '../audit-log/audit-log.js';
import { COMMAND_LINE } from '../operations/operations-log.js';
import { enterOrganization, type Tenancy } from '../organization/tenancy.js';
import { findByKey, lockKeys } from '../organization/text-key.js';
import type { NewInvitation } from '../invitations/invitation.js';
import { writePasswordLink } from '../invitations/password-link.js';
import { hashNewPassword, writeAccount } from './account.service.js';
import { replacePassword } from './replace-password.js';

/** The person whose access the command line changes. */
export interface Administrator {
  organizationId: string;
  email: string;
  name: string;
  /** Default: the owner sets it with a link. */
  password?: string | undefined;
}

const knownPerson = z.object({
  id: tables.person.id,
  email: tables.person.email,
  accountId: tables.person.account_id,
});

/** Access that the command line gives. It never links an account that exists already, whatever its address. */
export class AdministratorsService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Adds an administrator with a new account, or makes a person without an account an administrator.
   * @param remedy the command that sets the password of an existing account
   * @returns the address with which the person signs in, and the link to set the password; null if it was given
   * @throws conflict if the person has an account
   */
  async create(
    { organizationId, ...admin }: Administrator,
    remedy: string,
  ): Promise<{ email: string; link: NewInvitation | null }> {
    const hashed = await this.hash(organizationId, admin);
    return this.tenancy.account(COMMAND_LINE.email, async (em) => {
      await enterOrganization(em, organizationId);
      await em.execute(lockKeys, { organizationId });
      const person = await findPersonByKey(em, admin.email);
      if (person?.accountId)
        throw new DocketError('conflict', errorMessages.auth.hasAccount(admin.email, remedy));
      // A person who is found by an alias, or by another spelling, keeps the stored address, and signs in with it.
      const email = person?.email ?? storedEmail(admin.email);
      const account = await writeAccount(em, { ...admin, email, hashed });
      const granted = await selectRow(
        em,
        z.object({ id: tables.person.id }),
        `insert into person (id, organization_id, account_id, email, name, role)
           values (:id, :organizationId, :account, :email, :name, 'org_admin')
         on conflict (id)
         do update set account_id = excluded.account_id, role = 'org_admin', left_at = null,
           joined_at = least(person.joined_at, excluded.joined_at), updated_at = now()
         returning id`,
        { organizationId, account, id: person?.id ?? newId(), email, name: admin.name },
      );
      await recordAudit(
        em,
        { organizationId, ...COMMAND_LINE, role: 'org_admin' },
        {
          action: person ? 'user.updated' : 'user.created',
          targetType: 'person',
          targetId: granted!.id,
          targetLabel: email,
          metadata: { after: { role: 'org_admin', access: 'account' } },
        },
      );
      return { email, link: hashed === null ? await writePasswordLink(em, account) : null };
    });
  }

  /**
   * Replaces the password of a person's account, and ends its sessions.
   * @returns the link to set the password; null if it was given
   * @throws not_found if no person with this address has an account in the organization
   */
  async resetPassword({
    organizationId,
    ...admin
  }: Omit<Administrator, 'name'>): Promise<NewInvitation | null> {
    const hashed = await this.hash(organizationId, { ...admin, name: '' });
    return this.tenancy.account(COMMAND_LINE.email, async (em) => {
      await enterOrganization(em, organizationId);
      const person = await findPersonByKey(em, admin.email);
      if (!person?.accountId) throw new DocketError('not_found', errorMessages.auth.noAccount(admin.email));
      return replacePassword(em, { id: person.accountId, email: admin.email }, hashed);
    });
  }

  private async hash(
    organizationId: string,
    { password, ...account }: Omit<Administrator, 'organizationId'>,
  ): Promise<string | null> {
    if (password === undefined) return null;
    const found = await this.tenancy.snapshot(organizationId, (em) =>
      selectRow(em, z.object({ name: tables.organization.name }), 'select name from organization'),
    );
    return hashNewPassword({ ...account, password, organizations: found ? [found.name] : [] });
  }
}

async function findPersonByKey(em: EntityManager, email: string) {
  const id = await findByKey(em, { table: 'person', key: email });
  if (!id) return null;
  const found = await selectRow(
    em,
    knownPerson,
    'select id, email, account_id as "accountId" from person where id = ? for update',
    [id],
  );
  return found ?? null;
}
