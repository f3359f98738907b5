import { parseArgs } from 'node:util';
import { AccountService, OperatorsService } from '@docket/domain';
import { ensureAccount, requireAddress } from './accounts.js';
import { UsageError, withDatabase } from './command.js';

const options = { name: { type: 'string' }, password: { type: 'string' } } as const;

/** Accounts are made by invitations of any organization, and nobody has proved that the e-mail is theirs. */
const KNOWN =
  'The account existed; whoever knows its password is the operator. Run this with --password to set another.';

/** `admin operator add | remove | list`: who operates the installation. Nobody can be made an operator from the page. */
export async function operatorCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [action, email] = positionals;
  if (action === 'list') return list();
  if (action !== 'add' && action !== 'remove')
    throw new UsageError('Say what to do: admin operator add, remove or list.');
  requireAddress(email, 'What follows');
  return withDatabase(async (place) => {
    const operators = new OperatorsService(place.tenancy);
    if (action === 'remove') {
      await operators.remove(email);
      console.log(`${email} is no operator any more. The account stays.`);
      return 0;
    }
    const wanted = { email, name: values.name ?? email, password: values.password };
    const { accountId, isNew, told } = await ensureAccount(place, wanted);
    const reset = !isNew && values.password !== undefined;
    if (reset) await new AccountService(place.orm.em).setPassword(accountId, values.password!);
    const added = await operators.add(accountId, email);
    console.log(`${email} ${added ? 'is now' : 'was already'} an operator of this installation.`);
    console.log(isNew ? told : reset ? 'The account existed; it has the given password now.' : KNOWN);
    return 0;
  });
}

const list = (): Promise<number> =>
  withDatabase(async ({ tenancy }) => {
    for (const { email, name } of await new OperatorsService(tenancy).list())
      console.log(`${email}  ${name}`);
    return 0;
  });
