import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { common } from './common.js';

/** Messages of the assignment pages. */
export const assignments: Messages['assignments'] = {
  title: 'Formations assignées',
  description: 'Formations assignées, échéances et avancement.',
  assignment: 'Formation assignée',
  create: 'Assigner une formation',
  counted: (total: number) => counted(total, 'formation assignée', 'formations assignées'),
  empty: 'Aucune formation assignée pour l’instant',
  emptyHint:
    'Assignez une formation pour choisir un contenu, des personnes et une échéance. L’avancement s’affiche ici.',

  targets: {
    category: 'Famille',
    module: 'Module',
    topic: 'Thème',
    course: 'Cours',
    scenario: 'Scénario',
    custom: 'Sélection personnalisée',
  },
  scopes: {
    organization: common.wholeOrganization,
    team: 'Équipe',
    person: 'Personne',
    selection: 'Équipes et personnes',
  },
  states: { active: 'Active', overdue: 'En retard', inactive: 'Inactive' },
  itemTypes: { topic: 'Thème', scenario: 'Scénario' },
  mandatory: 'Obligatoire',
  optional: 'Facultative',

  filters: {
    search: 'Rechercher des formations assignées',
    searchPlaceholder: 'Rechercher par titre, contenu, équipe ou personne',
    status: 'Statut',
    allStatuses: 'Tous les statuts',
    showAllStatuses: 'Afficher tous les statuts',
    requirement: 'Obligation',
    allRequirements: 'Obligatoires et facultatives',
    showAllRequirements: 'Afficher les formations obligatoires et facultatives',
    content: 'Type de contenu',
    allContent: 'Tous les contenus',
    showAllContent: 'Afficher tous les types de contenu',
    assignedTo: 'Assignée à',
    anyScope: 'Assignée à tous',
    showAnyScope: 'Afficher les formations assignées à tous les destinataires',
  },

  columns: {
    assignment: 'Formation',
    assignedTo: 'Assignée à',
    deadline: 'Échéance',
    completed: 'Terminé',
    overdue: 'En retard',
    status: 'Statut',
  },
  due: (deadline: string) => `Échéance : ${deadline}`,
  optionalMarker: (about: string) => `${about} · facultative`,

  details: {
    label: 'Détails',
    content: 'Contenu',
    assignedTo: 'Assignée à',
    currentAssignees: (people: number) => `actuellement ${common.people(people)}`,
    personNotCounted: 'actuellement exclue des totaux : non éligible, dispensée ou n’est plus active',
    deadline: 'Échéance',
    deadlineHistory: 'Modifications de l’échéance',
    notRecorded: 'auteur non enregistré',
    counting: 'Prise en compte',
    countsFrom: (days: number) =>
      days === 0
        ? 'Uniquement les formations postérieures à l’attribution'
        : `Formations à compter de ${counted(days, 'jour', 'jours')} avant l’attribution`,
    joiners: (days: number) =>
      `les personnes arrivées plus tard ont au moins ${counted(days, 'jour', 'jours')}`,
    requirement: 'Obligation',
    optionalHint: 'Facultative ; exclue du taux d’achèvement des formations obligatoires',
    status: 'Statut',
    assignedOn: 'Assignée le',
    note: 'Remarque',
    showItems: (items: number) => `Afficher ${common.items(items)}`,
    hideItems: (items: number) => `Masquer ${common.items(items)}`,
  },

  figures: {
    label: 'Indicateurs de la formation assignée',
    failed: 'Impossible de charger les indicateurs de la formation assignée',
    assignees: 'Personnes assignées',
    completionRate: 'Taux d’achèvement',
    averageScore: 'Score moyen',
    attempts: 'Tentatives',
    exempt: 'Personnes dispensées',
    recognizedEarlier: 'Reconnus antérieurement',
    notEligible: 'Non éligibles ; exclues des totaux',
    lateUnderFirst: 'En retard selon la première échéance',
  },

  edit: 'Modifier la formation assignée',
  generateReport: 'Générer le rapport de suivi',
  reportTitle: 'Rapport de suivi de l’attribution',
  deactivate: 'Désactiver',
  reactivate: 'Réactiver',
  deactivation: {
    title: 'Désactiver la formation assignée ?',
    /** `{title}` is the title of the assignment. */
    text: 'La formation {title} est exclue des indicateurs d’achèvement à partir de maintenant, et les personnes assignées n’ont plus à la terminer. Les chiffres des dates antérieures restent inchangés. Vous pouvez réactiver la formation à tout moment.',
    confirm: 'Désactiver la formation',
    keep: 'La garder active',
    done: 'Formation assignée désactivée',
    failed: 'Impossible de désactiver la formation assignée',
  },
  reactivation: {
    title: 'Réactiver la formation assignée ?',
    /** `{title}` is the title of the assignment. */
    text: 'La formation {title} est de nouveau prise en compte dans les indicateurs d’achèvement à partir de maintenant. Si l’échéance est dépassée, les personnes qui n’ont pas terminé tous les éléments sont immédiatement en retard.',
    confirm: 'Réactiver la formation',
    done: 'Formation assignée réactivée',
    failed: 'Impossible de réactiver la formation assignée',
  },
  doneWith: (done: string, title: string) => `${done} : ${title}`,

  form: {
    newCrumb: 'Nouvelle',
    createHint: 'Prend effet immédiatement.',
    created: 'Formation assignée',
    editHint:
      'Les modifications s’appliquent à partir de maintenant. Les chiffres des dates antérieures utilisent les valeurs précédentes.',
    saved: 'Formation assignée enregistrée',
    conflict: 'Quelqu’un d’autre a modifié cette formation assignée',
    title: 'Titre',
    titlePlaceholder: 'p. ex. Injection pour l’équipe plateforme',
    content: 'Contenu',
    contentTypes: {
      topics: 'Thèmes',
      course: 'Cours',
      scenario: 'Scénario',
      custom: 'Sélection personnalisée',
    },
    assignTo: 'Assigner à',
    mandatory: 'Obligatoire',
    mandatoryHint:
      'Seules les formations obligatoires comptent dans le taux d’achèvement des formations obligatoires. Les formations facultatives sont comptées séparément.',
    note: 'Remarque',
    noteHint: 'Imprimée dans le rapport de suivi de l’attribution.',
    deadline: (timeZone: string) => `Échéance (${timeZone})`,
    noDeadline: 'Sans échéance, les personnes assignées ne sont jamais en retard.',
    clearDeadline: 'Effacer l’échéance',
    recognizeEarlierDays: {
      label: 'Reconnaître les formations antérieures',
      hint: 'Compte les formations terminées jusqu’à ce nombre de jours avant l’attribution. Avec 0, seules les formations postérieures à l’attribution comptent.',
    },
    joinerDays: {
      label: 'Délai pour les personnes arrivées plus tard',
      hint: 'Les personnes qui entrent plus tard dans le périmètre ont au moins ce nombre de jours, même si l’échéance est plus proche.',
    },
    daysSuffix: (days: number) => (days === 1 ? ' jour' : ' jours'),
    fixed: 'Fixé lors de l’attribution.',
  },

  deadline: {
    skippedHour: (time: string) =>
      `cette heure n’existe pas en raison du changement d’heure ; l’échéance est ${time}`,
    repeatedHour: 'cette heure existe deux fois en raison du changement d’heure ; l’heure UTC fait foi',
    past: 'dans le passé ; les personnes qui n’ont pas terminé tous les éléments sont en retard',
  },

  target: {
    family: 'Famille',
    familyPlaceholder: 'Choisissez une famille, ou cherchez un thème ci-dessous',
    clearFamily: 'Effacer la famille',
    module: 'Module',
    wholeFamily: 'Toute la famille',
    familyFirst: 'Choisissez d’abord une famille',
    moduleOption: (title: string, topics: number) => `${title} (${common.topics(topics)})`,
    noModule: 'Aucun résultat',
    clearModule: 'Effacer le module',
    topic: 'Thème',
    wholeModule: 'Tout le module',
    searchTopics: 'Rechercher parmi tous les thèmes par titre, identifiant ou module',
    noTopics: 'Aucun thème pour l’instant. Importez des thèmes ou ajoutez-les sur la page « Contenus ».',
    course: 'Cours',
    searchCourses: 'Rechercher des cours',
    noCourses: 'Aucun cours pour l’instant. Importez des cours depuis un fichier.',
    scenario: 'Scénario',
    searchScenarios: 'Rechercher des scénarios',
    noScenarios: 'Aucun scénario pour l’instant. Importez des scénarios depuis un fichier.',
  },

  selection: {
    placeholder: 'Rechercher des équipes, des noms ou des adresses e-mail',
    teams: 'Équipes',
    people: 'Personnes',
    chosen: 'Équipes et personnes sélectionnées',
    none: 'Aucune autre équipe ni personne.',
    showMore: (rows: number) => `En afficher ${count(rows)} de plus`,
    removeAll: 'Tout retirer',
    removedAll: 'Toutes les équipes et personnes ont été retirées',
  },

  assignTraining: {
    button: 'Assigner une formation à ces personnes',
    short: 'Assigner une formation',
    collecting: (done: number, total: number) =>
      `Collecte des personnes : ${count(done)} sur ${count(total)}`,
    tooMany: (found: number, max: number) =>
      `La liste compte ${count(found)} personnes, et une formation peut en nommer ${count(max)} au plus. Restreignez la liste, ou assignez la formation à des équipes.`,
    nobody: 'Cette liste ne contient personne à qui assigner une formation.',
    failed: 'Les personnes n’ont pas pu être collectées',
  },

  custom: {
    add: 'Ajouter des thèmes et des scénarios',
    placeholder: 'Rechercher par titre ou identifiant',
    full: (max: number) =>
      `Une sélection personnalisée peut contenir au plus ${counted(max, 'élément', 'éléments')}.`,
    noContent: 'Aucun autre contenu.',
    topics: 'Thèmes',
    scenarios: 'Scénarios',
    items: 'Éléments sélectionnés',
    about: (type: string, id: string) => `${type} · ${id}`,
    limit: (items: number, max: number) => `${common.items(items)} sur ${count(max)} au plus`,
    added: (title: string) => `Ajouté : ${title}`,
    moved: (title: string, position: number, items: number) =>
      `${title} : déplacé en position ${count(position)} sur ${count(items)}`,
    removed: (title: string) => `Retiré : ${title}`,
    moveUp: (title: string) => `Déplacer vers le haut : ${title}`,
    moveDown: (title: string) => `Déplacer vers le bas : ${title}`,
    remove: (title: string) => `Retirer : ${title}`,
  },

  summary: {
    title: 'Résumé',
    assignees: 'Personnes dans le périmètre',
    items: 'Éléments par personne',
    personScope:
      'La personne est incluse tant qu’elle est active. Une personne non éligible figure dans la liste mais est exclue des totaux.',
    groupScope:
      'Les personnes éligibles sont dans le périmètre. Les nouvelles personnes éligibles sont ajoutées automatiquement ; les personnes qui partent sont retirées.',
    selectionScope:
      'Les personnes éligibles des équipes sont dans le périmètre, y compris celles qui les rejoignent plus tard. Les personnes choisies par leur nom en font partie tant qu’elles sont actives. Une personne choisie deux fois est comptée une fois.',
    noAssignees: 'Personne n’est dans le périmètre actuellement.',
    personNotEligible:
      'La personne n’est pas éligible actuellement : elle figure dans la liste mais est exclue des totaux.',
    similar: 'Formations assignées similaires',
    similarHint:
      'Ces formations assignées actives ont le même contenu ou le même titre, et le même périmètre :',
  },

  assignees: {
    title: 'Personnes assignées',
    search: 'Rechercher des personnes assignées',
    searchPlaceholder: 'Rechercher par nom ou e-mail',
    byStatus: 'Personnes assignées par statut',
    filterByStatus: 'Filtrer les personnes assignées par statut',
    asOf: 'Situation au',
    person: 'Personne',
    team: 'Équipe',
    status: 'Statut',
    progress: 'Avancement',
    completedAt: 'Terminé le',
    score: 'Score',
    attempts: 'Tentatives',
    completed: (at: string) => `terminé le ${at}`,
    scored: (score: string) => `score ${score}`,
    left: (day: string) => `Départ le ${day}`,
    daysOverdue: (days: number) => `${counted(days, 'jour', 'jours')} de retard`,
    showItems: (name: string, progress: string) => `Afficher les éléments de ${name} : ${progress}`,
    itemsOf: (name: string) => `Éléments de ${name}`,
    items: 'Éléments',
    item: 'Élément',
    itemTypes: { topic: 'Thème', scenario: 'Scénario' },
    missing: 'Manquant',
    bestScore: 'Meilleur score',
    source: 'Source',
    notLearner: 'Non éligible ; exclue des totaux',
    recognizedEarlier: (items: number) => counted(items, 'reconnu antérieurement', 'reconnus antérieurement'),
    none: 'Aucune personne assignée',
    personLeft: 'La personne n’est plus active.',
    emptySelection: 'Aucune personne éligible dans les équipes ni parmi les personnes sélectionnées.',
    emptyTeam:
      'L’équipe n’a aucune personne éligible. Les personnes éligibles qui rejoignent l’équipe sont ajoutées automatiquement.',
    emptyOrganization:
      'L’organisation n’a aucune personne éligible. Les nouvelles personnes éligibles sont ajoutées automatiquement.',
    inactive: 'De plus, cette formation assignée est inactive.',
  },
};
