import type { AssignmentComplianceMessages } from './en.js';

export const de: AssignmentComplianceMessages = {
  title: 'Nachweis einer Zuweisung',
  glance: {
    assignees: 'Zugewiesene',
    completionRate: 'Erledigungsquote',
    completed: 'Erledigt',
    overdue: 'Überfällig',
    averageScore: 'Ø Ergebnis',
  },
  facts: {
    target: 'Ziel',
    givenTo: 'Zugewiesen an',
    named: (title, type) => `${title} (${type})`,
    deadline: 'Frist',
    noDeadline: 'Keine, daher kann niemand überfällig sein',
    duty: 'Verbindlichkeit',
    mandatory: 'Pflicht',
    optional: 'Freiwillig',
    active: 'Aktiv',
    yes: 'Ja',
    closed: 'Nein, geschlossen',
    givenOn: 'Zugewiesen am',
    note: 'Notiz',
    none: 'Keine',
  },
  types: {
    category: 'Kategorie',
    module: 'Modul',
    topic: 'Thema',
    course: 'Kurs',
    scenario: 'Szenario',
    custom: 'eigene Auswahl',
    person: 'Person',
    team: 'Team',
    organization: 'Organisation',
  },
  standing: 'Wo die Zugewiesenen stehen',
  items: {
    title: 'Verfolgte Inhalte',
    none: 'Unter dem Ziel dieser Zuweisung steht nichts, daher lässt sich nichts erledigen.',
    number: 'Nr.',
    item: 'Inhalt',
    type: 'Art',
    topic: 'Übungsthema',
    scenario: 'Lernszenario',
  },
  teams: {
    bookmark: 'Teams',
    title: 'Erledigung nach Team',
    bar: (rate, completed, of) => `${rate}  (${completed} von ${of})`,
    team: 'Team',
    assignees: 'Zugewiesene',
    completed: 'Erledigt',
    late: 'Verspätet',
    inProgress: 'In Arbeit',
    notStarted: 'Nicht begonnen',
    overdue: 'Überfällig',
  },
  assignees: {
    title: 'Zugewiesene',
    nobody: (day) =>
      `Diese Zuweisung erreicht am ${day} niemanden: Keine aktive Person mit der Rolle „learner“ gehört dazu.`,
    assignee: 'Person',
    email: 'E-Mail',
    team: 'Team',
    stateAndInstant: 'Stand, erledigt am',
    state: 'Stand',
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
        'Personen, die von der Zuweisung zu diesem Zeitpunkt erreicht werden: die damaligen Mitglieder des Teams, alle in der Organisation oder die genannte Person. Ausgeschiedene stehen am Ende, sind mit „ausgeschieden“ gekennzeichnet und in keiner Summe enthalten.',
    },
    {
      label: 'Fortschritt',
      value:
        'Erledigte / verfolgte Inhalte. Ein Thema ist mit einem bestandenen Versuch erledigt, ein Szenario mit seinem Abschluss, jeweils nicht nach dem Zeitpunkt.',
    },
    {
      label: 'Stand',
      value: `Erledigt: alle Inhalte, der letzte nicht nach der Frist. Verspätet erledigt: der letzte danach. Überfällig: nicht alle Inhalte, und die Frist ist verstrichen${hasDeadline ? '' : ' (diese Zuweisung hat keine)'}. In Arbeit: etwas getan. Nicht begonnen: nichts.`,
    },
    {
      label: 'Ergebnis',
      value:
        'Mittel der besten Ergebnisse über die verfolgten Themen, die versucht wurden, in Prozent. Versuche ist die Zahl der Anläufe zu diesen Themen.',
    },
  ],
};
