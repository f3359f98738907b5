import type { Messages } from '../structure.js';

/** Messages of the layout, and of elements that every page can show: errors, loading states, relative times. */
export const app: Messages['app'] = {
  name: 'Docket',
  tabTitle: (page: string) => `${page} · Docket`,
  skipToContent: 'Zum Inhalt springen',
  openMenu: 'Menü öffnen',
  closeMenu: 'Menü schließen',
  mainNavigation: 'Hauptnavigation',
  confirm: 'Bestätigen',
  closeNotification: 'Benachrichtigung schließen',
  tryAgain: 'Erneut versuchen',
  goToDashboard: 'Zum Dashboard',

  language: 'Sprache',
  theme: (name: string) => `Design: ${name}`,
  themes: { light: 'Hell', dark: 'Dunkel', auto: 'System' },

  sections: {
    overview: 'Übersicht',
    training: 'Schulung',
    integrations: 'Integrationen',
    organization: 'Organisation',
    installation: 'Installation',
  },
  pages: {
    dashboard: 'Dashboard',
    reports: 'Berichte',
    compliance: 'Compliance',
    auditLog: 'Audit-Protokoll',
    people: 'Personen',
    teams: 'Teams',
    assignments: 'Zuweisungen',
    exemptions: 'Befreiungen',
    classroomSessions: 'Präsenzschulungen',
    content: 'Inhalte',
    import: 'Import',
    waitingStatements: 'Wartende Statements',
    apiKeys: 'API-Schlüssel',
    mail: 'E-Mail',
    settings: 'Einstellungen',
    operations: 'Betrieb',
  },

  notAllowed: {
    title: 'Zugriff verweigert',
    operatorsOnly:
      'Diese Seite ist für Betreiber dieser Installation. Um Betreiber zu werden, wenden Sie sich an die Person, die den Server betreibt: Betreiber werden auf der Kommandozeile hinzugefügt.',
  },
  notFound: {
    title: 'Seite nicht gefunden',
    text: 'Die Adresse enthält möglicherweise einen Tippfehler, oder die Seite wurde verschoben.',
  },
  offline:
    'Sie sind offline. Die Seite zeigt die zuletzt geladenen Daten und arbeitet weiter, sobald die Verbindung wieder besteht.',
  pageFailed: 'Diese Seite konnte nicht angezeigt werden',

  /** A page about a single record: while it loads, when it does not exist, and when it cannot be loaded. */
  records: {
    assignment: {
      loading: 'Zuweisung wird geladen',
      failed: 'Die Zuweisung konnte nicht geladen werden',
      notFound: 'Zuweisung nicht gefunden',
      showAll: 'Alle Zuweisungen anzeigen',
    },
    classroomSession: {
      loading: 'Präsenzschulung wird geladen',
      failed: 'Die Präsenzschulung konnte nicht geladen werden',
      notFound: 'Präsenzschulung nicht gefunden',
      showAll: 'Alle Präsenzschulungen anzeigen',
    },
    person: {
      loading: 'Person wird geladen',
      failed: 'Die Person konnte nicht geladen werden',
      notFound: 'Person nicht gefunden',
      showAll: 'Alle Personen anzeigen',
    },
    report: {
      loading: 'Bericht wird geladen',
      failed: 'Der Bericht konnte nicht geladen werden',
      notFound: 'Bericht nicht gefunden',
      showAll: 'Alle Berichte anzeigen',
    },
    team: {
      loading: 'Team wird geladen',
      failed: 'Das Team konnte nicht geladen werden',
      notFound: 'Team nicht gefunden',
      showAll: 'Alle Teams anzeigen',
    },
  },
  recordNotFoundHint:
    'Möglicherweise ist der Link unvollständig, oder der Datensatz gehört zu einer anderen Organisation.',

  /** For responses without a message from the server. */
  failures: {
    unreachable: 'Docket ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    unexpected:
      'Auf dieser Seite ist ein unerwarteter Fehler aufgetreten. Versuchen Sie es erneut. Wenn der Fehler bestehen bleibt, laden Sie die Seite neu.',
    signedOut: 'Sie sind abgemeldet. Melden Sie sich erneut an.',
    forbidden:
      'Sie sind dazu nicht berechtigt. Bitten Sie einen Administrator Ihrer Organisation um Zugriff.',
    notFound: 'Datensatz nicht gefunden. Er wurde möglicherweise gelöscht. Laden Sie die Seite neu.',
    tooLarge:
      'Die Anfrage ist größer, als der Server zulässt. Senden Sie weniger Daten, z. B. weniger oder kleinere Dateien.',
    tooManyRequests: 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es erneut.',
    serverError: 'Der Server konnte die Anfrage nicht verarbeiten. Versuchen Sie es in einem Moment erneut.',
    rejected:
      'Der Server hat die Anfrage abgelehnt. Laden Sie die Seite neu und versuchen Sie es erneut. Wenn der Fehler bestehen bleibt, wenden Sie sich an einen Betreiber dieser Installation.',
  },

  assigneeStates: {
    overdue: 'Überfällig',
    not_started: 'Nicht begonnen',
    in_progress: 'In Bearbeitung',
    completed_late: 'Verspätet erledigt',
    completed: 'Erledigt',
    not_learner: 'Nicht schulungspflichtig',
    exempt: 'Befreit',
    left: 'Ausgeschieden',
  },

  calendar: {
    previousMonth: 'Voriger Monat',
    nextMonth: 'Nächster Monat',
    previousYear: 'Voriges Jahr',
    nextYear: 'Nächstes Jahr',
    previousDecade: 'Voriges Jahrzehnt',
    nextDecade: 'Nächstes Jahrzehnt',
    hours: 'Stunden',
    minutes: 'Minuten',
    seconds: 'Sekunden',
    apply: 'Datum und Uhrzeit übernehmen',
  },

  justNow: 'gerade eben',
  timeLeft: {
    almostDone: 'fast fertig',
    seconds: (seconds: string) => `noch etwa ${seconds} s`,
    minutes: (minutes: string) => `noch etwa ${minutes} min`,
    hours: (hours: string) => `noch etwa ${hours} h`,
  },
};
