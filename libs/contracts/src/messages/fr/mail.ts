import type { ErrorMessages } from '../index.js';

/** Messages of errors about e-mail messages. */
export const mail: ErrorMessages['mail'] = {
  quota: (messages: number) =>
    `Vous pouvez envoyer au plus ${messages} messages en 24 heures. Réessayez plus tard.`,
  notFound: 'Message introuvable. Rechargez la page.',
  cannotSendAgain:
    'Ce message ne peut pas être renvoyé. Il n’est ni retenu ni en échec, ou son lien n’est plus valable. Invitez de nouveau la personne.',
};
