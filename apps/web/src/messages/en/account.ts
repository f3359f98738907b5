import { counted } from '../../format/number.js';

/** Messages of the profile page and of the notices about sign-in links. */
export const account = {
  title: 'Profile',
  intro: 'Your account, its password and the devices that are signed in.',
  saved: 'Profile saved',

  details: {
    title: 'Details',
    name: 'Name',
    nameHint: 'Shown in the account menu. Your organization manages the name in its records.',
    email: 'E-mail',
    emailHint: 'You sign in with this address. It cannot be changed.',
    language: 'Language',
    languageHint: 'Used for the pages, and for reports that you request unless you choose another language.',
    organizationLanguage: 'Language of the organization',
  },

  organizations: {
    title: 'Organizations',
    current: 'Current organization',
    switch: 'Switch',
    switchTo: (name: string) => `Switch to ${name}`,
    switchFailed: 'The organization could not be changed',
    none: 'Your account belongs to no organization.',
    join: 'Combine accounts',
    joinHint:
      'If you have another account with this e-mail address, enter its password to use both with one account. The other account is deleted and its password stops working, unless only that one belongs to an operator: then it is kept instead of this one.',
    joinPassword: 'Password of the other account',
    joined: 'Accounts combined',
  },

  password: {
    title: 'Password',
    hint: 'Changing the password ends your sessions on all other devices.',
    current: 'Current password',
    next: 'New password',
    nextHint: (min: number, max: number) =>
      `${min} to ${max} characters. A few random words are easy to remember.`,
    submit: 'Change password',
    changed: 'Password changed',
    changedHint: 'Your sessions on other devices have ended.',
  },

  sessions: {
    title: 'Sessions',
    count: (sessions: number) => counted(sessions, 'session'),
    hint: 'A session ends after 12 hours without use, and after 7 days at the latest.',
    empty: 'No active sessions',
    emptyHint: 'Sign in again to start one.',
    columns: { device: 'Device', address: 'IP address', lastUsed: 'Last used', started: 'Signed in' },
    current: 'This device',
    unknownDevice: 'Unknown device',
    device: (browser: string, system: string) => `${browser} on ${system}`,
    unknownAddress: 'Unknown',
    end: 'Sign out',
    endLabel: (device: string) => `Sign out ${device}`,
    ended: (device: string) => `${device} signed out`,
    endFailed: 'The session could not be ended',
  },

  notices: {
    title: 'Sign-in links for administrators',
    /** `{name}` is the administrator, `{creator}` an e-mail address, `{instant}` a relative time. */
    created: '{creator} created a sign-in link for the administrator {name} {instant}.',
    /** `{creator}` is an e-mail address, `{instant}` a relative time. */
    createdOwn: '{creator} created a sign-in link that replaces your account {instant}.',
    /** `{address}` is an IP address, `{instant}` a relative time. */
    used: 'It was used from {address} {instant}.',
    unused: 'It has not been used.',
    advice:
      'A person who opens such a link acts as the administrator. If you did not expect a link, check the audit log.',
    unknownCreator: 'An administrator',
    auditLog: 'View audit log',
    dismiss: 'Dismiss',
    dismissFailed: 'The notice could not be dismissed',
  },
};
