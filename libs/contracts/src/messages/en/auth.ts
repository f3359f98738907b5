/** Messages of errors about accounts and sign-in. */
export const auth = {
  passwordLength: (min: number, max: number) => `The password must have ${min} to ${max} characters.`,
  passwordCommon:
    'This password is on a list of common passwords. Choose another one, for example four unrelated words.',
  passwordCombined:
    'This password only combines common words or passwords, so it is easy to guess. Choose another one, for example four unrelated words.',
  passwordBreached:
    'This password is on a list of passwords that became known in data breaches. Choose another one, for example four unrelated words.',
  passwordTrivial:
    'This password repeats characters or is a sequence, so it is easy to guess. Choose another one, for example four unrelated words.',
  passwordPersonal:
    'This password mainly consists of your name, your e-mail address or the name of the organization. Choose another one, for example four unrelated words.',
  wrongCurrentPassword: 'The current password is incorrect. Check it, then try again.',
  samePassword: 'The new password is the same as the current one. Choose another one.',
  noAccountToJoin:
    'No other account with your e-mail address has this password. Check the password, then try again.',
  wrongCode:
    'This code is incorrect, expired or already used. Enter the current code of your app, or another recovery code.',
  authenticatorExists:
    'Your account already has an authenticator app. Remove it first to set up another one.',
  noAuthenticator: 'Your account has no authenticator app. Reload the page.',
  invalidPasskey: 'The passkey could not be added. Start again, and confirm it within 5 minutes.',
  passkeyNotFound: 'Passkey not found. Reload the page.',
  tooManyPasskeys: (max: number) => `Your account has ${max} passkeys already. Remove one first.`,
  passkeyRefused: 'The passkey was not accepted. Try again, or use another method.',
  noSecondFactor: 'Your account has no second factor. Add one first.',
  noEncryptionKey:
    'This installation cannot store secrets, because ENCRYPTION_KEYS is missing. Ask the operator to set it.',
  signInExpired: 'The sign-in has expired. Enter your e-mail address and password again.',
  secondFactorRequired: 'A second factor is required. Add one on the page “Second factor”.',
  joinedHasSecondFactor:
    'The other account has a second factor, so its password is not enough to combine the accounts. Sign in to the other account and remove its second factor first.',
  personWithoutSecondFactor: 'This person has no second factor.',
  secondFactorElsewhere:
    'The account of this person also gives access elsewhere, so only its owner or an operator can remove the second factor.',
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
