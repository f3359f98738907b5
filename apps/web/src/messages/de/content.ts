import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { common } from './common.js';

/** Messages of the content page. */
export const content: Messages['content'] = {
  title: 'Inhalte',
  description: 'Themen, Kurse und Lernszenarien. Regelwerke ordnen Themen nach CWE-ID und Modul zu.',
  tabs: { topics: 'Themen', courses: 'Kurse', scenarios: 'Lernszenarien' },
  addTopic: 'Thema hinzufügen',
  cweLink: (id: number) => `CWE-${id} (öffnet einen neuen Tab)`,

  topics: {
    title: 'Themen',
    counted: common.topics,
    search: 'Themen suchen',
    searchPlaceholder: 'Themen und Module suchen',
    empty: 'Noch keine Themen',
    emptyHint:
      'Fügen Sie Themen hier hinzu oder importieren Sie topics.csv auf der Seite „Import“. Versuche und Regelwerke beziehen sich auf Themen.',
    topic: 'Thema',
    module: 'Modul',
    cwe: 'CWE',
    languages: 'Sprachen',
    anyLanguage: 'Beliebig',
    edit: (title: string) => `${title} bearbeiten`,
    catalog: 'Familien und Module',
    all: 'Alle Themen',
    cweFilter: 'CWE-ID',
    anyCwe: 'Alle CWEs',
    allModules: 'Alle Module',
    showAllModules: 'Alle Module anzeigen',
  },

  courses: {
    title: 'Kurse',
    counted: (total: number) => counted(total, 'Kurs', 'Kurse'),
    search: 'Kurse suchen',
    empty: 'Noch keine Kurse',
    emptyHint:
      'Importieren Sie courses.csv auf der Seite „Import“. Ein Kurs ist eine Liste von Themen und Lernszenarien.',
    course: 'Kurs',
    items: 'Elemente',
  },

  scenarios: {
    title: 'Lernszenarien',
    counted: (total: number) => counted(total, 'Lernszenario', 'Lernszenarien'),
    search: 'Lernszenarien suchen',
    empty: 'Noch keine Lernszenarien',
    emptyHint:
      'Importieren Sie scenarios.csv auf der Seite „Import“. Lernszenarien können zugewiesen werden, zählen aber nicht zur Abdeckung von Regelwerken.',
    scenario: 'Lernszenario',
    module: 'Modul',
  },

  form: {
    edit: (title: string) => `${title} bearbeiten`,
    close: 'Schließen, ohne zu speichern',
    added: 'Thema hinzugefügt',
    saved: 'Thema gespeichert',
    id: 'ID',
    idHint:
      'Wird für Importe und die API verwendet. Ohne Leerzeichen. Die ID kann später nicht geändert werden.',
    idPlaceholder: 'sql-injection',
    title: 'Titel',
    family: 'Familie',
    module: 'Modul',
    moduleHint: 'Wählen Sie ein Modul oder geben Sie die ID eines neuen ein.',
    modulePlaceholder: 'a03-injection',
    moduleTitle: 'Titel des Moduls',
    moduleTitleHint: 'Ein neuer Titel gilt für alle Themen des Moduls.',
    cweIds: 'CWE-IDs',
    cweIdsHint: 'Drücken Sie nach jeder ID die Eingabetaste. Regelwerke ordnen Themen nach CWE-ID zu.',
    cweIdsPlaceholder: 'CWE-89',
    languages: 'Programmiersprachen',
    languagesHint: 'Lassen Sie das Feld leer, wenn das Thema für alle Sprachen gilt.',
  },
};
