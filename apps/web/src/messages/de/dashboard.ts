import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'Dashboard',
  intro: 'Der Schulungsstand auf einen Blick.',
  asOf: 'Datenstand: {instant}',
  noValue: '–',
  showTable: 'Als Tabelle anzeigen',
  tableOf: (chart: string) => `${chart}: Tabelle`,

  attention: {
    title: 'Handlungsbedarf',
    overdue: 'Personen mit überfälliger Zuweisung',
    due: (days) => `Personen, deren Zuweisung in den nächsten ${count(days)} Tagen fällig ist`,
    lapsing: (days) => `Personen, deren Schulung in den nächsten ${count(days)} Tagen abläuft`,
    belowShare: 'Risiken und Anforderungen unter dem erforderlichen Anteil',
  },

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

  frameworks: {
    title: 'Regelwerke',
    about: 'Durchschnittlicher Anteil Geschulter. Die Linie zeigt den niedrigsten erforderlichen Anteil.',
    met: (covered, items) => `${count(covered)} von ${count(items)} erreichen den erforderlichen Anteil`,
    noContent: 'Noch keine Themen zugeordnet',
    noShare: 'Noch kein Anteil',
    threshold: (percent) => `Niedrigster erforderlicher Anteil: ${percent}`,
  },

  trainedShare: {
    title: 'Anteil Geschulter',
    about: 'Anteil der Schulungspflichtigen mit einem Bestehen im Schulungszeitraum, je Monatsende.',
    none: 'In den letzten 12 Monaten war niemand schulungspflichtig.',
    table: 'Anteil Geschulter je Monat',
    date: 'Datum',
    share: 'Anteil Geschulter',
    trained: 'Geschult',
    eligible: 'Schulungspflichtige',
  },

  focus: {
    title: 'Schwerpunkte',
    about: 'Themen, zu denen die wenigsten Schulungspflichtigen geschult sind.',
    noTopics: 'Noch keine Themen.',
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
};
