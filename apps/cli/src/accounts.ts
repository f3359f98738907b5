import { UsageError } from './command.js';
import * as messages from './messages.js';
import { randomPassword } from './passwords.js';

/** The password of a new account, and a message about it. Without a given password, it is random. */
export function passwordOf(given: string | undefined): { password: string; message: string } {
  if (given !== undefined) return { password: given, message: messages.accounts.passwordSet };
  const password = randomPassword();
  return { password, message: messages.accounts.passwordGenerated(password) };
}

/** Checks that a string is an e-mail address. `option` names it in the message. @throws UsageError if it is not */
export function requireAddress(text: string | undefined, option: string): asserts text is string {
  if (!text || !/^[^\s@]+@[^\s@]+$/.test(text)) throw new UsageError(messages.general.notAnEmail(option));
}
