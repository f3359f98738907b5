import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the profile page and of the notices about sign-in links. */
export const account: Messages['account'] = {
  title: 'Profil',
  intro: 'Ihr Konto, Ihr Passwort und die Geräte, auf denen Sie angemeldet sind.',
  saved: 'Profil gespeichert',

  details: {
    title: 'Details',
    name: 'Name',
    nameHint: 'Wird im Kontomenü angezeigt. Den Namen in den Datensätzen verwaltet Ihre Organisation.',
    email: 'E-Mail',
    emailHint: 'Mit dieser Adresse melden Sie sich an. Sie kann nicht geändert werden.',
    language: 'Sprache',
    languageHint:
      'Gilt für die Seiten und für Berichte, die Sie anfordern, sofern Sie dafür keine andere Sprache wählen.',
    organizationLanguage: 'Sprache der Organisation',
  },

  organizations: {
    title: 'Organisationen',
    current: 'Aktuelle Organisation',
    switch: 'Wechseln',
    switchTo: (name: string) => `Zu ${name} wechseln`,
    switchFailed: 'Die Organisation konnte nicht gewechselt werden',
    none: 'Ihr Konto gehört zu keiner Organisation.',
    join: 'Konten zusammenführen',
    joinHint:
      'Wenn Sie ein weiteres Konto mit dieser E-Mail-Adresse haben, geben Sie dessen Passwort ein, um beide mit einem Konto zu nutzen. Das andere Konto wird gelöscht und sein Passwort ungültig. Gehört nur das andere Konto einem Betreiber, bleibt stattdessen jenes erhalten.',
    joinPassword: 'Passwort des anderen Kontos',
    joined: 'Konten zusammengeführt',
  },

  password: {
    title: 'Passwort',
    hint: 'Wenn Sie das Passwort ändern, werden Ihre Sitzungen auf allen anderen Geräten beendet.',
    current: 'Aktuelles Passwort',
    next: 'Neues Passwort',
    nextHint: (min: number, max: number) =>
      `${min} bis ${max} Zeichen. Einige zufällige Wörter sind leicht zu merken.`,
    submit: 'Passwort ändern',
    changed: 'Passwort geändert',
    changedHint: 'Ihre Sitzungen auf anderen Geräten wurden beendet.',
  },

  sessions: {
    title: 'Sitzungen',
    count: (sessions: number) => counted(sessions, 'Sitzung', 'Sitzungen'),
    hint: 'Eine Sitzung endet nach 12 Stunden ohne Nutzung, spätestens nach 7 Tagen.',
    empty: 'Keine aktiven Sitzungen',
    emptyHint: 'Melden Sie sich erneut an, um eine Sitzung zu beginnen.',
    columns: { device: 'Gerät', address: 'IP-Adresse', lastUsed: 'Zuletzt genutzt', started: 'Angemeldet' },
    current: 'Dieses Gerät',
    unknownDevice: 'Unbekanntes Gerät',
    device: (browser: string, system: string) => `${browser} unter ${system}`,
    unknownAddress: 'Unbekannt',
    end: 'Abmelden',
    endLabel: (device: string) => `${device} abmelden`,
    ended: (device: string) => `${device} abgemeldet`,
    endFailed: 'Die Sitzung konnte nicht beendet werden',
  },

  notices: {
    title: 'Anmeldelinks für Administratoren',
    /** `{name}` is the administrator, `{creator}` an e-mail address, `{instant}` a relative time. */
    created: '{creator} hat {instant} einen Anmeldelink für den Administrator {name} erstellt.',
    /** `{creator}` is an e-mail address, `{instant}` a relative time. */
    createdOwn: '{creator} hat {instant} einen Anmeldelink erstellt, der Ihr Konto ersetzt.',
    /** `{address}` is an IP address, `{instant}` a relative time. */
    used: 'Er wurde {instant} von {address} aus verwendet.',
    unused: 'Er wurde noch nicht verwendet.',
    advice:
      'Wer einen solchen Link öffnet, handelt als dieser Administrator. Wenn Sie den Link nicht erwartet haben, prüfen Sie das Audit-Protokoll.',
    unknownCreator: 'Ein Administrator',
    auditLog: 'Audit-Protokoll anzeigen',
    dismiss: 'Ausblenden',
    dismissFailed: 'Der Hinweis konnte nicht ausgeblendet werden',
  },
};
