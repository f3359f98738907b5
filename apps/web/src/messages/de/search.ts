import type { Messages } from '../structure.js';

/** Messages of the search dialog. */
export const search: Messages['search'] = {
  title: 'Suche',
  placeholder: 'Seiten, Personen, Zuweisungen, Anforderungen und Berichte suchen',
  open: 'Suchen',
  searching: 'Suche läuft',
  results: 'Ergebnisse',
  groups: {
    pages: 'Seiten',
    actions: 'Aktionen',
    people: 'Personen',
    teams: 'Teams',
    assignments: 'Zuweisungen',
    frameworks: 'Regelwerke',
    controls: 'Anforderungen und Risiken',
    topics: 'Themen',
    reports: 'Berichte',
  },
  page: 'Seite',
  action: 'Aktion',
  team: 'Team',
  formerMember: (email: string) => `${email} · ausgeschieden`,
  assignment: (target: string, scope: string) => `${target} · ${scope}`,
  control: (id: string, title: string) => `${id} · ${title}`,
  failed: 'Die Suche ist fehlgeschlagen. Versuchen Sie es in einem Moment erneut.',
  noMatch: (text: string) => `Keine Ergebnisse für „${text}“.`,
};
