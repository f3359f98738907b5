import type { TrainingMessages } from './en.js';

export const de: TrainingMessages = {
  title: 'Schulungsbericht',
  nobodyEligible: (day) =>
    `Keine berücksichtigten Personen am ${day}: Niemand Aktives hat die Rolle „learner“, daher lässt sich keine Quote angeben.`,
  figure: 'Kennzahl',
  value: 'Wert',
  of: 'Von',
  figures: {
    people: 'Personen, einschließlich Ausgeschiedener',
    active: 'Aktive Personen',
    eligible: 'Berücksichtigte Personen',
    active30Days: 'Berücksichtigte, in den letzten 30 Tagen aktiv',
    assignmentsActive: 'Aktive Zuweisungen',
    assignmentsOverdue: 'Aktive Zuweisungen mit Überfälligen',
    completedPairs: 'Erledigte Pflichtzuweisungen',
    completionRate: 'Erledigungsquote, Pflicht',
    optionalCompletedPairs: 'Erledigte freiwillige Zuweisungen',
    optionalCompletionRate: 'Erledigungsquote, freiwillig',
    averageScore: 'Durchschnittliches Ergebnis',
    attempts: 'Versuche im Zeitraum',
    topicsPassed: 'Bestandene Themen, je Person',
    topics: 'Themen im Katalog',
  },
  glance: {
    eligible: 'Berücksichtigte Personen',
    completionRate: 'Erledigungsquote',
    active30Days: 'Aktiv in 30 Tagen',
    averageScore: 'Ø Ergebnis',
    assignmentsOverdue: 'Zuweisungen überfällig',
  },
  mandatory: 'Pflichtzuweisungen: wo die Zugewiesenen stehen',
  optional: 'Freiwillige Zuweisungen',
  teams: {
    title: 'Teams',
    none: 'Es gibt keine Teams und keine Personen außerhalb eines Teams.',
    chart: 'Erledigung der Pflichtzuweisungen nach Team',
    bar: (rate, completed, of) => `${rate}  (${completed} von ${of})`,
    team: 'Team',
    people: 'Pers.',
    eligible: 'Berücks.',
    active30Days: 'Aktiv 30 T',
    completed: 'Erledigt',
    rate: 'Quote',
    overdue: 'Überf.',
    score: 'Ergebnis',
    attempts: 'Versuche',
    passed: 'Bestanden',
  },
  topics: {
    title: 'Anhang: Themen',
    byCompletion: 'Die 10 Themen mit dem höchsten Anteil',
    byGap: 'Die 10 Themen mit der größten Lücke',
    none: 'Es gibt keine Themen.',
    topic: 'Thema',
    module: 'Modul',
    trained: 'Geschult',
    trainedOf: (trained, eligible) => `${trained} von ${eligible}`,
    share: 'Anteil',
  },
  rules: [
    {
      label: 'Erledigungsquote',
      value:
        'Paare aus einer aktiven Zuweisung und einer zugewiesenen Person, die erledigt oder verspätet erledigt sind, von allen solchen Paaren. Pflicht- und freiwillige Zuweisungen werden getrennt gezählt; nur Pflichtzuweisungen gehen in Compliance-Zahlen ein.',
    },
    {
      label: 'Ø Ergebnis',
      value:
        'Mittel der besten Ergebnisse jeder berücksichtigten Person in jedem Thema, das sie im Zeitraum versucht hat.',
    },
    {
      label: 'Bestandene Themen',
      value:
        'In der Tabelle der Teams „Bestanden“. Paare aus einer berücksichtigten Person und einem Thema mit einem bestandenen Versuch im Zeitraum.',
    },
    {
      label: 'Aktiv in 30 Tagen',
      value:
        'Berücksichtigte Personen mit einem Versuch, der in den letzten 30 Tagen zu 24 Stunden abgeschlossen wurde.',
    },
    {
      label: 'Anteil eines Themas',
      value:
        'In dem Thema geschulte berücksichtigte Personen, von allen berücksichtigten Personen. Bei Gleichstand entscheidet die ID des Themas.',
    },
  ],
};
