import type { TrainingMessages } from './en.js';

export const de: TrainingMessages = {
  title: 'Schulungsbericht',
  nobodyEligible: (reason) => `${reason} Kennzahlen zu Schulungspflichtigen sind nicht verfügbar.`,
  metric: 'Kennzahl',
  value: 'Wert',
  outOf: 'Von insgesamt',
  figures: {
    people: 'Personen (einschließlich Ausgeschiedener)',
    active: 'Aktive Personen',
    eligible: 'Schulungspflichtige',
    active30Days: 'Schulungspflichtige mit Versuch, letzte 30 Tage',
    assignmentsActive: 'Aktive Zuweisungen',
    assignmentsOverdue: 'Zuweisungen mit überfälligen Personen',
    completedPairs: 'Erledigte Pflichtzuweisungen',
    completionRate: 'Erledigungsquote der Pflichtzuweisungen',
    exemptPairs: 'Pflichtzuweisungen, befreite Personen',
    optionalCompletedPairs: 'Erledigte freiwillige Zuweisungen',
    optionalCompletionRate: 'Erledigungsquote der freiwilligen Zuweisungen',
    optionalExemptPairs: 'Freiwillige Zuweisungen, befreite Personen',
    meanTopicScore: 'Mittleres Themenergebnis (Person × Thema)',
    attempts: 'Versuche im Schulungszeitraum',
    topicsPassed: 'Bestandene Themen (Person × Thema)',
    topics: 'Themen im Katalog',
  },
  glance: {
    eligible: 'Schulungspflichtige',
    completionRate: 'Erledigungsquote der Pflichtzuweisungen',
    active30Days: 'Personen mit Versuch, letzte 30 Tage',
    meanTopicScore: 'Mittleres Themenergebnis',
    assignmentsOverdue: 'Zuweisungen mit überfälligen Personen',
  },
  average: (rate) => `Organisation ${rate}`,
  conclusion: (rate, completed, assigned, overdue, active) =>
    `${rate} der Pflichtzuweisungen sind erledigt (${completed} von ${assigned}). ${overdue} von ${active} aktiven Zuweisungen haben überfällige Personen.`,
  noMandatory: 'Keine Pflichtzuweisung ist aktiv, daher gibt es keine Erledigungsquote.',
  gap: (rate, open, overdue) => `${rate} erledigt, ${open} nicht erledigt, davon ${overdue} überfällig`,
  noGaps: 'Alle Pflichtzuweisungen sind erledigt.',
  compared: {
    person: { trained: 'Mindestens ein Thema bestanden', untrained: 'Kein Thema bestanden' },
    topic: { trained: 'Jemand ist geschult', untrained: 'Niemand ist geschult' },
  },
  assignments: {
    rate: 'Quote',
    title: 'Aktive Zuweisungen',
    assignment: 'Zuweisung',
    requirement: 'Art',
    mandatory: 'Verpflichtend',
    optional: 'Freiwillig',
    assignees: 'Personen',
    none: 'Es gibt keine aktiven Zuweisungen.',
  },
  noDeadline: 'Keine Frist',
  exempt: { none: 'Keine zugewiesene Person einer aktiven Zuweisung ist befreit.' },
  movedDeadlines: {
    title: 'Verschobene Fristen',
    about: (assignments) =>
      `Aktive Zuweisungen, deren Frist geändert wurde: ${assignments}. Davon hängt ab, wie viele Personen verspätet sind: Verspätet heißt überfällig oder nach der Frist erledigt.`,
    none: 'Bei keiner aktiven Zuweisung wurde die Frist geändert.',
    changed: 'Geändert am, von',
    from: 'Von',
    to: 'Auf',
    notRecorded: 'nicht erfasst',
    late: (late, assignees, first) =>
      `Verspätet: ${late} von ${assignees} zugewiesenen Personen; nach der ersten Frist: ${first} von ${assignees}`,
    noFirst: (late, assignees) =>
      `Verspätet: ${late} von ${assignees} zugewiesenen Personen; zuerst gab es keine Frist, daher wäre danach niemand verspätet.`,
  },
  closed: {
    title: 'Beendete Zuweisungen',
    about: (from, to) =>
      `Zuweisungen, die nach ${from} bis einschließlich ${to} beendet wurden, mit dem Status der zugewiesenen Personen bei ihrem Ende. Zum Zeitpunkt dieses Dokuments sind sie nicht aktiv; seine Kennzahlen zu aktiven Zuweisungen enthalten sie daher nicht. Kennzahlen zu früheren Zeitpunkten können sie enthalten.`,
    none: (from, to) => `Nach ${from} bis einschließlich ${to} wurde keine Zuweisung beendet.`,
    closedAt: 'Beendet am, von',
  },
  lists: (files) => `Die Zahlen, aus denen diese Kennzahlen berechnet werden, sind beigefügt: ${files}.`,
  mandatory: 'Pflichtzuweisungen: Status der zugewiesenen Personen',
  optional: 'Freiwillige Zuweisungen: Status der zugewiesenen Personen',
  teams: {
    title: 'Teams',
    none: 'Zu diesem Zeitpunkt hat kein Team Personen, und niemand ist ohne Team.',
    chart: 'Erledigungsquote der Pflichtzuweisungen nach Team',
    bar: (rate, completed, of) => `${rate}  (${completed} von ${of})`,
    team: 'Team',
    people: 'Pers.',
    eligible: 'Schulungspfl.',
    active30Days: 'Versuch 30 T',
    completed: 'Erledigt',
    rate: 'Quote',
    overdue: 'Überfällig',
    score: 'Ergebnis',
    attempts: 'Versuche',
    passed: 'Bestanden',
  },
  topics: {
    title: 'Themen',
    mostCovered: 'Die 10 Themen mit der höchsten Abdeckung',
    leastCovered: 'Die 10 Themen mit der geringsten Abdeckung',
    none: 'Es gibt keine Themen.',
    topic: 'Thema',
    module: 'Modul',
    trained: 'Geschulte',
    trainedOf: (trained, eligible) => `${trained} von ${eligible}`,
    share: 'Anteil',
  },
  trend: {
    share: 'Anteil Geschulter',
    rule: 'Entwicklung',
    ruleValue: (timeZone) =>
      `Der Anteil Geschulter sind die Schulungspflichtigen, die im Schulungszeitraum mindestens ein Thema bestanden haben, geteilt durch alle Schulungspflichtigen. Jeder Monat endet mit seiner letzten Millisekunde in der Zeitzone ${timeZone}. Seine Werte verwenden die Rollen, Teams, Einstellungen, Inhalte, Zuweisungen und den Schulungszeitraum dieses Zeitpunkts sowie die Datensätze, die diesem Dokument bekannt sind.`,
  },
  gapsRule:
    'Teams mit den meisten zugewiesenen Personen, die eine Pflichtzuweisung nicht erledigt haben, je Zuweisung gezählt, absteigend. Maßgeblich ist die Anzahl, nicht der Anteil; größere Teams stehen daher häufiger oben.',
  rules: [
    {
      label: 'Erledigungsquote',
      value:
        'Erledigte Zuweisungen (fristgerecht oder verspätet) geteilt durch alle aktiven Zuweisungen, je zugewiesener Person gezählt. Pflichtzuweisungen und freiwillige Zuweisungen werden getrennt gezählt. „Quote“ in der Tabelle der Teams ist die Erledigungsquote der Pflichtzuweisungen. Befreite Personen sind nicht enthalten.',
    },
    {
      label: 'Zählung der Zuweisungen',
      value:
        'Schulungen zählen nach dem Zählbeginn einer Zuweisung: ab der Zuweisung oder früher, wenn sie früher erbrachte Schulungen anerkennt. Die Frist einer Person ist die der Zuweisung oder eine spätere, wenn die Person später hinzukam oder befreit war.',
    },
    {
      label: 'Mittleres Themenergebnis',
      value:
        'Durchschnitt der besten Ergebnisse im Schulungszeitraum: ein Ergebnis je schulungspflichtiger Person und Thema mit mindestens einem Versuch mit Punktzahl. In der Tabelle der Teams „Ergebnis“.',
    },
    {
      label: 'Bestandene Themen',
      value:
        'Paare aus einer schulungspflichtigen Person und einem Thema, das diese Person im Schulungszeitraum bestanden hat. In der Tabelle der Teams: „Bestanden“.',
    },
    {
      label: 'Personen mit Versuch',
      value:
        'Schulungspflichtige, die in den letzten 30 × 24 Stunden mindestens einen Versuch abgeschlossen haben. In der Tabelle der Teams: „Versuch 30 T“.',
    },
    {
      label: 'Anteil eines Themas',
      value:
        'Zum Thema geschulte Schulungspflichtige geteilt durch alle Schulungspflichtigen. Themen mit gleichem Anteil sind nach Themen-ID sortiert.',
    },
  ],
  departureRules: [
    {
      label: 'Beendete Zuweisungen',
      value:
        'Eine Zuweisung ist beendet, sobald sie inaktiv wird. Aufgeführt sind Zuweisungen, die zuvor aktiv waren und weiterhin beendet sind, mit den zugewiesenen Personen und deren Status bei ihrem Ende. Titel und Verpflichtung sind die zum Zeitpunkt, den dieses Dokument beschreibt.',
    },
    {
      label: 'Ausgeschiedene Personen',
      value:
        'Versuche und bestandene Themen beziehen sich auf den Schulungszeitraum, der mit dem Ausscheiden endet. Pflichtzuweisungen sind die beim Ausscheiden aktiven ohne Befreiungen; ihr Status gilt zum Zeitpunkt des Ausscheidens.',
    },
  ],
};
