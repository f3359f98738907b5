import { parseArgs } from 'node:util';
import { OperatorsService, SecondFactorResetService } from '@docket/domain';
import { printAccount, requireAddress, withAccounts } from './accounts.js';
import { asOwner, UsageError, withDatabase } from './command.js';
import * as messages from './messages.js';

const options = { name: { type: 'string' }, password: { type: 'string' } } as const;

const ACTIONS = new Set(['add', 'reset-password', 'reset-second-factor', 'remove']);

/** Runs `admin operator add | reset-password | reset-second-factor | remove | list`. No page and no API adds operators. */
export async function operatorCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [action, email] = positionals;
  if (action === 'list') return list();
  if (!action || !ACTIONS.has(action)) throw new UsageError(messages.operators.actionMissing);
  requireAddress(email, messages.operators.addressArgument);
  return withAccounts(async (context) => {
    const { config, tenancy } = context;
    if (action === 'remove') {
      await asOwner(config, (owner) => new OperatorsService(owner).remove(email));
      console.log(messages.operators.removed(email));
      return 0;
    }
    if (action === 'reset-second-factor') {
      await new SecondFactorResetService(tenancy).ofOperator(email);
      console.log(messages.accounts.secondFactorReset(email));
      return 0;
    }
    if (action === 'add') {
      const account = { email, name: values.name ?? email, password: values.password };
      const remedy = messages.operators.resetCommand(email);
      const link = await asOwner(config, (owner) => new OperatorsService(owner).add(account, remedy));
      printAccount(context, messages.operators.added(email), link);
      return 0;
    }
    const link = await new OperatorsService(tenancy).resetPassword(email, values.password);
    printAccount(context, messages.accounts.passwordReset(email), link);
    return 0;
  });
}

const list = (): Promise<number> =>
  withDatabase(async ({ tenancy }) => {
    for (const { email, name } of await new OperatorsService(tenancy).list())
      console.log(`${email}  ${name}`);
    return 0;
  });
