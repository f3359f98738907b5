import type { Messages } from '../structure.js';

/** Messages of the page that an invitation link opens. */
export const invitations: Messages['invitations'] = {
  title: 'Einladung',
  loading: 'Einladung wird geladen',
  failed: 'Die Einladung konnte nicht geladen werden',
  invalid: 'Dieser Link ist nicht mehr gültig',
  invalidHint:
    'Er ist abgelaufen, wurde bereits verwendet oder durch einen neueren Link ersetzt. Bitten Sie den Administrator, der ihn gesendet hat, um einen neuen.',
  /** `{organization}` is the name of the organization. */
  join: '{organization} beitreten',
  /** `{name}` is the name of the person, `{email}` the e-mail address. */
  signInAs: '{name}, Sie melden sich bei Docket als {email} an.',
  method: 'Art der Anmeldung',
  setPassword: 'Passwort festlegen',
  havePassword: 'Ich habe ein Passwort',
  newPassword: 'Neues Passwort',
  currentPassword: 'Ihr Passwort',
  passwordHint: (min: number, max: number) =>
    `${min} bis ${max} Zeichen. Einige zufällige Wörter sind leicht zu merken.`,
  newAccount:
    'Damit wird ein Konto für diese Organisation erstellt. Ein Konto, das Sie hier bereits hatten, wird ersetzt. Um ein Konto einer anderen Organisation zu verwenden, wählen Sie „Ich habe ein Passwort“.',
  submitNew: 'Passwort festlegen und anmelden',
  submitExisting: 'Anmelden und beitreten',
  wrongPassword: 'Das Passwort ist falsch. Prüfen Sie es und versuchen Sie es erneut.',
};
