/** Messages of errors about invitations. */
export const invitations = {
  invalid:
    'This invitation is no longer valid. It has expired, has already been used, or has been replaced by a newer one. Ask an administrator for a new link.',
  personLeft: 'This person has left the organization. Reactivate them before you invite them.',
  emailCannotSignIn: (email: string) =>
    `The e-mail address ${email} cannot be used to sign in. Correct it before you invite the person.`,
  emailCannotSignInIssue:
    'This e-mail address cannot be used to sign in. Correct it, or choose the "Learner" role.',
  wrongAccount: (email: string) =>
    `This invitation is for ${email}, but you are signed in with another account. Sign in as ${email}, then open the link again.`,
  noticeNotFound: 'Notice not found. Reload the page.',
  accountBelongsToOther:
    'This account belongs to another person in the organization. Ask an administrator to correct the e-mail address.',
};
