import type { ErrorMessages } from '../index.js';

/** Messages of errors about assignments. */
export const assignments: ErrorMessages['assignments'] = {
  notFound: 'Formation assignée introuvable. Vérifiez l’identifiant, ou rechargez la liste.',
  notFoundAt:
    'La formation assignée n’existait pas à cet instant. Choisissez un instant ultérieur ou une autre formation.',
  emptyTarget:
    'Le contenu ne comporte ni thème ni scénario. Choisissez un autre contenu, ou ajoutez-y d’abord des thèmes.',
  emptyTargetIssue: 'Ce contenu ne comporte ni thème ni scénario. Choisissez un autre contenu.',
  deadlineInPast:
    'L’échéance est dans le passé : toutes les personnes assignées seraient immédiatement en retard. Choisissez une échéance ultérieure.',
  deadlineInPastIssue: 'L’échéance est dans le passé. Choisissez-en une ultérieure.',
  unknownContent:
    'Contenu introuvable. Il doit appartenir à cette organisation. Vérifiez l’identifiant, ou choisissez un autre contenu.',
  unknownTopic: 'Thème introuvable. Vérifiez l’identifiant, ou choisissez un autre thème.',
  unknownCourse: 'Cours introuvable. Vérifiez l’identifiant, ou choisissez un autre cours.',
  unknownScenario: 'Scénario introuvable. Vérifiez l’identifiant, ou choisissez un autre scénario.',
  unknownModule: (family: string) =>
    `Module introuvable dans la famille « ${family} ». Vérifiez l’identifiant et la famille, ou choisissez un autre module.`,
  personNotFound: 'Personne introuvable. Vérifiez l’identifiant, ou choisissez une personne active.',
  personLeft: 'La personne a quitté l’organisation. Choisissez une personne active.',
};
