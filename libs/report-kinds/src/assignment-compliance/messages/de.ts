import type { AssignmentComplianceMessages } from './en.js';

export const de: AssignmentComplianceMessages = {
  title: 'Compliance-Bericht zur Zuweisung',
  glance: {
    assignees: 'Zugewiesene',
    completionRate: 'Erledigungsquote',
    completed: 'Erledigt',
    overdue: 'Überfällig',
    averageScore: 'Ø Ergebnis',
  },
  facts: {
    content: 'Inhalt',
    assignedTo: 'Zugewiesen an',
    named: (title, type) => `${title} (${type})`,
    deadline: 'Frist',
    noDeadline: 'Keine Frist',
    requirement: 'Verbindlichkeit',
    mandatory: 'Pflicht',
    optional: 'Freiwillig',
    status: 'Status',
    active: 'Aktiv',
    closed: 'Geschlossen',
    assignedOn: 'Zugewiesen am',
    note: 'Anmerkung',
    none: 'Keine',
  },
  types: {
    category: 'Kategorie',
    module: 'Modul',
    topic: 'Thema',
    course: 'Kurs',
    scenario: 'Lernszenario',
    custom: 'individuelle Auswahl',
    person: 'Person',
    team: 'Team',
    organization: 'Organisation',
  },
  statusOfAssignees: 'Status der Zugewiesenen',
  items: {
    title: 'Erfasste Elemente',
    none: 'Diese Zuweisung enthält keine Elemente, daher kann niemand sie erledigen.',
    number: 'Nr.',
    item: 'Element',
    type: 'Typ',
    topic: 'Thema',
    scenario: 'Lernszenario',
  },
  teams: {
    bookmark: 'Teams',
    title: 'Erledigungsquote nach Team',
    bar: (rate, completed, of) => `${rate}  (${completed} von ${of})`,
    team: 'Team',
    assignees: 'Zugewiesene',
    completed: 'Erledigt',
    late: 'Verspätet erledigt',
    inProgress: 'In Bearbeitung',
    notStarted: 'Nicht begonnen',
    overdue: 'Überfällig',
  },
  assignees: {
    title: 'Zugewiesene',
    nobody: (day) =>
      `Diese Zuweisung gilt zum ${day} für niemanden: Zu ihrem Geltungsbereich gehören keine Schulungspflichtigen.`,
    assignee: 'Zugewiesene Person',
    email: 'E-Mail',
    team: 'Team',
    statusAndCompletion: 'Status, erledigt am',
    status: 'Status',
    completedAt: 'Erledigt am',
    progress: 'Fortschritt',
    score: 'Ergebnis',
    attempts: 'Versuche',
    overdue: 'ÜBERFÄLLIG',
    left: 'ausgeschieden',
  },
  rules: (hasDeadline) => [
    {
      label: 'Zugewiesene',
      value:
        'Die zugewiesene Person, die Schulungspflichtigen des zugewiesenen Teams oder alle Schulungspflichtigen der Organisation. Personen, die seit der Erstellung der Zuweisung aus der Organisation ausgeschieden sind, stehen am Ende der Liste, sind mit „ausgeschieden“ gekennzeichnet und in keiner Summe enthalten.',
    },
    {
      label: 'Fortschritt',
      value:
        'Erledigte Elemente / erfasste Elemente. Ein Thema ist mit einem bestandenen Versuch erledigt, ein Lernszenario mit seinem Abschluss. Der Schulungszeitraum gilt hier nicht: Auch früher bestandene Versuche zählen.',
    },
    {
      label: 'Status',
      value: `Erledigt: alle Elemente, das letzte spätestens zur Frist. Verspätet erledigt: alle Elemente, das letzte nach der Frist. Überfällig: nicht alle Elemente, und die Frist ist abgelaufen${hasDeadline ? '' : ' (diese Zuweisung hat keine Frist)'}. In Bearbeitung: nicht überfällig, mit mindestens einem Versuch oder begonnenen Lernszenario. Nicht begonnen: keine Aktivität.`,
    },
    {
      label: 'Ergebnis',
      value:
        'Durchschnitt der besten Ergebnisse in den erfassten Themen mit mindestens einem Versuch, in Prozent. „Versuche“ ist die Anzahl der Versuche zu diesen Themen.',
    },
  ],
};
