import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'Tableau de bord',
  intro: 'L’état des formations en un coup d’œil.',
  asOf: 'Données arrêtées au {instant}',
  noValue: '–',
  showTable: 'Afficher sous forme de tableau',
  tableOf: (chart: string) => `${chart} : tableau`,

  attention: {
    title: 'À traiter',
    overdue: 'Personnes en retard pour une formation assignée',
    due: (days) => `Personnes dont une formation arrive à échéance dans les ${count(days)} prochains jours`,
    lapsing: (days) => `Personnes dont la formation expire dans les ${count(days)} prochains jours`,
    belowShare: 'Risques et exigences dont la part requise n’est pas atteinte',
  },

  keyFigures: {
    title: 'Chiffres clés',
    loading: 'Chargement des chiffres clés',
    failed: 'Impossible de charger les chiffres clés',
    completionRate: 'Taux d’achèvement des formations obligatoires',
    completedOf: (completed: number, assigned: number) =>
      `${count(completed)} sur ${counted(assigned, 'formation obligatoire', 'formations obligatoires')}, décompte par personne`,
    activePeople: (days: number) => `Personnes avec une tentative, ${count(days)} derniers jours`,
    ofEligible: (eligible: number) => `sur ${counted(eligible, 'personne éligible', 'personnes éligibles')}`,
    meanTopicScore: 'Score moyen par thème',
    attempts: (attempts: number, days: number) =>
      `${counted(attempts, 'tentative', 'tentatives')} au cours des ${count(days)} derniers jours`,
    activeAssignments: 'Formations assignées actives',
    mandatoryAndOptional: 'Obligatoires et facultatives',
    overdueAssignments: 'Formations avec personnes en retard',
    ofActive: (active: number) => `sur ${counted(active, 'active', 'actives')}`,
  },

  getStarted: {
    title: 'Premiers pas',
    done: 'Fait',
    toDo: 'À faire',
    importRecords: 'Importer des données de formation',
    importRecordsHint:
      'Importez des thèmes, des cours et des tentatives à partir de fichiers CSV ou de déclarations xAPI.',
    addPeople: 'Ajouter des personnes',
    addPeopleHint: 'La couverture et l’achèvement sont mesurés pour les personnes ayant le rôle « Learner ».',
    checkEligibility: 'Vérifier qui est éligible',
    createAssignment: 'Assigner une formation',
    createAssignmentHint: 'Choisissez le contenu, les personnes et l’échéance.',
  },

  activity: {
    title: 'Activité',
    about: 'Tentatives et personnes avec tentatives par semaine ; la semaine en cours est incomplète.',
    none: (weeks: number) => `Aucune tentative terminée au cours des ${count(weeks)} dernières semaines.`,
    table: 'Activité par semaine',
    week: 'Semaine du',
    attempts: 'Tentatives',
    activePeople: 'Personnes avec tentatives',
  },

  frameworks: {
    title: 'Référentiels',
    about: 'Part moyenne de personnes formées. Le trait indique la plus faible part requise.',
    met: (covered, items) => `${count(covered)} sur ${count(items)} atteignent la part requise`,
    noContent: 'Aucun thème correspondant pour l’instant',
    noShare: 'Pas encore de part',
    threshold: (percent) => `Plus faible part requise : ${percent}`,
  },

  trainedShare: {
    title: 'Part de personnes formées',
    about:
      'Part des personnes éligibles ayant réussi pendant la période de formation, à la fin de chaque mois.',
    none: 'Personne n’était éligible au cours des 12 derniers mois.',
    table: 'Part de personnes formées par mois',
    date: 'Date',
    share: 'Part formée',
    trained: 'Personnes formées',
    eligible: 'Personnes éligibles',
  },

  focus: {
    title: 'Priorités',
    about: 'Thèmes pour lesquels le moins de personnes éligibles sont formées.',
    noTopics: 'Aucun thème pour l’instant.',
  },

  teams: {
    title: 'Résultats des équipes',
    about: 'Taux d’achèvement des formations obligatoires par équipe.',
    none: 'Aucune équipe n’a de formation obligatoire pour l’instant.',
    order: 'Ordre des équipes',
    lowestFirst: 'Ordre croissant',
    highestFirst: 'Ordre décroissant',
    showAll: (teams: number) => `Tout afficher (${counted(teams, 'équipe', 'équipes')})`,
    showFirst: (teams: number) => `Afficher les ${count(teams)} premières équipes`,
    unrated: (teams: number) =>
      `${counted(teams, 'équipe n’a', 'équipes n’ont')} aucune formation obligatoire.`,
    completed: (completed: number, assigned: number) => `${count(completed)} sur ${count(assigned)}`,
    completedWithOverdue: (completed: number, assigned: number, overdue: number) =>
      `${count(completed)} sur ${count(assigned)} · ${count(overdue)} en retard`,
  },
};
