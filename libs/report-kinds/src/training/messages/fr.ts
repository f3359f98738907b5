import type { TrainingMessages } from './en.js';

export const fr: TrainingMessages = {
  title: 'Rapport de formation',
  nobodyEligible: (day) =>
    `Aucune personne éligible au ${day} : aucune personne active n’a le rôle « Learner ». Les indicateurs relatifs aux personnes éligibles ne sont pas disponibles.`,
  metric: 'Indicateur',
  value: 'Valeur',
  outOf: 'Sur un total de',
  figures: {
    people: 'Personnes (y compris celles ayant quitté l’organisation)',
    active: 'Personnes actives',
    eligible: 'Personnes éligibles',
    active30Days: 'Personnes éligibles actives ces 30 derniers jours',
    assignmentsActive: 'Attributions actives',
    assignmentsOverdue: 'Attributions actives avec retards',
    completedPairs: 'Attributions obligatoires terminées',
    completionRate: 'Taux d’achèvement des attributions obligatoires',
    optionalCompletedPairs: 'Attributions facultatives terminées',
    optionalCompletionRate: 'Taux d’achèvement des attributions facultatives',
    averageScore: 'Score moyen',
    attempts: 'Tentatives pendant la période de formation',
    topicsPassed: 'Thèmes réussis (personne × thème)',
    topics: 'Thèmes du catalogue',
  },
  glance: {
    eligible: 'Personnes éligibles',
    completionRate: 'Taux d’achèvement',
    active30Days: 'Actives (30 derniers jours)',
    averageScore: 'Score moyen',
    assignmentsOverdue: 'Attributions avec retards',
  },
  mandatory: 'Attributions obligatoires : statut des destinataires',
  optional: 'Attributions facultatives : statut des destinataires',
  teams: {
    title: 'Équipes',
    none: 'Il n’y a ni équipe ni personne sans équipe.',
    chart: 'Taux d’achèvement des attributions obligatoires par équipe',
    bar: (rate, completed, of) => `${rate}  (${completed} sur ${of})`,
    team: 'Équipe',
    people: 'Pers.',
    eligible: 'Éligibles',
    active30Days: 'Actives 30 j',
    completed: 'Terminées',
    rate: 'Taux',
    overdue: 'En retard',
    score: 'Score',
    attempts: 'Tentatives',
    passed: 'Réussis',
  },
  topics: {
    title: 'Annexe : thèmes',
    mostCovered: 'Les 10 thèmes les mieux couverts',
    leastCovered: 'Les 10 thèmes les moins couverts',
    none: 'Il n’y a aucun thème.',
    topic: 'Thème',
    module: 'Module',
    trained: 'Pers. formées',
    trainedOf: (trained, eligible) => `${trained} sur ${eligible}`,
    share: 'Part',
  },
  rules: [
    {
      label: 'Taux d’achèvement',
      value:
        'Attributions terminées (à temps ou en retard) divisées par l’ensemble des attributions actives, comptées par destinataire. Les attributions obligatoires et facultatives sont comptées séparément ; le taux d’achèvement de la page de garde ne porte que sur les attributions obligatoires.',
    },
    {
      label: 'Score moyen',
      value:
        'Moyenne des meilleurs scores de la période de formation, à raison d’un score par personne éligible et par thème tenté.',
    },
    {
      label: 'Thèmes réussis',
      value:
        'Couples formés d’une personne éligible et d’un thème réussi par cette personne pendant la période de formation. Colonne « Réussis » du tableau des équipes.',
    },
    {
      label: 'Actives (30 derniers jours)',
      value:
        'Personnes éligibles ayant terminé une tentative au cours des 30 × 24 dernières heures. Colonne « Actives 30 j » du tableau des équipes.',
    },
    {
      label: 'Part d’un thème',
      value:
        'Personnes éligibles formées au thème divisées par l’ensemble des personnes éligibles. Les thèmes de même part sont triés par identifiant.',
    },
  ],
};
