import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages that several pages share. */
export const common: Messages['common'] = {
  actions: 'Aktionen',
  actionsFor: (name: string) => `Aktionen für ${name}`,
  breadcrumbs: 'Brotkrümelnavigation',
  cancel: 'Abbrechen',
  close: 'Schließen',
  delete: 'Löschen',
  done: 'Fertig',
  edit: 'Bearbeiten',
  refresh: 'Aktualisieren',
  saveChanges: 'Änderungen speichern',
  showPassword: 'Passwort anzeigen',

  none: 'Keine Angabe',
  noDeadline: 'Keine Frist',
  noTeam: 'Ohne Team',
  wholeOrganization: 'Gesamte Organisation',

  status: 'Status',
  allStatuses: 'Alle Status',
  clearStatus: 'Statusfilter entfernen',
  loadFailed: (label: string) => `Laden fehlgeschlagen: ${label}`,

  attempts: (attempts: number) => counted(attempts, 'Versuch', 'Versuche'),
  items: (items: number) => counted(items, 'Element', 'Elemente'),
  people: (people: number) => counted(people, 'Person', 'Personen'),
  topics: (topics: number) => counted(topics, 'Thema', 'Themen'),
  /** A part of a whole, e.g. "3 von 12". */
  partOf: (part: number, whole: number) => `${count(part)} von ${count(whole)}`,
  utc: (clock: string) => `${clock} UTC`,

  /** Shown if someone else saved the record after the form was opened. */
  conflict: {
    text: 'Ihre Änderungen sind nicht gespeichert, stehen aber noch im Formular unten. Laden Sie die gespeicherte Version, um sie zu prüfen, oder überschreiben Sie sie mit Ihren Änderungen.',
    load: 'Gespeicherte Version laden',
    overwrite: 'Überschreiben',
  },

  /** Asked before unsaved input is left. */
  leave: {
    title: 'Ohne Speichern verlassen?',
    text: 'Ihre Eingaben werden verworfen.',
    confirm: 'Eingaben verwerfen',
    stay: 'Weiter bearbeiten',
  },
  /** Shown if the input of an earlier visit was restored. */
  restored: { text: 'Ihre nicht gespeicherten Eingaben wurden wiederhergestellt.', discard: 'Verwerfen' },

  list: {
    clearFilters: 'Filter zurücksetzen',
    clearSearch: 'Suche leeren',
    clearSelection: 'Auswahl aufheben',
    export: 'Exportieren',
    exportAs: { csv: 'CSV-Datei', xlsx: 'Excel-Arbeitsmappe (XLSX)' },
    firstPage: 'Zur ersten Seite',
    loading: (label: string) => `Wird geladen: ${label}`,
    newer: 'Neuere',
    newest: 'Neueste',
    noMatch: 'Keine Ergebnisse',
    noMatchHint: 'Versuchen Sie einen anderen Suchbegriff oder entfernen Sie Filter.',
    older: 'Ältere',
    outOfDate: (reason: string) => `Die Liste ist möglicherweise veraltet: ${reason}`,
    page: (page: number) => `Seite ${count(page)}`,
    pageEmpty: 'Diese Seite ist leer',
    pageEmptyHint: 'Die Liste hat weniger Seiten als zuvor.',
    pages: 'Seitennavigation',
    perPage: (rows: number) => `${count(rows)} je Seite`,
    range: (first: number, last: number, total: number) =>
      `${count(first)}–${count(last)} von ${count(total)}`,
    rowsPerPage: 'Zeilen je Seite',
    select: (name: string) => `${name} auswählen`,
    selectPage: 'Alle Zeilen dieser Seite auswählen',
    selected: (n: string) => `Ausgewählt: ${n}`,
    selection: 'Ausgewählte Zeilen',
    steps: { first: 'Erste Seite', previous: 'Vorige Seite', next: 'Nächste Seite', last: 'Letzte Seite' },
  },

  picker: {
    choices: (label: string) => `${label}: Auswahl`,
    clear: (label: string) => `${label}: Auswahl entfernen`,
    more: (others: number) =>
      `${counted(others, 'weiteres Ergebnis', 'weitere Ergebnisse')}. Tippen Sie, um die Liste einzugrenzen.`,
    noMatch: (search: string) => `Keine Ergebnisse für „${search}“.`,
    noPeople: 'Noch keine aktiven Personen.',
    noTeams: 'Noch keine Teams.',
    noTopics: 'Noch keine Themen.',
    search: 'Suchen',
    searchPeople: 'Nach Name oder E-Mail suchen',
    searchTeams: 'Teams suchen',
    searchTopics: 'Themen suchen',
  },
};
