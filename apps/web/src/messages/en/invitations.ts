/** Messages of the page that an invitation link opens. */
export const invitations = {
  title: 'Invitation',
  loading: 'Loading invitation',
  failed: 'The invitation could not be loaded',
  invalid: 'This link is no longer valid',
  invalidHint:
    'It has expired, was already used, or was replaced by a newer link. Ask the administrator who sent it for a new one.',
  /** `{organization}` is the name of the organization. */
  join: 'Join {organization}',
  /** `{name}` is the name of the person, `{email}` the e-mail address. */
  signInAs: '{name}, you will sign in to Docket as {email}.',
  method: 'Sign-in method',
  setPassword: 'Set a password',
  havePassword: 'I have a password',
  newPassword: 'New password',
  currentPassword: 'Your password',
  passwordHint: (min: number, max: number) =>
    `${min} to ${max} characters. A few random words are easy to remember.`,
  newAccount:
    'This creates an account for this organization and replaces the one that you had here. To use an account of another organization, choose “I have a password”.',
  submitNew: 'Set password and sign in',
  submitExisting: 'Sign in and join',
  wrongPassword: 'Incorrect password. Check it and try again.',
};
