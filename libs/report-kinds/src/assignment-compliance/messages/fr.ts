import type { AssignmentComplianceMessages } from './en.js';

export const fr: AssignmentComplianceMessages = {
  title: 'Rapport de conformité : attribution',
  glance: {
    assignees: 'Destinataires',
    completionRate: 'Taux d’achèvement',
    completed: 'Terminé',
    overdue: 'En retard',
    averageScore: 'Score moyen',
  },
  facts: {
    content: 'Contenu',
    assignedTo: 'Attribuée à',
    named: (title, type) => `${title} (${type})`,
    deadline: 'Échéance',
    noDeadline: 'Sans échéance',
    requirement: 'Caractère',
    mandatory: 'Obligatoire',
    optional: 'Facultative',
    status: 'Statut',
    active: 'Active',
    closed: 'Clôturée',
    assignedOn: 'Attribuée le',
    note: 'Remarque',
    none: 'Aucune',
  },
  types: {
    category: 'catégorie',
    module: 'module',
    topic: 'thème',
    course: 'cours',
    scenario: 'scénario d’apprentissage',
    custom: 'sélection personnalisée',
    person: 'personne',
    team: 'équipe',
    organization: 'organisation',
  },
  statusOfAssignees: 'Statut des destinataires',
  items: {
    title: 'Éléments suivis',
    none: 'Cette attribution ne contient aucun élément : personne ne peut la terminer.',
    number: 'N°',
    item: 'Élément',
    type: 'Type',
    topic: 'Thème',
    scenario: 'Scénario d’apprentissage',
  },
  teams: {
    bookmark: 'Équipes',
    title: 'Taux d’achèvement par équipe',
    bar: (rate, completed, of) => `${rate}  (${completed} sur ${of})`,
    team: 'Équipe',
    assignees: 'Destinataires',
    completed: 'Terminé',
    late: 'Terminé en retard',
    inProgress: 'En cours',
    notStarted: 'Non commencé',
    overdue: 'En retard',
  },
  assignees: {
    title: 'Destinataires',
    nobody: (day) =>
      `Cette attribution ne concerne personne au ${day} : son périmètre ne comprend aucune personne éligible.`,
    assignee: 'Destinataire',
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
  },
  rules: (hasDeadline) => [
    {
      label: 'Destinataires',
      value:
        'La personne désignée, les membres éligibles de l’équipe désignée ou toutes les personnes éligibles de l’organisation. Les personnes qui ont quitté l’organisation depuis la création de l’attribution figurent en fin de liste, avec la mention « a quitté l’organisation », et sont exclues de tous les totaux.',
    },
    {
      label: 'Avancement',
      value:
        'Éléments terminés / éléments suivis. Un thème est terminé après une tentative réussie, un scénario d’apprentissage après son achèvement. La période de formation ne s’applique pas : les réussites antérieures sont prises en compte.',
    },
    {
      label: 'Statut',
      value: `Terminé : tous les éléments, le dernier au plus tard à l’échéance. Terminé en retard : tous les éléments, le dernier après l’échéance. En retard : éléments incomplets et échéance dépassée${hasDeadline ? '' : ' (cette attribution n’a pas d’échéance)'}. En cours : pas en retard, avec au moins une tentative ou un scénario d’apprentissage commencé. Non commencé : aucune activité.`,
    },
    {
      label: 'Score',
      value:
        'Moyenne des meilleurs scores sur les thèmes suivis qui ont été tentés, en pour cent. « Tentatives » est le nombre de tentatives sur ces thèmes.',
    },
  ],
};
