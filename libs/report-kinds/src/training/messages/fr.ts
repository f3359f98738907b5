import type { TrainingMessages } from './en.js';

export const fr: TrainingMessages = {
  title: 'Rapport de formation',
  nobodyEligible: (reason) =>
    `${reason} Les indicateurs relatifs aux personnes éligibles ne sont pas disponibles.`,
  metric: 'Indicateur',
  value: 'Valeur',
  outOf: 'Sur un total de',
  figures: {
    people: 'Personnes (y compris celles ayant quitté l’organisation)',
    active: 'Personnes actives',
    eligible: 'Personnes éligibles',
    active30Days: 'Personnes éligibles avec une tentative, 30 derniers jours',
    assignmentsActive: 'Formations assignées actives',
    assignmentsOverdue: 'Formations assignées avec personnes en retard',
    completedPairs: 'Formations obligatoires terminées',
    completionRate: 'Taux d’achèvement des formations obligatoires',
    exemptPairs: 'Formations obligatoires, personnes dispensées',
    optionalCompletedPairs: 'Formations facultatives terminées',
    optionalCompletionRate: 'Taux d’achèvement des formations facultatives',
    optionalExemptPairs: 'Formations facultatives, personnes dispensées',
    meanTopicScore: 'Score moyen par thème (personne × thème)',
    attempts: 'Tentatives pendant la période de formation',
    topicsPassed: 'Thèmes réussis (personne × thème)',
    topics: 'Thèmes du catalogue',
  },
  glance: {
    eligible: 'Personnes éligibles',
    completionRate: 'Taux d’achèvement (obligatoires)',
    active30Days: 'Avec une tentative, 30 derniers jours',
    meanTopicScore: 'Score moyen par thème',
    assignmentsOverdue: 'Formations avec personnes en retard',
  },
  average: (rate) => `organisation ${rate}`,
  conclusion: (rate, completed, assigned, overdue, active) =>
    `${rate} des formations obligatoires sont terminées (${completed} sur ${assigned}). ${overdue} des ${active} formations assignées actives comptent des personnes en retard.`,
  noMandatory: 'Aucune formation obligatoire n’est active : il n’y a pas de taux d’achèvement.',
  gap: (rate, open, overdue) => `${rate} terminées, ${open} non terminées, dont ${overdue} en retard`,
  noGaps: 'Toutes les formations obligatoires sont terminées.',
  compared: {
    person: { trained: 'Au moins un thème réussi', untrained: 'Aucun thème réussi' },
    topic: { trained: 'Au moins une personne formée', untrained: 'Aucune personne formée' },
  },
  assignments: {
    rate: 'Taux',
    title: 'Formations assignées actives',
    assignment: 'Formation assignée',
    requirement: 'Caractère',
    mandatory: 'Obligatoire',
    optional: 'Facultative',
    assignees: 'Personnes assignées',
    none: 'Il n’y a aucune formation assignée active.',
  },
  noDeadline: 'Sans échéance',
  exempt: { none: 'Aucune personne assignée à une formation active n’est dispensée.' },
  movedDeadlines: {
    title: 'Échéances déplacées',
    about: (assignments) =>
      `Formations assignées actives dont l’échéance a été modifiée : ${assignments}. Le nombre de personnes en retard en dépend : en retard signifie non terminé à l’échéance ou terminé après elle.`,
    none: 'Aucune échéance d’une formation assignée active n’a été modifiée.',
    changed: 'Modifiée le, par',
    from: 'De',
    to: 'À',
    notRecorded: 'non enregistré',
    late: (late, assignees, first) =>
      `En retard : ${late} personnes assignées sur ${assignees} ; selon la première échéance : ${first} sur ${assignees}`,
    noFirst: (late, assignees) =>
      `En retard : ${late} personnes assignées sur ${assignees} ; il n’y avait pas de première échéance, personne ne serait donc en retard.`,
  },
  closed: {
    title: 'Formations assignées closes',
    about: (from, to) =>
      `Formations assignées closes après le ${from}, au plus tard le ${to}, avec le statut des personnes assignées à leur clôture. À l’instant de ce document, elles ne sont pas actives : ses indicateurs sur les formations assignées actives les excluent. Les indicateurs d’instants antérieurs peuvent les inclure.`,
    none: (from, to) => `Aucune formation assignée n’a été close après le ${from}, au plus tard le ${to}.`,
    closedAt: 'Clôture, par',
  },
  lists: (files) => `Les nombres dont sont calculés ces indicateurs sont joints : ${files}.`,
  mandatory: 'Formations obligatoires : statut des personnes assignées',
  optional: 'Formations facultatives : statut des personnes assignées',
  teams: {
    title: 'Équipes',
    none: 'À cet instant, aucune équipe ne compte de personne et personne n’est sans équipe.',
    chart: 'Taux d’achèvement des formations obligatoires par équipe',
    bar: (rate, completed, of) => `${rate}  (${completed} sur ${of})`,
    team: 'Équipe',
    people: 'Pers.',
    eligible: 'Éligibles',
    active30Days: 'Avec tentative, 30 j',
    completed: 'Terminées',
    rate: 'Taux',
    overdue: 'En retard',
    score: 'Score',
    attempts: 'Tentatives',
    passed: 'Réussis',
  },
  topics: {
    title: 'Thèmes',
    mostCovered: 'Les 10 thèmes les mieux couverts',
    leastCovered: 'Les 10 thèmes les moins couverts',
    none: 'Il n’y a aucun thème.',
    topic: 'Thème',
    module: 'Module',
    trained: 'Pers. formées',
    trainedOf: (trained, eligible) => `${trained} sur ${eligible}`,
    share: 'Part',
  },
  trend: {
    share: 'Part de personnes formées',
    rule: 'Évolution',
    ruleValue: (timeZone) =>
      `La part de personnes formées est le nombre de personnes éligibles qui ont réussi au moins un thème dans la période de formation, divisé par le nombre total de personnes éligibles. Chaque mois se termine à sa dernière milliseconde dans le fuseau horaire ${timeZone}. Ses chiffres utilisent les rôles, les équipes, les paramètres, les contenus, les formations assignées et la période de formation de cet instant, ainsi que les enregistrements connus de ce document.`,
  },
  gapsRule:
    'Équipes comptant le plus de personnes assignées qui n’ont pas terminé une formation obligatoire, comptées par formation, par ordre décroissant. Le nombre compte, et non la part : les grandes équipes figurent donc plus souvent en tête.',
  rules: [
    {
      label: 'Taux d’achèvement',
      value:
        'Formations assignées terminées (à temps ou en retard) divisées par l’ensemble des formations assignées actives, comptées par personne assignée. Les formations obligatoires et facultatives sont comptées séparément. La colonne « Taux » du tableau des équipes ne porte que sur les formations obligatoires. Les personnes dispensées sont exclues.',
    },
    {
      label: 'Prise en compte',
      value:
        'Les formations comptent après le moment de l’attribution, ou plus tôt si l’attribution reconnaît des formations antérieures. L’échéance d’une personne est celle de l’attribution, ou une échéance ultérieure si la personne est arrivée plus tard ou a été dispensée.',
    },
    {
      label: 'Score moyen par thème',
      value:
        'Moyenne des meilleurs scores de la période de formation, à raison d’un score par personne éligible et par thème ayant une tentative avec score. « Score » dans le tableau des équipes.',
    },
    {
      label: 'Thèmes réussis',
      value:
        'Couples formés d’une personne éligible et d’un thème réussi par cette personne pendant la période de formation. Colonne « Réussis » du tableau des équipes.',
    },
    {
      label: 'Personnes avec une tentative',
      value:
        'Personnes éligibles ayant terminé au moins une tentative au cours des 30 × 24 dernières heures. Colonne « Avec tentative, 30 j » du tableau des équipes.',
    },
    {
      label: 'Part d’un thème',
      value:
        'Personnes éligibles formées au thème divisées par l’ensemble des personnes éligibles. Les thèmes de même part sont triés par identifiant.',
    },
  ],
  departureRules: [
    {
      label: 'Formations closes',
      value:
        'Une formation assignée est close lorsqu’elle devient inactive. La liste contient celles qui étaient actives auparavant et restent closes, avec les personnes assignées et leur statut à la clôture. Le titre et le caractère obligatoire sont ceux à l’instant que ce document décrit.',
    },
    {
      label: 'Personnes parties',
      value:
        'Les tentatives et les thèmes réussis sont ceux de la période de formation qui se termine au départ. Les formations obligatoires sont celles qui étaient actives au départ, hors dispenses ; leur statut est celui du départ.',
    },
  ],
};
