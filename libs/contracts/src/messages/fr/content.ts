import type { ErrorMessages } from '../index.js';

/** Messages of errors about training content. */
export const content: ErrorMessages['content'] = {
  topicNotFound: (id: string) =>
    `Thème « ${id} » introuvable. Vérifiez l’identifiant, ou rechargez la liste.`,
  topicIdTaken: (id: string) =>
    `Un thème avec l’identifiant « ${id} » existe déjà. Choisissez un autre identifiant.`,
  topicIdTakenIssue: 'Un autre thème a déjà cet identifiant. Choisissez-en un autre.',
};
