import { DocketError, errorMessages } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../audit-log/audit-log.js';
import { COMMAND_LINE } from '../../operations/operations-log.js';
import { asSystemRole, enterOrganization, Tenancy } from '../../organization/tenancy.js';
import { findByKey } from '../../organization/text-key.js';
import { recordAccountEvent } from '../account-audit.js';
import { endSessions } from '../account.service.js';
import { deleteSecondFactors } from './second-factor.js';

const { auth: messages } = errorMessages;

const accountRow = z.object({ id: tables.account.id, email: tables.account.email });
type Account = z.infer<typeof accountRow>;

/** Removal of a second factor by somebody else than its owner, e.g. after the loss of a phone without recovery codes. */
@Injectable()
export class SecondFactorResetService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Removes the second factor of a person's account, which must give no access elsewhere, and ends its sessions. The owner
   * sees a notice at the next sign-in.
   * @throws not_found without an account with a second factor; conflict if the account gives access elsewhere
   */
  async byAdministrator(actor: Actor, personId: string): Promise<void> {
    await this.tenancy.account(actor.email, async (em) => {
      await enterOrganization(em, actor.organizationId);
      const account = await findAccount(em, personId);
      if (!account) throw new DocketError('not_found', messages.personWithoutSecondFactor);
      if (await givesAccessElsewhere(em, account.id, actor.organizationId))
        throw new DocketError('conflict', messages.secondFactorElsewhere);
      await reset(em, account, actor.organizationId, actor);
    });
  }

  /** Does the same for the command line, whatever access the account gives. @throws not_found */
  async ofPerson(organizationId: string, email: string): Promise<void> {
    await this.tenancy.account(COMMAND_LINE.email, async (em) => {
      await enterOrganization(em, organizationId);
      const id = await findByKey(em, { table: 'person', key: email });
      const account = id && (await findAccount(em, id));
      if (!account) throw new DocketError('not_found', messages.noAccount(email));
      await reset(em, account, null, COMMAND_LINE);
    });
  }

  /** Does the same for an operator. @throws not_found */
  async ofOperator(email: string): Promise<void> {
    await this.tenancy.account(COMMAND_LINE.email, async (em) => {
      const account = await asSystemRole(em, () =>
        selectRow(
          em,
          accountRow,
          'select a.id, a.email from operator o join account a on a.id = o.account_id where text_key(a.email) = text_key(?)',
          [email],
        ),
      );
      if (!account) throw new DocketError('not_found', errorMessages.operations.notAnOperator(email));
      await reset(em, account, null, COMMAND_LINE);
    });
  }
}

async function findAccount(em: EntityManager, personId: string): Promise<Account | null> {
  const found = await selectRow(
    em,
    accountRow,
    `select a.id, a.email from account a where a.id = (select account_id from person where id = ?) for update`,
    [personId],
  );
  return found ?? null;
}

/** Returns whether an account belongs to a person of another organization, or has operator access. */
async function givesAccessElsewhere(
  em: EntityManager,
  accountId: string,
  organizationId: string,
): Promise<boolean> {
  const found = await asSystemRole(em, () =>
    em.execute<unknown[]>(
      `select from person where account_id = ? and organization_id <> ?
         union all select from operator where account_id = ? limit 1`,
      [accountId, organizationId, accountId],
    ),
  );
  return found.length > 0;
}

async function reset(
  em: EntityManager,
  account: Account,
  organizationId: string | null,
  by: { email: string; ipAddress: string | null },
): Promise<void> {
  if (!(await deleteSecondFactors(em, account.id)))
    throw new DocketError('not_found', messages.personWithoutSecondFactor);
  await endSessions(em, account.id);
  await em.execute(
    `insert into second_factor_removal (account_id, removed_by) values (?, ?)
     on conflict (account_id) do update set removed_by = excluded.removed_by, removed_at = now()`,
    [account.id, organizationId],
  );
  await recordAccountEvent(em, account, {
    action: 'account.second_factor_reset',
    ipAddress: by.ipAddress,
    actorEmail: by.email,
  });
}
