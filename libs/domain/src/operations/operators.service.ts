import { DocketError, errorMessages } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Tenancy } from '../organization/tenancy.js';
import { COMMAND_LINE, recordOperation } from './operations-log.js';

const operatorAccount = z.object({
  email: tables.account.email,
  name: tables.account.name,
  addedAt: tables.operator.added_at,
});
/** An account with operator access. */
export type OperatorAccount = z.infer<typeof operatorAccount>;

/** Returns whether an account has operator access. Requires `Tenancy.system()`. */
export async function isOperator(em: EntityManager, accountId: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>('select from operator where account_id = ?', [accountId]);
  return rows.length > 0;
}

/**
 * Operator access to the installation. It belongs to the account and is not a role in an organization: operators manage the
 * shared infrastructure and cannot see the data of organizations. Only the command line grants and removes it.
 */
@Injectable()
export class OperatorsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns all operators, ordered by e-mail address. */
  list(): Promise<OperatorAccount[]> {
    return this.tenancy.system((em) =>
      selectRows(
        em,
        operatorAccount,
        `select a.email, a.name, o.added_at as "addedAt" from operator o join account a on a.id = o.account_id
         order by a.email`,
      ),
    );
  }

  /** Grants operator access to an account. @returns false if the account already has it */
  add(accountId: string, email: string): Promise<boolean> {
    return this.tenancy.system(async (em) => {
      const added = await em.execute<unknown[]>(
        'insert into operator (account_id) values (?) on conflict do nothing returning account_id',
        [accountId],
      );
      if (added.length > 0) await recordOperation(em, COMMAND_LINE, operatorEvent('added', accountId, email));
      return added.length > 0;
    });
  }

  /** Removes operator access, effective with the next request. @throws not_found if no operator has this e-mail address */
  async remove(email: string): Promise<void> {
    await this.tenancy.system(async (em) => {
      const removed = await selectRow(
        em,
        z.object({ account_id: tables.operator.account_id }),
        'delete from operator where account_id = (select id from account where email = ?) returning account_id',
        [email.toLowerCase()],
      );
      if (!removed) throw new DocketError('not_found', errorMessages.operations.notAnOperator(email));
      await recordOperation(em, COMMAND_LINE, operatorEvent('removed', removed.account_id, email));
    });
  }
}

const operatorEvent = (change: 'added' | 'removed', accountId: string, email: string) =>
  ({
    action: `operator.${change}`,
    targetType: 'operator',
    targetId: accountId,
    targetLabel: email.toLowerCase(),
  }) as const;
