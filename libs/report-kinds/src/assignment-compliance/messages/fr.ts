import type { AssignmentComplianceMessages } from './en.js';

export const fr: AssignmentComplianceMessages = {
  title: 'Rapport de conformité d’une affectation',
  glance: {
    assignees: 'Personnes affectées',
    completionRate: 'Taux d’achèvement',
    completed: 'Terminé',
    overdue: 'En retard',
    averageScore: 'Score moyen',
  },
  facts: {
    target: 'Contenu',
    givenTo: 'Affecté à',
    named: (title, type) => `${title} (${type})`,
    deadline: 'Échéance',
    noDeadline: 'Aucune, personne ne peut donc être en retard',
    duty: 'Obligation',
    mandatory: 'Obligatoire',
    optional: 'Facultatif',
    active: 'Active',
    yes: 'Oui',
    closed: 'Non, close',
    givenOn: 'Affecté le',
    note: 'Remarque',
    none: 'Aucune',
  },
  types: {
    category: 'catégorie',
    module: 'module',
    topic: 'sujet',
    course: 'cours',
    scenario: 'scénario',
    custom: 'sélection propre',
    person: 'personne',
    team: 'équipe',
    organization: 'organisation',
  },
  standing: 'Où en sont les personnes affectées',
  items: {
    title: 'Éléments suivis',
    none: 'Rien ne figure sous le contenu de cette affectation : rien ne peut donc être terminé.',
    number: 'N°',
    item: 'Élément',
    type: 'Type',
    topic: 'Sujet d’exercice',
    scenario: 'Scénario d’apprentissage',
  },
  teams: {
    bookmark: 'Équipes',
    title: 'Achèvement par équipe',
    bar: (rate, completed, of) => `${rate}  (${completed} sur ${of})`,
    team: 'Équipe',
    assignees: 'Personnes',
    completed: 'Terminé',
    late: 'Tardif',
    inProgress: 'En cours',
    notStarted: 'Non commencé',
    overdue: 'En retard',
  },
  assignees: {
    title: 'Personnes affectées',
    nobody: (day) =>
      `Cette affectation n’atteint personne au ${day} : aucune personne active ayant le rôle « learner » n’en fait partie.`,
    assignee: 'Personne',
    email: 'E-mail',
    team: 'Équipe',
    stateAndInstant: 'État, terminé le',
    state: 'État',
    completedAt: 'Terminé le',
    progress: 'Progrès',
    score: 'Score',
    attempts: 'Essais',
    overdue: 'EN RETARD',
    left: 'parti',
  },
  rules: (hasDeadline) => [
    {
      label: 'Personnes affectées',
      value:
        'Personnes que l’affectation atteint à cet instant : membres de l’équipe à ce moment, toute l’organisation ou la personne nommée. Les personnes parties figurent en dernier, avec la mention « parti », et ne comptent dans aucun total.',
    },
    {
      label: 'Progrès',
      value:
        'Éléments terminés / suivis. Un sujet est terminé par une tentative réussie, un scénario lorsqu’il est achevé, pas après cet instant.',
    },
    {
      label: 'État',
      value: `Terminé : tous les éléments, le dernier pas après l’échéance. Terminé en retard : le dernier après elle. En retard : pas tous les éléments, et l’échéance est passée${hasDeadline ? '' : ' (cette affectation n’en a pas)'}. En cours : une activité. Non commencé : aucune.`,
    },
    {
      label: 'Score',
      value:
        'Moyenne des meilleurs scores sur les sujets suivis qui ont été tentés, en pour cent. Essais est le nombre de tentatives sur ces sujets.',
    },
  ],
};
