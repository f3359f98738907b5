import type { Messages } from '../structure.js';

/** Messages of sign-in, sign-out and the account menu. */
export const auth: Messages['auth'] = {
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  tagline: 'Nachweise über die Secure-Coding-Schulungen Ihrer Entwicklungsteams.',
  sessionEnded: 'Ihre Sitzung ist beendet. Melden Sie sich an, um fortzufahren.',
  email: 'E-Mail',
  password: 'Passwort',
  invalidEmail: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@firma.de.',
  passwordRequired: 'Geben Sie Ihr Passwort ein.',
  incorrect: 'E-Mail-Adresse oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es erneut.',

  profile: 'Profil',
  organizations: 'Organisationen',
  account: (initials: string, name: string) => `${initials}, Konto von ${name}`,
  signOutEverywhere: 'Überall abmelden',
  signOutEverywhereTitle: 'Überall abmelden?',
  signOutEverywhereText: (email: string) =>
    `Alle Sitzungen von ${email} werden auf allen Geräten beendet, auch auf diesem.`,
  staySignedIn: 'Angemeldet bleiben',
  signOutFailed: 'Sie sind noch angemeldet',

  notAllowed: {
    title: 'Zugriff verweigert',
    text: (organization: string, email: string, role: string) =>
      `Diese Seiten sind für Administratoren von ${organization}. Sie sind als ${email} mit der Rolle „${role}“ angemeldet. Um Zugriff zu erhalten, bitten Sie einen Administrator, Ihre Rolle zu ändern.`,
  },
};
