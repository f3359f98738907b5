import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { common } from './common.js';

/** Messages of the people pages. */
export const people: Messages['people'] = {
  title: 'Personen',
  description: 'Lernende, Prüfer und Administratoren.',
  person: 'Person',
  add: 'Person hinzufügen',
  importFiles: 'Importieren',
  empty: 'Noch keine Personen',
  emptyHint: 'Fügen Sie Personen einzeln hinzu oder importieren Sie sie aus people.csv.',

  roles: { learner: 'Learner', auditor: 'Prüfer', org_admin: 'Administrator' },
  statuses: { active: 'Aktiv', upcoming: 'Noch nicht eingetreten', left: 'Ausgeschieden' },
  access: { none: 'Keine Anmeldung möglich', invited: 'Eingeladen', account: 'Anmeldung möglich' },

  filters: {
    search: 'Personen suchen',
    role: 'Rolle',
    allRoles: 'Alle Rollen',
    showAllRoles: 'Personen mit jeder Rolle anzeigen',
    team: 'Team',
    allTeams: 'Alle Teams',
    noTeamHint: 'Personen ohne Team',
    deletedTeam: 'Gelöschtes Team',
    jobFunction: 'Funktion',
    allJobFunctions: 'Alle Funktionen',
    showAllJobFunctions: 'Personen mit jeder Funktion anzeigen',
    status: 'Status',
    allStatuses: 'Alle Status',
    showAllStatuses: 'Personen mit jedem Status anzeigen',
  },

  columns: {
    name: 'Name',
    role: 'Rolle',
    team: 'Team',
    trained: 'Geschult',
    lastAttempt: 'Letzter Versuch',
    overdue: 'Überfällig',
    status: 'Status',
  },
  joined: (day: string) => `eingetreten ${day}`,

  deactivate: 'Deaktivieren',
  reactivate: 'Reaktivieren',
  deactivation: {
    title: 'Person deaktivieren?',
    /** `{name}` is the name of the person. */
    text: '{name} scheidet jetzt aus der Organisation aus. Die Person kann sich nicht mehr anmelden und wird aus allen Zuweisungen entfernt. Vorhandene Datensätze bleiben in den Berichten. Sie können die Person jederzeit reaktivieren.',
    confirm: 'Person deaktivieren',
    keep: 'Aktiv lassen',
    done: 'Person deaktiviert',
    failed: 'Die Person konnte nicht deaktiviert werden',
  },
  reactivation: {
    title: 'Person reaktivieren?',
    /** `{name}` is the name of the person. */
    text: '{name} wird wieder aktives Mitglied der Organisation. Die Zeit der Abwesenheit bleibt in der Historie.',
    confirm: 'Person reaktivieren',
    done: 'Person reaktiviert',
    failed: 'Die Person konnte nicht reaktiviert werden',
  },
  record: { title: 'Personennachweis', generate: 'Personennachweis erstellen' },
  merge: {
    action: 'Mit anderer Person zusammenführen',
    title: 'Mit anderer Person zusammenführen',
    /** `{name}` is the name of the person. */
    text: 'Verwenden Sie dies, wenn dieselbe Person zweimal hinzugefügt wurde. {name} wird mit der Person zusammengeführt, die Sie wählen; diese bleibt erhalten.',
    into: 'Zusammenführen mit',
    required: 'Wählen Sie eine Person.',
    effects: [
      'Die gewählte Person erhält alle Versuche, Abschlüsse von Lernszenarien, Zuweisungen, Befreiungen und Kennungen.',
      'Die Mitgliedschaften werden verbunden. Wo beide Personen eine haben, gilt die der gewählten Person.',
      'Kennzahlen zählen ab sofort eine Person, auch zu früheren Zeitpunkten. Vorhandene Berichte ändern sich nicht.',
      'Importe mit der E-Mail-Adresse der zusammengeführten Person werden für die gewählte Person erfasst.',
      'Eine Zusammenführung kann nicht rückgängig gemacht werden.',
    ],
    confirm: 'Personen zusammenführen',
    done: 'Personen zusammengeführt',
    /** `{name}` is a link to the person. */
    merged: 'Diese Person wurde mit {name} zusammengeführt. Dort befinden sich nun alle Datensätze.',
  },
  doneWith: (done: string, name: string) => `${done}: ${name}`,

  invite: {
    none: 'Zur Anmeldung einladen',
    invited: 'Neuen Link erstellen',
    account: 'Passwort zurücksetzen',
    failed: 'Link nicht erstellt',
    confirm: 'Link erstellen',
    newLinkTitle: 'Neuen Link erstellen?',
    /** `{name}` is the name of the person. */
    newLinkText: 'Der bisherige Link für {name} wird ungültig.',
    resetTitle: 'Passwort zurücksetzen?',
    /** `{name}` is the name of the person. */
    resetText:
      '{name} kann sich bereits anmelden. Mit dem Link kann die Person ein neues Passwort festlegen. Bis dahin gilt ihr aktuelles Passwort; ihre Sitzungen enden, wenn der Link verwendet wird. Ist die Person Administrator, werden die anderen Administratoren benachrichtigt.',
  },

  link: {
    title: (name: string) => `Link für ${name}`,
    text: 'Docket sendet auch einen Link per E-Mail, wenn ein Mailserver eingerichtet ist. Sie können stattdessen diesen Link kopieren und über einen vertraulichen Kanal senden.',
    label: 'Link',
    copyFailed: 'Der Browser hat das Kopieren blockiert. Markieren und kopieren Sie den Link von Hand.',
    validity: (until: string, timeZone: string) =>
      `Der Link kann einmal verwendet werden, bis ${until} ${timeZone}. Er wird nicht noch einmal angezeigt. Wenn er verloren geht, erstellen Sie einen neuen.`,
    copy: 'Link kopieren',
    copied: 'Kopiert',
    announceCopied: 'Link kopiert',
    announceFailed: 'Der Link konnte nicht kopiert werden',
  },

  details: {
    title: 'Details',
    status: 'Status',
    role: 'Rolle',
    team: 'Team',
    languages: 'Programmiersprachen',
    noLanguages: 'Keine angegeben',
    jobFunction: 'Funktion',
    noJobFunction: 'Nicht angegeben',
    bespokeSoftware: 'Arbeitet an Individualsoftware',
    yes: 'Ja',
    no: 'Nein',
    access: 'Zugang',
    joined: 'Eingetreten',
    left: 'Ausgeschieden',
    updated: 'Zuletzt geändert',
    id: 'Personen-ID',
  },

  identifiers: {
    title: 'Kennungen',
    kinds: { employee_number: 'Personalnummer', account: 'Konto', email_alias: 'E-Mail-Alias' },
    anySystem: 'Beliebiges System',
    empty: 'Keine Kennungen',
    note: 'Importe und xAPI-Statements finden die Person außer über die E-Mail-Adresse auch über diese Werte.',
    add: 'Kennung hinzufügen',
    kind: 'Art',
    values: {
      employee_number: 'Personalnummer',
      account: 'Kontoname oder -ID',
      email_alias: 'E-Mail-Adresse',
    },
    issuer: 'System (optional)',
    issuerHint:
      'Homepage oder Name des Systems, wie es in seinen Exporten steht, z. B. https://lms.example.com.',
    added: 'Kennung hinzugefügt',
    remove: (value: string) => `${value} entfernen`,
    removal: 'Kennung entfernen?',
    /** `{value}` is the identifier. */
    removalText:
      'Importe finden die Person nicht mehr über {value}. Vorhandene Datensätze ändern sich nicht.',
    confirmRemoval: 'Kennung entfernen',
    removed: 'Kennung entfernt',
    removalFailed: 'Die Kennung konnte nicht entfernt werden',
  },

  history: {
    title: 'Historie',
    entry: (role: string, team: string) => `${role} · ${team}`,
    /** `{from}` and `{to}` are instants. */
    period: '{from} bis {to}',
    openPeriod: '{from} bis jetzt',
    bespokeSoftware: 'Individualsoftware',
    note: 'Kennzahlen zu einem Zeitpunkt verwenden die Werte dieses Zeitpunkts.',
  },

  form: {
    edit: (name: string) => `${name} bearbeiten`,
    added: 'Person hinzugefügt',
    saved: 'Person gespeichert',
    conflict: 'Jemand anderes hat diese Person geändert',
    name: 'Name',
    email: 'E-Mail',
    emailReadOnly: 'Die Person meldet sich mit dieser Adresse an; sie kann deshalb nicht geändert werden.',
    role: 'Rolle',
    learnerHint: 'Zählt in der Abdeckung. Keine Anmeldung nötig.',
    otherRoleHint: 'Meldet sich mit einem Passwort an, das über einen einmal gültigen Link festgelegt wird.',
    team: 'Team',
    languages: 'Programmiersprachen',
    languagesHint: 'Drücken Sie nach jeder Sprache die Eingabetaste.',
    languagesPlaceholder: 'java, go, …',
    jobFunction: 'Funktion',
    jobFunctionHint: 'Zum Beispiel: Softwareentwicklung.',
    bespokeSoftware: 'Arbeitet an Individualsoftware',
    bespokeSoftwareHint: 'Von der oder für die Organisation entwickelte Software (PCI DSS 6.2.2).',
    effective: 'Gültig ab (optional)',
    effectiveHint: (timeZone: string) =>
      `Um Vergangenes zu korrigieren: Geänderte Angaben zu Rolle, Team, Sprachen, Funktion und Arbeit gelten ab Beginn dieses Tages in ${timeZone}. Vorhandene Berichte ändern sich nicht. Standard: jetzt.`,
    effectiveTooEarly: (joined: string, timeZone: string) =>
      `Die Person ist am ${joined} (${timeZone}) eingetreten. Wählen Sie dieses oder ein späteres Datum.`,
    joinedWithEffective:
      'Das Eintrittsdatum kann nicht zusammen mit einem Gültigkeitsdatum geändert werden. Speichern Sie zuerst die eine Änderung, dann die andere.',
    fixedAfterLeaving:
      'Rolle, Team, Sprachen und Funktion bleiben wie am Tag des Ausscheidens. Reaktivieren Sie die Person, um sie zu ändern.',
    joined: 'Eingetreten am',
    joinedHint: (timeZone: string) => `Datum in ${timeZone}. Standard: heute.`,
  },

  progress: {
    failed: 'Der Schulungsfortschritt konnte nicht geladen werden',
    loading: 'Schulungsfortschritt',
    figures: 'Zusammenfassung der Schulungen',
    topicsTrained: 'Geschulte Themen',
    averageScore: 'Ø Ergebnis',
    attempts: 'Versuche',
    assignmentsCompleted: 'Erledigte Zuweisungen',
    assignmentsOverdue: 'Überfällige Zuweisungen',
    assignments: 'Zuweisungen',
    assignmentCount: (total: number) => counted(total, 'Zuweisung', 'Zuweisungen'),
    noAssignments: 'Keine aktiven Zuweisungen für diese Person',
    topics: 'Themen',
    topicCount: common.topics,
    noTopics: 'Noch keine Versuche',
    topicsHint: (days: number) =>
      `Ergebnisse und Versuche der letzten ${count(days)} Tage. „Abgelaufen“ bedeutet, dass der letzte bestandene Versuch länger zurückliegt.`,
    assignment: 'Zuweisung',
    optional: 'Freiwillig',
    status: 'Status',
    items: 'Elemente',
    deadline: 'Frist',
    completed: 'Erledigt am',
    score: 'Ergebnis',
    topic: 'Thema',
    bestScore: 'Bestes Ergebnis',
    lastAttempt: 'Letzter Versuch',
    states: { trained: 'Geschult', expired: 'Abgelaufen', notPassed: 'Nicht bestanden' },
    showAll: (counted: string) => `Alle anzeigen (${counted})`,
  },
};
