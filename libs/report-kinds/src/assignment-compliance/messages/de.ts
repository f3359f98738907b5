import type { AssignmentComplianceMessages } from './en.js';

export const de: AssignmentComplianceMessages = {
  title: 'Compliance-Bericht zur Zuweisung',
  glance: {
    assignees: 'Zugewiesene Personen',
    completionRate: 'Erledigungsquote',
    completed: 'Erledigt, auch verspätet',
    overdue: 'Überfällig',
    averageScore: 'Ø Ergebnis',
  },
  average: (rate) => `alle Zugewiesenen ${rate}`,
  conclusion: (rate, completed, assignees, late, overdue) =>
    `${rate} der zugewiesenen Personen haben die Zuweisung erledigt (${completed} von ${assignees}), davon ${late} verspätet. Überfällig: ${overdue}.`,
  nobodyCounted: 'Keine zugewiesene Person wird gezählt, daher gibt es keine Erledigungsquote.',
  gap: (open, assignees, overdue) => `${open} von ${assignees} nicht erledigt, davon ${overdue} überfällig`,
  noGaps: 'Alle zugewiesenen Personen haben die Zuweisung erledigt.',
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
    inactive: 'Inaktiv',
    assignedOn: 'Zugewiesen am',
    note: 'Anmerkung',
    none: 'Keine',
  },
  types: {
    category: 'Familie',
    module: 'Modul',
    topic: 'Thema',
    course: 'Kurs',
    scenario: 'Lernszenario',
    custom: 'individuelle Auswahl',
    person: 'Person',
    team: 'Team',
    organization: 'Organisation',
  },
  statusOfAssignees: 'Status der zugewiesenen Personen',
  deadlineHistory: {
    title: 'Änderungen der Frist',
    changedAt: 'Geändert am',
    changedBy: 'Geändert von',
    from: 'Von',
    to: 'Auf',
    notRecorded: 'nicht erfasst',
    lateUnderFirst: (late, of) =>
      `Nach der ersten Frist: ${late} von ${of} zugewiesenen Personen wären überfällig oder hätten verspätet erledigt, wenn die erste Frist nicht verschoben worden wäre.`,
    noFirst: 'Zuerst gab es keine Frist, daher wäre danach niemand verspätet.',
  },
  overdueByDays: {
    title: 'Überfällige Personen nach Tagen der Überfälligkeit',
    range: (from, days) => `${from}–${days}`,
    moreThan: (days) => `mehr als ${days}`,
  },
  items: {
    leaversOnly: 'nur für ausgeschiedene Personen erfasst',
    title: 'Erfasste Elemente',
    none: 'Diese Zuweisung enthält keine Elemente, daher kann niemand sie erledigen.',
    number: 'Nr.',
    item: 'Element',
    type: 'Typ',
    topic: 'Thema',
    scenario: 'Lernszenario',
  },
  teams: {
    title: 'Erledigungsquote nach Team',
    bar: (rate, completed, of) => `${rate}  (${completed} von ${of})`,
    team: 'Team',
    assignees: 'Zugewiesene Personen',
    completed: 'Erledigt',
    late: 'Verspätet erledigt',
    inProgress: 'In Bearbeitung',
    notStarted: 'Nicht begonnen',
    overdue: 'Überfällig',
  },
  assignees: {
    overdueBy: (days) => `ÜBERFÄLLIG, ${days}`,
    missing: (items) => `Fehlend: ${items}`,
    groups: { notLearner: 'Nicht schulungspflichtig', left: 'Ausgeschieden' },
    aboutItems:
      'Unter der Zahl der erledigten Elemente stehen das Ergebnis und in Klammern die Zahl der Versuche. Die nummerierten Spalten sind die erfassten Elemente der Zusammenfassung. Ein gefüllter Kreis mit dem Datum (UTC) zeigt die Erledigung des Elements, ein Ring mit Strich ein fehlendes Element. Die dieser Datei beigefügte Liste „assignee-items.csv“ enthält zu jeder Erledigung Ergebnis, Quelle und Quell-ID.',
    aboutMissing:
      'Die Elemente sind die nummerierten erfassten Elemente der Zusammenfassung. „Erledigt“ nennt sie mit dem Datum der Erledigung (UTC), „Fehlend“ die, die eine Person nicht erledigt hat. Die dieser Datei beigefügte Liste „assignee-items.csv“ enthält zu jedem Element Zeitpunkt der Erledigung, Ergebnis, Quelle und Quell-ID.',
    title: 'Zugewiesene Personen',
    nobody: (day) =>
      `Diese Zuweisung gilt zum ${day} für niemanden: Zu ihrem Geltungsbereich gehören keine Schulungspflichtigen.`,
    noneCounted: (reasons) => `Keine zugewiesene Person ist in den Summen enthalten (${reasons}).`,
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
    leftOn: (day) => `ausgeschieden am ${day}`,
    due: (at) => `fällig ${at}`,
    notLearner: 'nicht schulungspflichtig',
    recognized: 'Früher',
  },
  rules: {
    ownDeadline: 'Eine abweichende Frist steht bei der Person.',
    assignees: {
      label: 'Zugewiesene Personen',
      value:
        'Die zugewiesene Person, die Lernenden des zugewiesenen Teams oder alle Lernenden der Organisation: die Schulungspflichtigen zu diesem Zeitpunkt. Administratoren und Auditoren des Teams oder der Organisation gehören nicht dazu. Personen, die seit der Erstellung der Zuweisung aus der Organisation ausgeschieden sind, stehen am Ende der Liste, sind mit „ausgeschieden“ gekennzeichnet und in keiner Summe enthalten. Eine direkt zugewiesene Person, die nicht schulungspflichtig ist, wird aufgeführt, mit „nicht schulungspflichtig“ gekennzeichnet und in keiner Summe gezählt.',
    },
    completionRate: {
      label: 'Erledigungsquote',
      value:
        'Zugewiesene Personen, die alle Elemente erledigt haben (fristgerecht oder verspätet) / zugewiesene Personen.',
    },
    score: {
      label: 'Ergebnis',
      value:
        'Durchschnitt der besten Ergebnisse in den erfassten Themen, zu denen es einen Versuch mit Punktzahl gibt, in Prozent. „Versuche“ ist die Anzahl der Versuche zu den erfassten Themen.',
    },
    averageScore: {
      label: 'Ø Ergebnis',
      value:
        'Durchschnitt der Ergebnisse der zugewiesenen Personen. Personen ohne Ergebnis sind nicht enthalten.',
    },
    daysOverdue: {
      label: 'Tage der Überfälligkeit',
      value:
        'Anzahl der angebrochenen Zeiträume von 24 Stunden von der Frist der Person bis zum Zeitpunkt dieses Berichts (bei Ausgeschiedenen: bis zum Ausscheiden).',
    },
    itemCompletion: {
      label: 'Erledigung eines Elements',
      value:
        'Der früheste bestandene Versuch zum Thema oder der Abschluss des Lernszenarios im gezählten Zeitraum. Ergebnis, Quelle und Quell-ID stehen in assignee-items.csv, ebenso das beste Ergebnis.',
    },
    recalculation: {
      label: 'Nachrechnung',
      value:
        'assignees.csv enthält eine Zeile je zugewiesener Person; die Summen zählen die Zeilen mit learner = true, exempt = false und left = false. In assignee-items.csv ist das Ergebnis einer Person der Mittelwert von bestScore über die Zeilen, die einen Wert haben; das durchschnittliche Ergebnis ist der Mittelwert dieser Mittelwerte über die gezählten Personen, einmal abgeschnitten.',
    },
  },
};
