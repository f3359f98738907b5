/** Messages of errors about people. */
export const people = {
  notFound: 'Person not found. Check the ID, or reload the list.',
  notFoundAt:
    'The person was not a member of the organization at this time. Choose a later time or another person.',
  emailTaken: (email: string) =>
    `Another person, who may have left, already has the e-mail address ${email}. Edit or reactivate that person instead.`,
  emailTakenIssue:
    'Another person, who may have left, already has this e-mail address. Edit or reactivate that person instead.',
  emailUsedForSignIn: (email: string) =>
    `The person signs in with ${email}. The address of an account cannot be changed. Keep the current address.`,
  emailUsedForSignInIssue:
    'The person signs in with the current address, which cannot be changed. Keep the current address.',
  emailAlias: (email: string, person: string) =>
    `The address ${email} is an e-mail alias of ${person}. Remove the alias from that person first, or edit that person instead.`,
  emailAliasIssue: (person: string) =>
    `This address is an e-mail alias of ${person}. Remove the alias from that person first, or edit that person instead.`,
  identifierTaken: (value: string, person: string) =>
    `"${value}" already belongs to ${person}. Remove it from that person first, or merge the two people.`,
  identifierKnown: (value: string) => `The person already has "${value}". Nothing was changed.`,
  identifierNotFound: 'Identifier not found. It may have been removed. Reload the page.',
  tooManyIdentifiers: (max: number) =>
    `A person can have at most ${max} identifiers. Remove one that is no longer used first.`,
  ownAccess: 'You cannot remove your own access. Ask another administrator to do it.',
  lastAdministrator:
    'This is the last administrator who can sign in. Make another person an administrator and have them accept the invitation first.',
  merged: (email: string) =>
    `This person was merged with ${email}, who has all records now. Use that person instead.`,
  emailMerged: (email: string, into: string) =>
    `The person with the e-mail address ${email} was merged with ${into}, so the address stays in use. Edit that person instead.`,
  emailMergedIssue: (into: string) =>
    `The person with this e-mail address was merged with ${into}. Edit that person instead.`,
  mergeOther: 'The person to merge with was not found. Check the ID, or choose the person again.',
  mergeSame: 'A person cannot be merged with themselves. Choose another person.',
  mergeUpcoming: (email: string, joinedAt: string) =>
    `The membership of ${email} starts on ${joinedAt}. Merge the people after that, or correct the joining date first.`,
  mergeSignsIn: (email: string, into: string) =>
    `${email} can sign in or has an open invitation. Merge ${into} into ${email} instead.`,
  mergeBothSignIn: (email: string, into: string) =>
    `${email} and ${into} can both sign in or have open invitations, and the access of a person cannot be moved. Merge people of whom at most one has access.`,
  keyCannotChangeAdministrator:
    'An API key cannot add, change or merge administrators. An administrator can do it on the People page.',
  joinsAfterLeaving: 'The joining date is after the leaving date. Choose an earlier joining date.',
  joinsAfterLeavingIssue: (leftAt: string) => `The person left on ${leftAt}. Choose an earlier joining date.`,
  joinsAfterFirstMembership:
    'The joining date is not before the end of the first membership. Choose an earlier joining date.',
  joinsAfterFirstMembershipIssue: (endedAt: string) =>
    `The first membership of the person ended on ${endedAt}. Choose an earlier instant.`,
  changedAfterLeaving:
    'A person who has left keeps the role, team, languages and job function of the day of leaving, as reports show them. Reactivate the person to change them.',
  changedAfterLeavingIssue:
    'The person has left, so this stays as it was on the day of leaving. Send status "active" to change it.',
  effectiveAfterLeavingIssue:
    'The person has left, so their history stays as it is. Remove the effective date, or send status "active" first.',
  notEffectiveLater:
    'The value applies since the person joined, so no earlier value can apply until the effective date.',
  notEffectiveLaterIssue:
    'The person has had this value since they joined. Remove it, or correct the value from the joining date on first.',
  effectiveBeforeJoining: 'The effective date is before the person joined. Choose a later date.',
  effectiveBeforeJoiningIssue: (joinedAt: string) =>
    `The person joined on ${joinedAt}. Choose that instant or a later one.`,
};
