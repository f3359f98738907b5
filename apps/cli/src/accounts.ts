import { AccountService } from '@docket/domain';
import { UsageError, type CommandContext } from './command.js';
import * as messages from './messages.js';
import { randomPassword } from './passwords.js';

/** The account that a command needs. Without a password, a new account gets a random one. */
export interface AccountOptions {
  email: string;
  name: string;
  password: string | undefined;
}

/** Finds or creates the account with an e-mail address. @returns also a message about its password */
export async function ensureAccount(
  { orm }: CommandContext,
  { email, name, password }: AccountOptions,
): Promise<{ accountId: string; isNew: boolean; message: string }> {
  const accounts = new AccountService(orm.em);
  const existing = await accounts.findAccount(email);
  if (existing) return { accountId: existing, isNew: false, message: messages.accounts.existed };
  const newPassword = password ?? randomPassword();
  const accountId = await accounts.createAccount({ email, name, password: newPassword });
  const { passwordSet, passwordGenerated } = messages.accounts;
  return { accountId, isNew: true, message: password ? passwordSet : passwordGenerated(newPassword) };
}

/** Checks that a string is an e-mail address. `option` names it in the message. @throws UsageError if it is not */
export function requireAddress(text: string | undefined, option: string): asserts text is string {
  if (!text || !/^[^\s@]+@[^\s@]+$/.test(text)) throw new UsageError(messages.general.notAnEmail(option));
}
