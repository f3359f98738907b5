import type { ErrorMessages } from '../index.js';

/** Messages of errors about invitations. */
export const invitations: ErrorMessages['invitations'] = {
  invalid:
    'Diese Einladung ist nicht mehr gültig. Sie ist abgelaufen, wurde bereits verwendet oder durch eine neuere ersetzt. Bitten Sie einen Administrator um einen neuen Link.',
  personLeft:
    'Diese Person ist aus der Organisation ausgeschieden. Reaktivieren Sie sie, bevor Sie sie einladen.',
  emailCannotSignIn: (email: string) =>
    `Mit der E-Mail-Adresse ${email} ist keine Anmeldung möglich. Korrigieren Sie sie, bevor Sie die Person einladen.`,
  emailCannotSignInIssue:
    'Mit dieser E-Mail-Adresse ist keine Anmeldung möglich. Korrigieren Sie sie oder wählen Sie die Rolle „Learner“.',
  wrongAccount: (email: string) =>
    `Diese Einladung ist für ${email}, aber Sie sind mit einem anderen Konto angemeldet. Melden Sie sich als ${email} an und öffnen Sie den Link erneut.`,
  noticeNotFound: 'Hinweis nicht gefunden. Laden Sie die Seite neu.',
  accountBelongsToOther:
    'Dieses Konto gehört zu einer anderen Person der Organisation. Bitten Sie einen Administrator, die E-Mail-Adresse zu korrigieren.',
};
