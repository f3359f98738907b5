import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of API keys. */
export const apiKeys: Messages['apiKeys'] = {
  title: 'API-Schlüssel',
  intro: 'Mit API-Schlüsseln lesen Ihre Programme Daten, übermitteln Versuche und fordern Berichte an.',
  documentation: 'API-Dokumentation anzeigen',
  create: 'API-Schlüssel erstellen',
  count: (keys: number) => counted(keys, 'Schlüssel', 'Schlüssel'),
  empty: 'Noch keine API-Schlüssel',
  emptyHint:
    'Erstellen Sie für jedes Programm einen eigenen Schlüssel, nur mit den Berechtigungen, die es benötigt. Der API-Schlüssel wird nur einmal angezeigt.',
  columns: {
    key: 'Schlüssel',
    scopes: 'Berechtigungen',
    lastUsed: 'Zuletzt genutzt',
    created: 'Erstellt',
  },
  statuses: { active: 'Aktiv', expired: 'Abgelaufen', revoked: 'Widerrufen' },
  never: 'Nie',
  expires: 'Ablauf {instant}',
  revocationReasons: {
    creator_lost_access:
      'Automatisch widerrufen: Die Person, die ihn erstellt hat, ist nicht mehr Administrator.',
  },

  form: {
    name: 'Name',
    nameHint: 'Name des Programms, das diesen Schlüssel verwendet',
    scopes: 'Berechtigungen',
    scopesHint: 'Wählen Sie nur die Berechtigungen, die das Programm benötigt.',
    expiration: 'Gültigkeit',
    expirationHint:
      'Ersetzen Sie den Schlüssel vor seinem Ablauf. Er wird auch widerrufen, wenn Sie ausscheiden oder nicht mehr Administrator sind.',
    lifetimes: { '7': '7 Tage', '30': '30 Tage', '90': '90 Tage', '365': '1 Jahr' },
    submit: 'Schlüssel erstellen',
  },

  newToken: {
    title: 'Speichern Sie diesen API-Schlüssel jetzt',
    warning: (name: string) =>
      `Der API-Schlüssel „${name}“ wird nur einmal angezeigt. Docket speichert ihn nicht. Hinterlegen Sie ihn dort, wo Ihr Programm seine Geheimnisse liest, niemals im Quellcode.`,
    label: 'API-Schlüssel',
    copy: 'Schlüssel kopieren',
    copied: 'Kopiert',
    announceCopied: 'API-Schlüssel kopiert',
    copyFailed: 'Der API-Schlüssel konnte nicht kopiert werden. Markieren und kopieren Sie ihn von Hand.',
    done: 'Ich habe den Schlüssel gespeichert',
  },

  revoke: {
    button: 'Widerrufen',
    label: (name: string) => `Schlüssel „${name}“ widerrufen`,
    question: (name: string) => `API-Schlüssel „${name}“ widerrufen?`,
    consequence: (key: string) =>
      `Anfragen mit ${key} werden sofort abgelehnt. Das lässt sich nicht rückgängig machen, aber Sie können einen neuen Schlüssel erstellen.`,
    confirm: 'Schlüssel widerrufen',
    cancel: 'Schlüssel behalten',
    done: (name: string) => `API-Schlüssel „${name}“ widerrufen`,
    failed: (name: string) => `Der API-Schlüssel „${name}“ konnte nicht widerrufen werden`,
  },

  scopeGroups: {
    reports: 'Berichte',
    compliance: 'Compliance',
    progress: 'Fortschritt',
    imports: 'Importe',
    assignments: 'Zuweisungen',
    people: 'Personen',
    teams: 'Teams',
    content: 'Inhalte',
    statements: 'xAPI-Statements',
    auditLog: 'Audit-Protokoll',
    organization: 'Organisation',
  },
  scopeActions: {
    read: 'Lesen',
    change: 'Ändern',
    generate: 'Erstellen',
    record: 'Erfassen',
    send: 'Senden',
    import: 'Importieren',
  },
  scopes: {
    'reports:read': 'Berichte anzeigen und ihre Dateien herunterladen',
    'reports:write': 'Berichte anfordern und abbrechen',
    'compliance:read': 'Abdeckung aller Regelwerke und noch zu schulende Personen anzeigen',
    'progress:read': 'Fortschritt jeder Person und Kennzahlen der Schulungen anzeigen',
    'progress:write': 'Versuche aus anderen Lernsystemen übermitteln',
    'imports:write': 'Dateien importieren und abgelehnte Zeilen herunterladen',
    'assignments:read': 'Zuweisungen und den Status jeder zugewiesenen Person anzeigen',
    'assignments:write': 'Zuweisungen erstellen und ändern',
    'users:read': 'Namen, E-Mail-Adressen, Teams und Historie anzeigen',
    'users:write': 'Personen hinzufügen, ändern und deaktivieren',
    'teams:read': 'Teams anzeigen',
    'teams:write': 'Teams erstellen, umbenennen und löschen',
    'content:read': 'Familien, Module und Themen anzeigen',
    'content:write': 'Themen hinzufügen und ändern',
    'xapi:read': 'Empfangene Statements abrufen',
    'xapi:write': 'Statements von Lernsystemen empfangen, die xAPI senden',
    'audit-log:read': 'Ereignisse mit IP-Adressen anzeigen',
    'org:read': 'Name, Zeitzone und Anzahl der Personen und Teams anzeigen',
  },
  /** The scopes of a key within a group, e.g. "Personen: Lesen, Ändern". */
  grantedScopes: (group: string, actions: string[]) => `${group}: ${actions.join(', ')}`,
};
