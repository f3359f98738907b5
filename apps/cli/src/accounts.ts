import { emailProblem } from '@docket/contracts';
import { invitationUrl, loadPasswordLists, type NewInvitation } from '@docket/domain';
import { UsageError, withDatabase, type CommandContext } from './command.js';
import * as messages from './messages.js';

/** Runs a command on accounts, whose passwords are checked as those of the API. @returns the exit code */
export const withAccounts = (work: (context: CommandContext) => Promise<number>): Promise<number> =>
  withDatabase(async (context) => {
    await loadPasswordLists(context.config.breachedPasswordsFile);
    return work(context);
  });

/** Prints what a command did, and the one-time link with which the owner sets the password, unless it was given (null). */
export function printAccount({ config }: CommandContext, done: string, link: NewInvitation | null): void {
  const { passwordSet, passwordLink } = messages.accounts;
  console.log(
    `${done}\n${link ? passwordLink(invitationUrl(config.publicUrl, link.token), link.expiresAt) : passwordSet}`,
  );
}

/** Checks that a string is an e-mail address. `option` names it in the message. @throws UsageError if it is not */
export function requireAddress(text: string | undefined, option: string): asserts text is string {
  const problem = emailProblem(text ?? '');
  if (problem !== null) throw new UsageError(messages.general.notAnEmail(option, problem));
}
