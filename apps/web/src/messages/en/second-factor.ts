import { counted } from '../../format/number.js';

/** Messages of the second factor: sign-in, profile, and its removal by an administrator. */
export const secondFactor = {
  title: 'Second factor',
  hint: 'Signing in then needs your password, and a code of an app on your phone or a passkey. Changes need your password, and end your sessions on all other devices.',
  required: 'A second factor is required for your account.',
  loading: 'Loading the second factor',
  failed: 'The second factor could not be loaded',

  enrolment: {
    title: 'Add a second factor',
    text: 'A second factor is required for your account. Add one to continue.',
    continue: 'Continue',
  },

  authenticator: {
    title: 'Authenticator app',
    none: 'Not set up',
    added: 'Added {instant}',
    set: 'Set up',
    setUp: 'Set up authenticator app',
    remove: 'Remove',
    removeLabel: 'Remove authenticator app',
    removed: 'Authenticator app removed',
    removeText: 'The app and its codes stop working for this account.',
    enabled: 'Authenticator app added',
  },

  passkeys: {
    title: 'Passkeys and security keys',
    none: 'None',
    add: 'Add',
    addLabel: 'Add passkey or security key',
    addText: 'After the password, the browser asks you to use the passkey or to touch the security key.',
    start: 'Continue',
    nameText: 'Name the passkey, so that you recognize it later.',
    name: 'Name',
    namePlaceholder: 'Security key in the office',
    save: 'Save passkey',
    enabled: 'Passkey added',
    addedOn: 'Added {instant}',
    used: 'Last used {instant}',
    remove: 'Remove',
    removeLabel: (name: string) => `Remove ${name}`,
    removeText: (name: string) => `${name} stops working for this account.`,
    removed: 'Passkey removed',
    refused: 'The passkey was not used. Try again, and confirm the dialog of the browser.',
  },

  setup: {
    start: 'Continue',
    scan: 'Scan the QR code with an authenticator app, or enter the key by hand. Then enter the code that the app shows.',
    qrCode: 'QR code for the authenticator app',
    key: 'Key',
    code: 'Code of the app',
    codeHint: '6 digits, valid for 30 seconds',
    confirm: 'Confirm code',
  },

  recovery: {
    title: 'Recovery codes',
    left: (codes: number) => `${counted(codes, 'code')} left`,
    few: (codes: number) =>
      `${codes === 0 ? 'No code' : `Only ${counted(codes, 'code')}`} left. Create new codes.`,
    used: 'You used a recovery code',
    usedFew: (codes: number) =>
      `${codes === 0 ? 'No code is' : counted(codes, 'code is', 'codes are')} left. Create new codes on the page “Profile”.`,
    none: 'Created with the first factor',
    renew: 'Create new codes',
    renewText: 'The previous recovery codes stop working.',
    intro:
      'Each code signs you in once without the app. Keep the codes in a safe place, such as a password manager: they are shown only now.',
    copy: 'Copy codes',
    copied: 'Copied',
    announceCopied: 'Recovery codes copied',
    copyFailed: 'The codes could not be copied. Select and copy them by hand.',
    done: 'I have stored the codes',
  },

  password: 'Current password',

  signIn: {
    title: 'Second factor',
    withCode: 'Enter the code of your authenticator app, or a recovery code.',
    withPasskey: 'Use your passkey, or enter a recovery code.',
    withBoth: 'Use your passkey, or enter the code of your authenticator app or a recovery code.',
    passkey: 'Use passkey',
    code: 'Code',
    submit: 'Continue',
    back: 'Sign in with another account',
    expired: 'The sign-in has expired. Sign in again.',
  },

  removal: {
    title: 'Your second factor was removed',
    byAdministrator:
      'An administrator of {organization} removed the second factor of your account {instant}.',
    byOperator: 'An operator of this installation removed the second factor of your account {instant}.',
    advice:
      'If you did not ask for this, change your password and tell your organization. Add a second factor again on the page “Profile”.',
    profile: 'Open profile',
    dismiss: 'Dismiss',
    dismissFailed: 'The notice could not be dismissed',
  },

  ofPerson: {
    action: 'Remove second factor',
    title: 'Remove the second factor?',
    text: 'Afterwards, the password of {name} is enough to sign in. All sessions of the account end, the audit log records the removal, and {name} sees a notice at the next sign-in.',
    confirm: 'Remove second factor',
    done: 'Second factor removed',
    failed: 'The second factor could not be removed',
  },

  setting: {
    title: 'Sign-in',
    label: 'Second factor required for',
    hint: 'Applies with the next request. People without a second factor must add one before they can continue. API keys are not affected.',
    groups: {
      nobody: 'Nobody',
      administrators: 'Administrators and auditors',
      everybody: 'Everybody',
    },
  },
};
