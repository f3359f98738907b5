import { invitationUrl, type NewInvitation } from '@docket/domain';
import { UsageError, type CommandContext } from './command.js';
import * as messages from './messages.js';

/** Prints what a command did, and the one-time link with which the owner sets the password, unless it was given (null). */
export function printAccount({ config }: CommandContext, done: string, link: NewInvitation | null): void {
  const { passwordSet, passwordLink } = messages.accounts;
  console.log(
    `${done}\n${link ? passwordLink(invitationUrl(config.publicUrl, link.token), link.expiresAt) : passwordSet}`,
  );
}

/** Checks that a string is an e-mail address. `option` names it in the message. @throws UsageError if it is not */
export function requireAddress(text: string | undefined, option: string): asserts text is string {
  if (!text || !/^[^\s@]+@[^\s@]+$/.test(text)) throw new UsageError(messages.general.notAnEmail(option));
}
