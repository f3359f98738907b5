/** Messages of sign-in, sign-out and the account menu. */
export const auth = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  tagline: 'Evidence of secure coding training for your developers.',
  sessionEnded: 'Your session has ended. Sign in to continue.',
  email: 'E-mail',
  password: 'Password',
  invalidEmail: 'Enter an e-mail address, for example name@company.com.',
  passwordRequired: 'Enter your password.',
  incorrect: 'Incorrect e-mail or password. Check both and try again.',

  profile: 'Profile',
  organizations: 'Organizations',
  account: (initials: string, name: string) => `${initials}, account of ${name}`,
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereTitle: 'Sign out everywhere?',
  signOutEverywhereText: (email: string) =>
    `All sessions of ${email} will end on every device, including this one.`,
  staySignedIn: 'Stay signed in',
  signOutFailed: 'You are still signed in',

  notAllowed: {
    title: 'Access denied',
    text: (organization: string, email: string, role: string) =>
      `These pages are for administrators of ${organization}. You are signed in as ${email} with the role “${role}”. To get access, ask an administrator to change your role.`,
  },
};
