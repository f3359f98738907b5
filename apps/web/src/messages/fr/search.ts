import type { Messages } from '../structure.js';

/** Messages of the search dialog. */
export const search: Messages['search'] = {
  title: 'Recherche',
  placeholder: 'Rechercher des pages, personnes, formations assignées, exigences et rapports',
  open: 'Rechercher',
  searching: 'Recherche en cours',
  results: 'Résultats',
  groups: {
    pages: 'Pages',
    actions: 'Actions',
    people: 'Personnes',
    teams: 'Équipes',
    assignments: 'Formations assignées',
    frameworks: 'Référentiels',
    controls: 'Exigences et risques',
    topics: 'Thèmes',
    reports: 'Rapports',
  },
  page: 'Page',
  action: 'Action',
  team: 'Équipe',
  formerMember: (email: string) => `${email} · a quitté l’organisation`,
  assignment: (target: string, scope: string) => `${target} · ${scope}`,
  control: (id: string, title: string) => `${id} · ${title}`,
  failed: 'La recherche a échoué. Réessayez dans un instant.',
  noMatch: (text: string) => `Aucun résultat pour « ${text} ».`,
};
