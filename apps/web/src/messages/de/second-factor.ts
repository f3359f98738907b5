import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the second factor: sign-in, profile, and its removal by an administrator. */
export const secondFactor: Messages['secondFactor'] = {
  title: 'Zweiter Faktor',
  hint: 'Für die Anmeldung benötigen Sie dann Ihr Passwort und zusätzlich einen Code aus einer App auf Ihrem Telefon oder einen Passkey. Änderungen erfordern Ihr Passwort und beenden Ihre Sitzungen auf allen anderen Geräten.',
  required: 'Für Ihr Konto ist ein zweiter Faktor erforderlich.',
  loading: 'Zweiter Faktor wird geladen',
  failed: 'Der zweite Faktor konnte nicht geladen werden',

  enrolment: {
    title: 'Zweiten Faktor hinzufügen',
    text: 'Für Ihr Konto ist ein zweiter Faktor erforderlich. Fügen Sie einen hinzu, um fortzufahren.',
    continue: 'Weiter',
  },

  authenticator: {
    title: 'Authenticator-App',
    none: 'Nicht eingerichtet',
    added: 'Hinzugefügt {instant}',
    set: 'Einrichten',
    setUp: 'Authenticator-App einrichten',
    remove: 'Entfernen',
    removeLabel: 'Authenticator-App entfernen',
    removed: 'Authenticator-App entfernt',
    removeText: 'Die App und ihre Codes gelten für dieses Konto nicht mehr.',
    enabled: 'Authenticator-App hinzugefügt',
  },

  passkeys: {
    title: 'Passkeys und Sicherheitsschlüssel',
    none: 'Keine',
    add: 'Hinzufügen',
    addLabel: 'Passkey oder Sicherheitsschlüssel hinzufügen',
    addText:
      'Nach dem Passwort fordert der Browser Sie auf, den Passkey zu verwenden oder den Sicherheitsschlüssel zu berühren.',
    start: 'Weiter',
    nameText: 'Geben Sie dem Passkey einen Namen, damit Sie ihn später wiedererkennen.',
    name: 'Name',
    namePlaceholder: 'Sicherheitsschlüssel im Büro',
    save: 'Passkey speichern',
    enabled: 'Passkey hinzugefügt',
    addedOn: 'Hinzugefügt {instant}',
    used: 'Zuletzt genutzt {instant}',
    remove: 'Entfernen',
    removeLabel: (name: string) => `${name} entfernen`,
    removeText: (name: string) => `${name} gilt für dieses Konto nicht mehr.`,
    removed: 'Passkey entfernt',
    refused:
      'Der Passkey wurde nicht verwendet. Versuchen Sie es erneut und bestätigen Sie den Dialog des Browsers.',
  },

  setup: {
    start: 'Weiter',
    scan: 'Scannen Sie den QR-Code mit einer Authenticator-App oder geben Sie den Schlüssel von Hand ein. Geben Sie dann den Code ein, den die App anzeigt.',
    qrCode: 'QR-Code für die Authenticator-App',
    key: 'Schlüssel',
    code: 'Code der App',
    codeHint: '6 Ziffern, 30 Sekunden gültig',
    confirm: 'Code bestätigen',
  },

  recovery: {
    title: 'Wiederherstellungscodes',
    left: (codes: number) => `Noch ${counted(codes, 'Code', 'Codes')}`,
    few: (codes: number) =>
      `${codes === 0 ? 'Kein Code mehr übrig' : `Nur noch ${counted(codes, 'Code', 'Codes')} übrig`}. Erstellen Sie neue Codes.`,
    used: 'Sie haben einen Wiederherstellungscode verwendet',
    usedFew: (codes: number) =>
      `${codes === 0 ? 'Es ist kein Code mehr übrig' : `Es ${codes === 1 ? 'ist' : 'sind'} nur noch ${counted(codes, 'Code', 'Codes')} übrig`}. Erstellen Sie auf der Seite „Profil“ neue Codes.`,
    none: 'Werden mit dem ersten zusätzlichen Faktor erstellt',
    renew: 'Neue Codes erstellen',
    renewText: 'Die bisherigen Wiederherstellungscodes werden ungültig.',
    intro:
      'Mit jedem Code können Sie sich einmal ohne die App anmelden. Bewahren Sie die Codes sicher auf, zum Beispiel in einem Passwortmanager: Sie werden nur jetzt angezeigt.',
    copy: 'Codes kopieren',
    copied: 'Kopiert',
    announceCopied: 'Wiederherstellungscodes kopiert',
    copyFailed: 'Die Codes konnten nicht kopiert werden. Markieren und kopieren Sie sie von Hand.',
    done: 'Ich habe die Codes gespeichert',
  },

  password: 'Aktuelles Passwort',

  signIn: {
    title: 'Zweiter Faktor',
    withCode: 'Geben Sie den Code Ihrer Authenticator-App oder einen Wiederherstellungscode ein.',
    withPasskey: 'Verwenden Sie Ihren Passkey oder geben Sie einen Wiederherstellungscode ein.',
    withBoth:
      'Verwenden Sie Ihren Passkey oder geben Sie den Code Ihrer Authenticator-App oder einen Wiederherstellungscode ein.',
    passkey: 'Passkey verwenden',
    code: 'Code',
    submit: 'Weiter',
    back: 'Mit einem anderen Konto anmelden',
    expired: 'Die Anmeldung ist abgelaufen. Melden Sie sich erneut an.',
  },

  removal: {
    title: 'Ihr zweiter Faktor wurde entfernt',
    byAdministrator:
      'Ein Administrator von {organization} hat {instant} den zweiten Faktor Ihres Kontos entfernt.',
    byOperator: 'Ein Betreiber dieser Installation hat {instant} den zweiten Faktor Ihres Kontos entfernt.',
    advice:
      'Wenn Sie nicht darum gebeten haben, ändern Sie Ihr Passwort und informieren Sie Ihre Organisation. Fügen Sie auf der Seite „Profil“ wieder einen zweiten Faktor hinzu.',
    profile: 'Profil öffnen',
    dismiss: 'Ausblenden',
    dismissFailed: 'Der Hinweis konnte nicht ausgeblendet werden',
  },

  ofPerson: {
    action: 'Zweiten Faktor entfernen',
    title: 'Zweiten Faktor entfernen?',
    text: 'Danach genügt das Passwort von {name} für die Anmeldung. Alle Sitzungen des Kontos enden, das Audit-Protokoll erfasst die Entfernung, und {name} sieht bei der nächsten Anmeldung einen Hinweis.',
    confirm: 'Zweiten Faktor entfernen',
    done: 'Zweiter Faktor entfernt',
    failed: 'Der zweite Faktor konnte nicht entfernt werden',
  },

  setting: {
    title: 'Anmeldung',
    label: 'Zweiter Faktor erforderlich für',
    hint: 'Gilt ab der nächsten Anfrage. Personen ohne zweiten Faktor müssen einen hinzufügen, bevor sie weiterarbeiten können. API-Schlüssel sind nicht betroffen.',
    groups: {
      nobody: 'Niemanden',
      administrators: 'Administratoren und Prüfer',
      everybody: 'Alle',
    },
  },
};
