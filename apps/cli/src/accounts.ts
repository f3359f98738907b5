import { AccountService } from '@docket/domain';
import { UsageError, type Workplace } from './command.js';
import { randomPassword } from './passwords.js';

/** Whose account a command is about; without a password a new account gets a random one. */
export interface WantedAccount {
  email: string;
  name: string;
  password: string | undefined;
}

/** Finds the account of an e-mail, or makes it. @returns also a line that tells the password of a new one */
export async function ensureAccount(
  { orm }: Workplace,
  { email, name, password }: WantedAccount,
): Promise<{ accountId: string; isNew: boolean; told: string }> {
  const accounts = new AccountService(orm.em);
  const known = await accounts.findAccount(email);
  if (known)
    return { accountId: known, isNew: false, told: 'The account existed; its password is unchanged.' };
  const chosen = password ?? randomPassword();
  const accountId = await accounts.createAccount({ email, name, password: chosen });
  return { accountId, isNew: true, told: `Password: ${password ? 'as given' : chosen}` };
}

/** @throws UsageError unless the text is an e-mail address */
export function requireAddress(text: string | undefined, what: string): asserts text is string {
  if (!text || !/^[^\s@]+@[^\s@]+$/.test(text)) throw new UsageError(`${what} must be an e-mail address.`);
}
