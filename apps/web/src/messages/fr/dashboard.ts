import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'Tableau de bord',
  intro: 'L’état des formations en un coup d’œil.',
  asOf: 'Données arrêtées au {instant}',
  noValue: '–',
  showTable: 'Afficher sous forme de tableau',
  tableOf: (chart: string) => `${chart} : tableau`,

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

  coverage: {
    title: 'Couverture',
    about: 'Part des personnes éligibles formées pour chaque risque.',
    summary: (framework: string, coverage: string) =>
      `${framework} : ${coverage} des risques atteignent la part requise`,
    noSummary: (framework: string) => `${framework} : aucun thème correspondant pour l’instant`,
    breakdown: (
      {
        covered,
        partial,
        noActivity,
        noContent,
      }: Record<'covered' | 'partial' | 'noActivity' | 'noContent', number>,
      threshold: number,
    ) =>
      `(part atteinte : ${count(covered)}, part non atteinte : ${count(partial)}, sans activité : ${count(noActivity)}, sans contenu : ${count(noContent)} ; part requise : ${wholePercentText(threshold)}, le seuil choisi par l’organisation)`,
    table: (framework: string) => `Couverture de ${framework}`,
    columns: {
      risk: 'Risque',
      share: 'Part',
      trained: 'Personnes formées',
      averageScore: 'Moyenne des meilleurs scores',
    },
    trained: 'Personnes formées',
    threshold: 'Seuil (pointillés)',
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

  mastery: {
    title: 'Points forts et points faibles',
    about:
      'Moyenne des meilleurs scores de chaque personne pendant la période de formation. Le trait indique le seuil de réussite.',
    groupBy: 'Regrouper par',
    topics: 'Thèmes',
    modules: 'Modules',
    noTopic: (attempts: number, days: number) =>
      `Aucun thème n’a au moins ${counted(attempts, 'tentative', 'tentatives')} au cours des ${count(days)} derniers jours.`,
    noModule: (attempts: number, days: number) =>
      `Aucun module n’a au moins ${counted(attempts, 'tentative', 'tentatives')} au cours des ${count(days)} derniers jours.`,
    strengths: 'Points forts',
    focusAreas: 'Points faibles',
    noFocusAreas: 'Aucun point faible.',
  },
};
