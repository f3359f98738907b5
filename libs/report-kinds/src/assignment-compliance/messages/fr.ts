import type { AssignmentComplianceMessages } from './en.js';

export const fr: AssignmentComplianceMessages = {
  title: 'Rapport de suivi de l’attribution',
  glance: {
    assignees: 'Personnes assignées',
    completionRate: 'Taux d’achèvement',
    completed: 'Terminé, même en retard',
    overdue: 'En retard',
    averageScore: 'Score moyen',
  },
  average: (rate) => `toutes les personnes assignées ${rate}`,
  conclusion: (rate, completed, assignees, late, overdue) =>
    `${rate} des personnes assignées ont terminé la formation (${completed} sur ${assignees}), dont ${late} en retard. Personnes en retard : ${overdue}.`,
  nobodyCounted: 'Aucune personne assignée n’est comptée : il n’y a pas de taux d’achèvement.',
  gap: (open, assignees, overdue) => `${open} sur ${assignees} non terminés, dont ${overdue} en retard`,
  noGaps: 'Toutes les personnes assignées ont terminé la formation.',
  facts: {
    content: 'Contenu',
    assignedTo: 'Assignée à',
    named: (title, type) => `${title} (${type})`,
    deadline: 'Échéance',
    noDeadline: 'Sans échéance',
    requirement: 'Obligation',
    mandatory: 'Obligatoire',
    optional: 'Facultative',
    status: 'Statut',
    active: 'Active',
    inactive: 'Inactive',
    assignedOn: 'Assignée le',
    note: 'Remarque',
    none: 'Aucune',
  },
  types: {
    category: 'famille',
    module: 'module',
    topic: 'thème',
    course: 'cours',
    scenario: 'scénario d’apprentissage',
    custom: 'sélection personnalisée',
    person: 'personne',
    team: 'équipe',
    organization: 'organisation',
  },
  statusOfAssignees: 'Statut des personnes assignées',
  deadlineHistory: {
    title: 'Modifications de l’échéance',
    changedAt: 'Modifiée le',
    changedBy: 'Modifiée par',
    from: 'De',
    to: 'À',
    notRecorded: 'non enregistré',
    lateUnderFirst: (late, of) =>
      `Selon la première échéance : ${late} personnes assignées sur ${of} seraient en retard ou auraient terminé en retard si la première échéance n’avait pas été déplacée.`,
    noFirst: 'Il n’y avait pas de première échéance : personne ne serait en retard.',
  },
  overdueByDays: {
    title: 'Personnes en retard par nombre de jours',
    range: (from, days) => `${from}–${days}`,
    moreThan: (days) => `plus de ${days}`,
  },
  items: {
    leaversOnly: 'suivi uniquement pour les personnes parties',
    title: 'Éléments suivis',
    none: 'Cette formation assignée ne contient aucun élément : personne ne peut la terminer.',
    number: 'N°',
    item: 'Élément',
    type: 'Type',
    topic: 'Thème',
    scenario: 'Scénario d’apprentissage',
  },
  teams: {
    title: 'Taux d’achèvement par équipe',
    bar: (rate, completed, of) => `${rate}  (${completed} sur ${of})`,
    team: 'Équipe',
    assignees: 'Personnes assignées',
    completed: 'Terminé',
    late: 'Terminé en retard',
    inProgress: 'En cours',
    notStarted: 'Non commencé',
    overdue: 'En retard',
  },
  assignees: {
    overdueBy: (days) => `EN RETARD, ${days}`,
    missing: (items) => `Manquants : ${items}`,
    groups: { notLearner: 'Non éligibles', left: 'Parties de l’organisation' },
    aboutItems:
      'Sous le nombre d’éléments terminés figurent le score et, entre parenthèses, le nombre de tentatives. Les colonnes numérotées sont les éléments suivis du résumé. Un cercle plein avec la date (UTC) indique l’achèvement de l’élément ; un anneau avec un tiret, un élément manquant. La liste « assignee-items.csv », jointe à ce fichier, contient le score, la source et l’identifiant source de chaque achèvement.',
    aboutMissing:
      'Les éléments sont les éléments suivis numérotés du résumé. « Terminé » les donne avec la date d’achèvement (UTC), « Manquants » ceux qu’une personne n’a pas terminés. La liste « assignee-items.csv », jointe à ce fichier, contient la date d’achèvement, le score, la source et l’identifiant source de chaque élément.',
    title: 'Personnes assignées',
    nobody: (day) =>
      `Cette formation assignée ne concerne personne au ${day} : son périmètre ne comprend aucune personne éligible.`,
    noneCounted: (reasons) => `Aucune personne assignée n’est comprise dans les totaux (${reasons}).`,
    assignee: 'Personne assignée',
    email: 'E-mail',
    team: 'Équipe',
    statusAndCompletion: 'Statut et achèvement',
    status: 'Statut',
    completedAt: 'Terminé le',
    progress: 'Avancement',
    score: 'Score',
    attempts: 'Tentatives',
    overdue: 'EN RETARD',
    left: 'a quitté l’organisation',
    leftOn: (day) => `a quitté l’organisation le ${day}`,
    due: (at) => `échéance ${at}`,
    notLearner: 'non éligible',
    recognized: 'Reconnus',
  },
  rules: {
    ownDeadline: 'Une échéance différente est indiquée auprès de la personne.',
    assignees: {
      label: 'Personnes assignées',
      value:
        'La personne désignée, les apprenants de l’équipe désignée ou tous les apprenants de l’organisation, c’est-à-dire les personnes éligibles à cet instant. Les administrateurs et les auditeurs de l’équipe ou de l’organisation n’en font pas partie. Les personnes qui ont quitté l’organisation depuis que la formation a été assignée figurent en fin de liste, avec la mention « a quitté l’organisation », et sont exclues de tous les totaux. Une personne désignée directement qui n’est pas éligible figure dans la liste avec la mention « non éligible » et est exclue de tous les totaux.',
    },
    completionRate: {
      label: 'Taux d’achèvement',
      value:
        'Personnes assignées ayant terminé tous les éléments (à temps ou en retard) / personnes assignées.',
    },
    score: {
      label: 'Score',
      value:
        'Moyenne des meilleurs scores sur les thèmes suivis ayant une tentative avec score, en pour cent. « Tentatives » est le nombre de tentatives sur les thèmes suivis.',
    },
    averageScore: {
      label: 'Score moyen',
      value: 'Moyenne des scores des personnes assignées. Les personnes sans score sont exclues.',
    },
    daysOverdue: {
      label: 'Jours de retard',
      value:
        'Nombre de périodes de 24 heures entamées depuis l’échéance de la personne jusqu’à l’instant de ce rapport (pour les personnes parties : jusqu’à leur départ).',
    },
    itemCompletion: {
      label: 'Achèvement d’un élément',
      value:
        'La première tentative réussie sur le thème, ou l’achèvement du scénario, dans l’intervalle pris en compte. Le score, la source et l’identifiant source figurent dans assignee-items.csv, avec le meilleur score.',
    },
    recalculation: {
      label: 'Recalcul',
      value:
        'assignees.csv contient une ligne par personne assignée ; les totaux comptent les lignes avec learner = true, exempt = false et left = false. Dans assignee-items.csv, le score d’une personne est la moyenne de bestScore sur les lignes qui en ont un ; le score moyen est la moyenne de ces moyennes sur les personnes comptées, tronquée une seule fois.',
    },
  },
};
