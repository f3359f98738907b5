import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'Dashboard',
  intro: 'Der Schulungsstand auf einen Blick.',
  asOf: 'Datenstand: {instant}',
  noValue: '–',
  showTable: 'Als Tabelle anzeigen',
  tableOf: (chart: string) => `${chart}: Tabelle`,

  keyFigures: {
    title: 'Kennzahlen',
    loading: 'Kennzahlen werden geladen',
    failed: 'Die Kennzahlen konnten nicht geladen werden',
    completionRate: 'Erledigungsquote der Pflichtzuweisungen',
    completedOf: (completed: number, assigned: number) =>
      `${count(completed)} von ${counted(assigned, 'Pflichtzuweisung', 'Pflichtzuweisungen')}, je Person gezählt`,
    activePeople: (days: number) => `Personen mit Versuch, letzte ${count(days)} Tage`,
    ofEligible: (eligible: number) =>
      `von ${counted(eligible, 'schulungspflichtigen Person', 'Schulungspflichtigen')}`,
    meanTopicScore: 'Mittleres Themenergebnis',
    attempts: (attempts: number, days: number) =>
      `${counted(attempts, 'Versuch', 'Versuche')} in den letzten ${count(days)} Tagen`,
    activeAssignments: 'Aktive Zuweisungen',
    mandatoryAndOptional: 'Pflicht und freiwillig',
    overdueAssignments: 'Zuweisungen mit überfälligen Personen',
    ofActive: (active: number) => `von ${counted(active, 'aktiven', 'aktiven')}`,
  },

  getStarted: {
    title: 'Erste Schritte',
    done: 'Erledigt',
    toDo: 'Offen',
    importRecords: 'Schulungsdaten importieren',
    importRecordsHint: 'Importieren Sie Themen, Kurse und Versuche aus CSV-Dateien oder xAPI-Statements.',
    addPeople: 'Personen hinzufügen',
    addPeopleHint: 'Abdeckung und Erledigung werden für Personen mit der Rolle „Learner“ gemessen.',
    checkEligibility: 'Schulungspflicht prüfen',
    createAssignment: 'Zuweisung erstellen',
    createAssignmentHint: 'Legen Sie Inhalt, Personen und Frist fest.',
  },

  activity: {
    title: 'Aktivität',
    about: 'Versuche und Personen mit Versuchen je Woche; die laufende Woche ist unvollständig.',
    none: (weeks: number) => `In den letzten ${count(weeks)} Wochen wurden keine Versuche abgeschlossen.`,
    table: 'Aktivität je Woche',
    week: 'Woche ab',
    attempts: 'Versuche',
    activePeople: 'Personen mit Versuchen',
  },

  coverage: {
    title: 'Abdeckung',
    about: 'Anteil der Schulungspflichtigen, die zum jeweiligen Risiko geschult sind.',
    summary: (framework: string, coverage: string) =>
      `${framework}: ${coverage} der Risiken erreichen den erforderlichen Anteil`,
    noSummary: (framework: string) => `${framework}: noch keine Themen zugeordnet`,
    breakdown: (
      {
        covered,
        partial,
        noActivity,
        noContent,
      }: Record<'covered' | 'partial' | 'noActivity' | 'noContent', number>,
      threshold: number,
    ) =>
      `(Anteil erreicht: ${count(covered)}, Anteil verfehlt: ${count(partial)}, keine Aktivität: ${count(noActivity)}, kein Inhalt: ${count(noContent)}; erforderlicher Anteil: ${wholePercentText(threshold)}, die von der Organisation gewählte Schwelle)`,
    table: (framework: string) => `Abdeckung von ${framework}`,
    columns: { risk: 'Risiko', share: 'Anteil', trained: 'Geschult', averageScore: 'Ø bestes Ergebnis' },
    trained: 'Geschult',
    threshold: 'Schwelle (gestrichelt)',
  },

  teams: {
    title: 'Teams im Vergleich',
    about: 'Erledigungsquote der Pflichtzuweisungen nach Team.',
    none: 'Noch kein Team hat Pflichtzuweisungen.',
    order: 'Reihenfolge der Teams',
    lowestFirst: 'Niedrigste zuerst',
    highestFirst: 'Höchste zuerst',
    showAll: (teams: number) => `Alle anzeigen (${counted(teams, 'Team', 'Teams')})`,
    showFirst: (teams: number) => `Nur die ersten ${count(teams)} Teams anzeigen`,
    unrated: (teams: number) => `${counted(teams, 'Team hat', 'Teams haben')} keine Pflichtzuweisungen.`,
    completed: (completed: number, assigned: number) => `${count(completed)} von ${count(assigned)}`,
    completedWithOverdue: (completed: number, assigned: number, overdue: number) =>
      `${count(completed)} von ${count(assigned)} · ${count(overdue)} überfällig`,
  },

  mastery: {
    title: 'Stärken und Schwächen',
    about:
      'Durchschnitt der besten Ergebnisse jeder Person im Schulungszeitraum. Die Linie zeigt die Bestehensgrenze.',
    groupBy: 'Gruppieren nach',
    topics: 'Themen',
    modules: 'Module',
    noTopic: (attempts: number, days: number) =>
      `Zu keinem Thema gibt es in den letzten ${count(days)} Tagen mindestens ${counted(attempts, 'Versuch', 'Versuche')}.`,
    noModule: (attempts: number, days: number) =>
      `Zu keinem Modul gibt es in den letzten ${count(days)} Tagen mindestens ${counted(attempts, 'Versuch', 'Versuche')}.`,
    strengths: 'Stärken',
    focusAreas: 'Schwächen',
    noFocusAreas: 'Keine Schwächen.',
  },
};
