import type { AssignmentRuleMessages } from './en.js';

export const fr: AssignmentRuleMessages = {
  countsFrom: 'Prise en compte',
  countsFromBefore: (at, days) => `après le ${at} (${days} × 24 h avant l’attribution)`,
  countsFromAssignment: (at) => `après le ${at} (moment de l’attribution)`,
  recognizedEarlier: 'Reconnus antérieurement',
  joiners: 'Arrivées ultérieures',
  joinerDays: (days) => `au moins ${days} × 24 h après l’entrée dans le périmètre`,
  labeled: (label, value) => `${label} : ${value}`,
  rules: {
    progress: {
      label: 'Avancement',
      value:
        'Éléments terminés / éléments suivis. Un thème est terminé après une tentative réussie, un scénario d’apprentissage après son achèvement. La période de formation ne s’applique pas.',
    },
    trackedItems: {
      label: 'Éléments suivis',
      value:
        'Un élément ajouté au contenu après l’échéance n’est pas suivi. Un élément retiré n’est plus suivi.',
    },
    counting: {
      label: 'Prise en compte',
      value:
        'Les formations comptent après le moment de l’attribution et jusqu’à l’instant de ce rapport. Les scores, les tentatives et l’activité portent sur le même intervalle.',
      recognized: (days) =>
        `Les formations comptent à partir de ${days} × 24 h avant l’attribution, ce moment exclu, et jusqu’à l’instant de ce rapport. Les scores, les tentatives et l’activité portent sur le même intervalle. Les éléments « reconnus » ont été terminés au plus tard au moment de l’attribution ; ils sont inclus dans l’avancement.`,
    },
    status: {
      label: 'Statut',
      value: (hasDeadline) =>
        `Terminé : tous les éléments, le dernier au plus tard à l’échéance. Terminé en retard : tous les éléments, le dernier après l’échéance. En retard : éléments incomplets et échéance dépassée${hasDeadline ? '' : ' (cette formation assignée n’a pas d’échéance)'}. En cours : pas en retard, avec au moins une tentative ou un scénario d’apprentissage commencé. Non commencé : aucune activité.`,
    },
    joiners: {
      label: 'Échéance des personnes arrivées plus tard',
      value: (days) =>
        `L’échéance d’une personne entrée dans le périmètre après l’attribution est la plus tardive de l’échéance de l’attribution et de ${days} × 24 h après sa première entrée dans le périmètre. Un retour ne la réinitialise pas.`,
    },
    firstDeadline: {
      label: 'Première échéance',
      value:
        '« Selon la première échéance » : en retard ou terminé en retard si la première échéance n’avait pas été déplacée. Les éléments ajoutés après elle ne sont pas suivis, et les règles relatives aux arrivées ultérieures et aux dispenses s’y appliquent.',
    },
    left: {
      label: 'Personnes parties',
      value:
        'Présentées à la date de leur départ : contenu, échéance, dispenses, avancement et statut sont ceux qui s’appliquaient alors. Les modifications ultérieures du contenu ou de l’échéance ne les changent pas.',
    },
    each: 'N est indiqué pour chaque formation assignée.',
  },
};
