import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages that several pages share. */
export const common: Messages['common'] = {
  actions: 'Actions',
  actionsFor: (name: string) => `Actions pour ${name}`,
  breadcrumbs: 'Fil d’Ariane',
  cancel: 'Annuler',
  close: 'Fermer',
  delete: 'Supprimer',
  done: 'Terminé',
  edit: 'Modifier',
  refresh: 'Actualiser',
  saveChanges: 'Enregistrer les modifications',
  showPassword: 'Afficher le mot de passe',

  none: 'Non renseigné',
  noDeadline: 'Aucune échéance',
  noTeam: 'Sans équipe',
  wholeOrganization: 'Toute l’organisation',

  status: 'Statut',
  allStatuses: 'Tous les statuts',
  clearStatus: 'Effacer le filtre de statut',
  loadFailed: (label: string) => `Échec du chargement : ${label}`,

  attempts: (attempts: number) => counted(attempts, 'tentative', 'tentatives'),
  items: (items: number) => counted(items, 'élément', 'éléments'),
  people: (people: number) => counted(people, 'personne', 'personnes'),
  topics: (topics: number) => counted(topics, 'thème', 'thèmes'),
  /** A part of a whole, e.g. "3 sur 12". */
  partOf: (part: number, whole: number) => `${count(part)} sur ${count(whole)}`,
  utc: (clock: string) => `${clock} UTC`,

  /** Shown if someone else saved the record after the form was opened. */
  conflict: {
    text: 'Vos modifications ne sont pas enregistrées. Elles figurent encore dans le formulaire ci-dessous. Chargez la version enregistrée pour la consulter, ou remplacez-la par vos modifications.',
    load: 'Charger la version enregistrée',
    overwrite: 'Remplacer',
  },

  /** Asked before unsaved input is left. */
  leave: {
    title: 'Quitter sans enregistrer ?',
    text: 'Votre saisie sera abandonnée.',
    confirm: 'Abandonner la saisie',
    stay: 'Continuer la saisie',
  },
  /** Shown if the input of an earlier visit was restored. */
  restored: { text: 'Votre saisie non enregistrée a été restaurée.', discard: 'L’abandonner' },

  list: {
    clearFilters: 'Effacer les filtres',
    clearSearch: 'Effacer la recherche',
    clearSelection: 'Effacer la sélection',
    export: 'Exporter',
    exportAs: { csv: 'Fichier CSV', xlsx: 'Classeur Excel (XLSX)' },
    firstPage: 'Aller à la première page',
    loading: (label: string) => `Chargement : ${label}`,
    newer: 'Plus récents',
    newest: 'Les plus récents',
    noMatch: 'Aucun résultat',
    noMatchHint: 'Essayez un autre terme de recherche ou retirez des filtres.',
    older: 'Plus anciens',
    outOfDate: (reason: string) => `La liste n’est peut-être pas à jour : ${reason}`,
    page: (page: number) => `Page ${count(page)}`,
    pageEmpty: 'Cette page est vide',
    pageEmptyHint: 'La liste compte moins de pages qu’auparavant.',
    pages: 'Pagination',
    perPage: (rows: number) => `${count(rows)} par page`,
    range: (first: number, last: number, total: number) =>
      `${count(first)}–${count(last)} sur ${count(total)}`,
    rowsPerPage: 'Lignes par page',
    select: (name: string) => `Sélectionner ${name}`,
    selectPage: 'Sélectionner toutes les lignes de cette page',
    selected: (n: string) => `Sélection : ${n}`,
    selection: 'Lignes sélectionnées',
    steps: {
      first: 'Première page',
      previous: 'Page précédente',
      next: 'Page suivante',
      last: 'Dernière page',
    },
  },

  picker: {
    choices: (label: string) => `${label} : choix`,
    clear: (label: string) => `${label} : effacer le choix`,
    more: (others: number) =>
      `${counted(others, 'autre résultat', 'autres résultats')}. Saisissez du texte pour affiner la liste.`,
    noMatch: (search: string) => `Aucun résultat pour « ${search} ».`,
    noPeople: 'Aucune personne active pour l’instant.',
    noTeams: 'Aucune équipe pour l’instant.',
    noTopics: 'Aucun thème pour l’instant.',
    search: 'Rechercher',
    searchPeople: 'Rechercher par nom ou e-mail',
    searchTeams: 'Rechercher des équipes',
    searchTopics: 'Rechercher des thèmes',
  },
};
