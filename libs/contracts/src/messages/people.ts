/** Messages of errors about people. */
export const people = {
  notFound: 'Person not found. They may belong to another organization.',
  notFoundAt:
    'The person was not a member of the organization at this time. Choose a later time or another person.',
  emailTaken: (email: string) =>
    `Another person, who may have left, already has the e-mail address ${email}. Edit or reactivate that person instead.`,
  emailTakenIssue:
    'Another person, who may have left, already has this e-mail address. Edit or reactivate that person instead.',
  emailUsedForSignIn: (email: string) =>
    `The person signs in with ${email}, so the address cannot be changed here.`,
  emailUsedForSignInIssue: 'The person signs in with this address, so it cannot be changed here.',
  ownAccess: 'You cannot remove your own access. Ask another administrator to do it.',
  lastAdministrator:
    'This is the last administrator who can sign in. Make another person an administrator and have them accept the invitation first.',
  keyCannotGrantAdministrator:
    'An API key cannot make a person an administrator. An administrator can do it on the People page.',
  joinsAfterLeaving: 'The joining date is after the leaving date. Choose an earlier joining date.',
  joinsAfterLeavingIssue: (leftAt: string) => `The person left on ${leftAt}. Choose an earlier joining date.`,
};
