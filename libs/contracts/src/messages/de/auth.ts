import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about accounts and sign-in. */
export const auth: ErrorMessages['auth'] = {
  passwordLength: (min: number, max: number) => `Das Passwort muss ${min} bis ${max} Zeichen haben.`,
  passwordCommon:
    'Dieses Passwort steht auf einer Liste häufiger Passwörter. Wählen Sie ein anderes, zum Beispiel vier Wörter ohne Zusammenhang.',
  passwordCombined:
    'Dieses Passwort besteht nur aus häufigen Wörtern oder Passwörtern und ist daher leicht zu erraten. Wählen Sie ein anderes, zum Beispiel vier Wörter ohne Zusammenhang.',
  passwordBreached:
    'Dieses Passwort steht auf einer Liste von Passwörtern, die durch Datenlecks bekannt wurden. Wählen Sie ein anderes, zum Beispiel vier Wörter ohne Zusammenhang.',
  passwordTrivial:
    'Dieses Passwort wiederholt Zeichen oder ist eine Zeichenfolge und daher leicht zu erraten. Wählen Sie ein anderes, zum Beispiel vier Wörter ohne Zusammenhang.',
  passwordPersonal:
    'Dieses Passwort besteht hauptsächlich aus Ihrem Namen, Ihrer E-Mail-Adresse oder dem Namen der Organisation. Wählen Sie ein anderes, zum Beispiel vier Wörter ohne Zusammenhang.',
  wrongCurrentPassword: 'Das aktuelle Passwort ist falsch. Prüfen Sie es und versuchen Sie es erneut.',
  samePassword: 'Das neue Passwort entspricht dem aktuellen. Wählen Sie ein anderes.',
  noAccountToJoin:
    'Kein anderes Konto mit Ihrer E-Mail-Adresse hat dieses Passwort. Prüfen Sie das Passwort und versuchen Sie es erneut.',
  wrongCode:
    'Dieser Code ist falsch, abgelaufen oder wurde bereits verwendet. Geben Sie den aktuellen Code Ihrer App oder einen anderen Wiederherstellungscode ein.',
  authenticatorExists:
    'Ihr Konto hat bereits eine Authenticator-App. Entfernen Sie diese, bevor Sie eine andere einrichten.',
  noAuthenticator: 'Ihr Konto hat keine Authenticator-App. Laden Sie die Seite neu.',
  invalidPasskey:
    'Der Passkey konnte nicht hinzugefügt werden. Beginnen Sie von vorn und bestätigen Sie ihn innerhalb von 5 Minuten.',
  passkeyNotFound: 'Passkey nicht gefunden. Laden Sie die Seite neu.',
  tooManyPasskeys: (max: number) =>
    `Ihr Konto hat bereits ${counted(max, 'Passkey', 'Passkeys')}. Entfernen Sie zuerst einen.`,
  passkeyRefused:
    'Der Passkey wurde nicht akzeptiert. Versuchen Sie es erneut oder verwenden Sie eine andere Methode.',
  noSecondFactor: 'Ihr Konto hat keinen zweiten Faktor. Fügen Sie zuerst einen hinzu.',
  noEncryptionKey:
    'Diese Installation kann keine Geheimnisse speichern, weil ENCRYPTION_KEYS fehlt. Bitten Sie den Betreiber, den Wert zu setzen.',
  signInExpired: 'Die Anmeldung ist abgelaufen. Geben Sie Ihre E-Mail-Adresse und Ihr Passwort erneut ein.',
  secondFactorRequired:
    'Ein zweiter Faktor ist erforderlich. Fügen Sie auf der Seite „Zweiter Faktor“ einen hinzu.',
  joinedHasSecondFactor:
    'Das andere Konto hat einen zweiten Faktor, daher genügt sein Passwort nicht, um die Konten zusammenzuführen. Melden Sie sich zuerst beim anderen Konto an und entfernen Sie dessen zweiten Faktor.',
  personWithoutSecondFactor: 'Diese Person hat keinen zweiten Faktor.',
  secondFactorElsewhere:
    'Das Konto dieser Person gewährt auch anderswo Zugang, daher können nur die Person selbst oder ein Betreiber den zweiten Faktor entfernen.',
  accountsInSameOrganization:
    'Beide Konten gehören zu Personen derselben Organisation, daher können sie nicht zusammengeführt werden. Bitten Sie einen Administrator, zuerst die Personen zusammenzuführen.',
  notAMember:
    'Ihr Konto gehört zu keiner aktiven Person dieser Organisation. Laden Sie die Seite neu, um Ihre Organisationen zu sehen.',
  sessionNotFound: 'Sitzung nicht gefunden. Sie ist möglicherweise beendet. Laden Sie die Seite neu.',
  hasAccount: (email: string, command: string) =>
    `${email} hat bereits ein Konto. Um ein neues Passwort festzulegen und alle Sitzungen zu beenden, führen Sie aus: ${command}`,
  noAccount: (email: string) =>
    `${email} hat hier kein Konto. Prüfen Sie die Adresse oder erstellen Sie zuerst das Konto.`,
};
