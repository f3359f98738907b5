import type { TrainingMessages } from './en.js';

export const fr: TrainingMessages = {
  title: 'Rapport de formation',
  nobodyEligible: (day) =>
    `Aucune personne éligible au ${day} : aucune personne active n’a le rôle « learner », aucun taux ne peut donc être donné.`,
  figure: 'Indicateur',
  value: 'Valeur',
  of: 'Sur',
  figures: {
    people: 'Personnes, y compris celles qui sont parties',
    active: 'Personnes actives',
    eligible: 'Personnes éligibles',
    active30Days: 'Personnes éligibles actives ces 30 derniers jours',
    assignmentsActive: 'Affectations actives',
    assignmentsOverdue: 'Affectations actives avec un retard',
    completedPairs: 'Affectations obligatoires terminées',
    completionRate: 'Taux d’achèvement, obligatoires',
    optionalCompletedPairs: 'Affectations facultatives terminées',
    optionalCompletionRate: 'Taux d’achèvement, facultatives',
    averageScore: 'Score moyen',
    attempts: 'Tentatives dans la période',
    topicsPassed: 'Sujets réussis, personne par personne',
    topics: 'Sujets du catalog',
  },
  glance: {
    eligible: 'Personnes éligibles',
    completionRate: 'Taux d’achèvement',
    active30Days: 'Actives en 30 jours',
    averageScore: 'Score moyen',
    assignmentsOverdue: 'En retard',
  },
  mandatory: 'Affectations obligatoires : où en sont les personnes',
  optional: 'Affectations facultatives',
  teams: {
    title: 'Équipes',
    none: 'Il n’y a ni équipe ni personne hors d’une équipe.',
    chart: 'Achèvement des affectations obligatoires par équipe',
    bar: (rate, completed, of) => `${rate}  (${completed} sur ${of})`,
    team: 'Équipe',
    people: 'Pers.',
    eligible: 'Éligibles',
    active30Days: 'Actifs 30 j',
    completed: 'Terminées',
    rate: 'Taux',
    overdue: 'Retard',
    score: 'Score',
    attempts: 'Essais',
    passed: 'Réussis',
  },
  topics: {
    title: 'Annexe : sujets',
    byCompletion: 'Les 10 sujets les mieux couverts',
    byGap: 'Les 10 sujets les moins couverts',
    none: 'Il n’y a aucun sujet.',
    topic: 'Sujet',
    module: 'Module',
    trained: 'Formées',
    trainedOf: (trained, eligible) => `${trained} sur ${eligible}`,
    share: 'Part',
  },
  rules: [
    {
      label: 'Taux d’achèvement',
      value:
        'Paires formées d’une affectation active et d’une personne affectée qui sont terminées, à temps ou en retard, sur l’ensemble de ces paires. Les affectations obligatoires et facultatives sont comptées à part ; seules les obligatoires alimentent les chiffres de conformité.',
    },
    {
      label: 'Score moyen',
      value: 'Moyenne du meilleur score de chaque personne éligible sur chaque sujet tenté dans la période.',
    },
    {
      label: 'Sujets réussis',
      value:
        'Dans le tableau des équipes « Réussis ». Paires formées d’une personne éligible et d’un sujet avec une tentative réussie dans la période.',
    },
    {
      label: 'Actives en 30 jours',
      value: 'Personnes éligibles ayant terminé une tentative au cours des 30 derniers jours de 24 heures.',
    },
    {
      label: 'Part d’un sujet',
      value:
        'Personnes éligibles formées au sujet, sur toutes les personnes éligibles. À égalité, l’ordre est celui des identifiants.',
    },
  ],
};
