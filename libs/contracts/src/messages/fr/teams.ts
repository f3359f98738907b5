import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about teams. */
export const teams: ErrorMessages['teams'] = {
  notFound: 'Équipe introuvable. Vérifiez l’identifiant, ou rechargez la liste.',
  /** For a team that a request refers to, e.g. as the scope of an assignment. */
  unknownTeam: 'Équipe introuvable. Elle a peut-être été supprimée. Choisissez une autre équipe.',
  nameTaken: (name: string) => `Une équipe nommée « ${name} » existe déjà. Choisissez un autre nom.`,
  nameTakenIssue: 'Une autre équipe a déjà ce nom. Choisissez-en un autre.',
  /** `others` is the number of further active assignments. */
  hasActiveAssignments: (title: string, others: number) =>
    others > 0
      ? `L’équipe ne peut pas être supprimée, car la formation « ${title} » et ${counted(others, 'autre formation', 'autres formations')} lui sont assignées. Désactivez-les ou assignez-les d’abord à d’autres.`
      : `L’équipe ne peut pas être supprimée, car la formation « ${title} » lui est assignée. Désactivez-la ou assignez-la d’abord à d’autres.`,
};
