/** Messages of errors about accounts and sign-in. */
export const auth = {
  passwordLength: (min: number, max: number) => `The password must have ${min} to ${max} characters.`,
  passwordCommon:
    'This password is on a list of common passwords. Choose another one, for example four unrelated words.',
  passwordTrivial:
    'This password repeats characters or is a sequence, so it is easy to guess. Choose another one, for example four unrelated words.',
  passwordPersonal:
    'This password mainly consists of your name, your e-mail address or the name of the organization. Choose another one, for example four unrelated words.',
  wrongCurrentPassword: 'The current password is incorrect. Check it, then try again.',
  samePassword: 'The new password is the same as the current one. Choose another one.',
  noAccountToJoin:
    'No other account with your e-mail address has this password. Check the password, then try again.',
  accountsInSameOrganization:
    'Both accounts belong to people of the same organization, so they cannot be combined. Ask an administrator to merge the people first.',
  notAMember:
    'Your account does not belong to an active person of this organization. Reload the page to see your organizations.',
  sessionNotFound: 'Session not found. It may have ended. Reload the page.',
  hasAccount: (email: string, command: string) =>
    `${email} already has an account. To set a new password and end all sessions, run: ${command}`,
  noAccount: (email: string) =>
    `${email} has no account here. Check the address, or create the account first.`,
};
