import { parseArgs } from 'node:util';
import { AccountService, OperatorsService } from '@docket/domain';
import { ensureAccount, requireAddress } from './accounts.js';
import { UsageError, withDatabase } from './command.js';
import * as messages from './messages.js';

const options = { name: { type: 'string' }, password: { type: 'string' } } as const;

/** Runs `admin operator add | remove | list`. Operators can be added only on the command line, not on a page. */
export async function operatorCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [action, email] = positionals;
  if (action === 'list') return list();
  if (action !== 'add' && action !== 'remove') throw new UsageError(messages.operators.actionMissing);
  requireAddress(email, messages.operators.addressArgument);
  return withDatabase(async (context) => {
    const operators = new OperatorsService(context.tenancy);
    if (action === 'remove') {
      await operators.remove(email);
      console.log(messages.operators.removed(email));
      return 0;
    }
    const account = { email, name: values.name ?? email, password: values.password };
    const { accountId, isNew, message } = await ensureAccount(context, account);
    const isReset = !isNew && values.password !== undefined;
    if (isReset) await new AccountService(context.orm.em).setPassword(accountId, values.password!);
    const added = await operators.add(accountId, email);
    const { added: addedText, alreadyAdded, passwordReset, passwordUnchanged } = messages.operators;
    console.log(added ? addedText(email) : alreadyAdded(email));
    console.log(isNew ? message : isReset ? passwordReset : passwordUnchanged);
    return 0;
  });
}

const list = (): Promise<number> =>
  withDatabase(async ({ tenancy }) => {
    for (const { email, name } of await new OperatorsService(tenancy).list())
      console.log(`${email}  ${name}`);
    return 0;
  });
