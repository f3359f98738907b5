import type { MailMessages } from './en.js';

/** Texts of e-mail messages. */
export const de: MailMessages = {
  greeting: (name) => `Guten Tag ${name},`,
  expires: (instant) => `Der Link kann einmal verwendet werden, bis ${instant}.`,
  linkHint: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  footer: (url) => `Diese Nachricht wurde automatisch von Docket gesendet: ${url}`,
  kinds: {
    invitation: {
      subject: (organization) => `Einladung zu ${organization}`,
      body: (organization) =>
        `Sie sind eingeladen, sich bei ${organization} in Docket anzumelden. Docket führt die Nachweise über Schulungen zu sicherer Programmierung. Öffnen Sie den Link und legen Sie ein Passwort fest.`,
      button: 'Einladung annehmen',
      note: 'Falls Sie diese Einladung nicht erwartet haben, ignorieren Sie diese Nachricht. Leiten Sie sie nicht weiter: Wer den Link öffnet, kann sich in Ihrem Namen anmelden.',
    },
    password_reset: {
      subject: (organization) => `Neues Passwort für ${organization} festlegen`,
      body: (organization) =>
        `Ein Administrator von ${organization} hat einen Link erstellt, mit dem Sie in Docket ein neues Passwort festlegen. Bis Sie ihn verwenden, bleibt Ihr bisheriges Passwort gültig.`,
      button: 'Neues Passwort festlegen',
      note: 'Falls Sie kein neues Passwort angefordert haben, informieren Sie einen Administrator. Leiten Sie diese Nachricht nicht weiter: Wer den Link öffnet, kann sich in Ihrem Namen anmelden.',
    },
    test: {
      subject: (organization) => `Testnachricht von ${organization}`,
      body: (organization) => `Der Mailserver von Docket nimmt Nachrichten für ${organization} an.`,
      note: 'Sie müssen nichts weiter tun.',
    },
  },
};
