import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the teams page. */
export const teams: Messages['teams'] = {
  title: 'Équipes',
  description:
    'Groupes de personnes, sans sous-équipes. Une personne appartient à une équipe au plus. Les personnes sans équipe figurent dans les rapports sous « Sans équipe ».',
  add: 'Ajouter une équipe',
  counted: (total: number) => counted(total, 'équipe', 'équipes'),
  search: 'Rechercher des équipes',
  searchPlaceholder: 'Rechercher par nom',
  empty: 'Aucune équipe pour l’instant',
  emptyHint:
    'Les équipes permettent de comparer des groupes dans les rapports et d’assigner des formations à un groupe.',

  columns: {
    team: 'Équipe',
    people: 'Personnes actives',
    learners: 'Personnes éligibles',
    added: 'Ajout',
  },
  members: (people: number, learners: number) =>
    `${counted(people, 'personne active', 'personnes actives')}, ${counted(learners, 'personne éligible', 'personnes éligibles')}`,

  name: 'Nom',
  rename: 'Renommer',
  renameTeam: 'Renommer l’équipe',
  renameTitle: (name: string) => `Renommer ${name}`,
  added: 'Équipe ajoutée',
  renamed: 'Équipe renommée',

  page: {
    addedOn: (date: string) => `Ajoutée le ${date}`,
    showInPeople: 'Afficher dans la liste des personnes',
    open: 'Non terminé',
    nothingOpen: 'Tout est terminé',
    more: (rest: number) => `et ${count(rest)} de plus`,
    noPeople: 'Aucune personne active',
    noPeopleHint:
      'Choisissez cette équipe sur la page d’une personne, ou importez des personnes avec leur équipe.',
    noAssignments: 'Aucune formation assignée à cette équipe',
    noAssignmentsHint:
      'Les formations assignées à toute l’organisation concernent aussi les personnes de l’équipe.',
  },

  deletion: {
    title: 'Supprimer l’équipe ?',
    /** `{name}` is the name of the team. */
    text: 'L’équipe {name} sera supprimée. Les rapports sur des dates antérieures contiennent toujours cette équipe.',
    people: (people: number) =>
      `${counted(people, 'personne n’appartiendra', 'personnes n’appartiendront')} plus à aucune équipe.`,
    confirm: 'Supprimer l’équipe',
    keep: 'Conserver l’équipe',
    done: 'Équipe supprimée',
    doneWith: (name: string) => `Équipe supprimée : ${name}.`,
    moved: (people: number) =>
      `${counted(people, 'personne n’appartient', 'personnes n’appartiennent')} plus à aucune équipe.`,
    failed: 'Équipe non supprimée',
  },
};
