import { DocketError, errorMessages } from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { isOperator } from '../operations/operator-access.js';
import { asSystemRole, enterOrganization, type Tenancy } from '../organization/tenancy.js';
import { recordAccountEvent } from './account-audit.js';
import { findMethods } from './second-factor/second-factor.js';

const linkedPerson = z.object({
  id: tables.person.id,
  organizationId: tables.person.organization_id,
  accountId: z.string(),
});

/**
 * Combines two accounts whose owner has proved both. One of them gets the people of the other one, which is deleted with
 * its password and sessions. The second factor of the current one is kept. An operator's account is kept, because only the command line adds operators.
 * @returns the ID of the account that is kept
 * @throws conflict if both belong to people of one organization, or the other one has a second factor
 */
export function joinAccounts(
  tenancy: Tenancy,
  current: { id: string; email: string },
  otherId: string,
  ipAddress: string | null,
): Promise<string> {
  return tenancy.account(current.email, async (em) => {
    await em.execute('select from account where id = any (?::uuid[]) order by id for update', [
      `{${current.id},${otherId}}`,
    ]);
    const keepsOther = await asSystemRole(
      em,
      async () => (await isOperator(em, otherId)) && !(await isOperator(em, current.id)),
    );
    const [kept, dropped] = keepsOther ? [otherId, current.id] : [current.id, otherId];
    // The password of the other account was given, but not its second factor.
    if ((await findMethods(em, otherId)).length > 0)
      throw new DocketError('conflict', errorMessages.auth.joinedHasSecondFactor);
    // An app without a first code is no second factor yet, and an account has at most one.
    await em.execute(
      'delete from authenticator where account_id = any (?::uuid[]) and confirmed_at is null',
      [`{${kept},${dropped}}`],
    );
    for (const table of ['authenticator', 'passkey', 'recovery_code'])
      await em.execute(`update ${table} set account_id = ? where account_id = ?`, [kept, dropped]);
    await movePeople(em, dropped, kept);
    await recordAccountEvent(
      em,
      { id: kept, email: current.email },
      { action: 'account.joined', metadata: { joined: dropped }, ipAddress },
    );
    await em.execute('delete from account where id = ?', [dropped]);
    return kept;
  });
}

/** Links the people of an account to another one. @throws conflict */
async function movePeople(em: EntityManager, from: string, to: string): Promise<void> {
  const people = await asSystemRole(em, () =>
    selectRows(
      em,
      linkedPerson,
      `select id, organization_id as "organizationId", account_id as "accountId" from person
       where account_id = any (?::uuid[])`,
      [`{${from},${to}}`],
    ),
  );
  const linked = new Set(
    people.flatMap(({ accountId, organizationId }) => (accountId === to ? [organizationId] : [])),
  );
  for (const { id, organizationId, accountId } of people) {
    if (accountId !== from) continue;
    if (linked.has(organizationId))
      throw new DocketError('conflict', errorMessages.auth.accountsInSameOrganization);
    await enterOrganization(em, organizationId);
    await em.execute('update person set account_id = ? where id = ?', [to, id]);
  }
}
