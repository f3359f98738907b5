import type { ErrorMessages } from '../index.js';

/** Messages of errors about invitations. */
export const invitations: ErrorMessages['invitations'] = {
  invalid:
    'Cette invitation n’est plus valable. Elle a expiré, a déjà été utilisée ou a été remplacée par une invitation plus récente. Demandez un nouveau lien à un administrateur.',
  personLeft: 'Cette personne a quitté l’organisation. Réactivez-la avant de l’inviter.',
  emailCannotSignIn: (email: string) =>
    `L’adresse e-mail ${email} ne permet pas de se connecter. Corrigez-la avant d’inviter la personne.`,
  emailCannotSignInIssue:
    'Cette adresse e-mail ne permet pas de se connecter. Corrigez-la, ou choisissez le rôle « Learner ».',
  wrongAccount: (email: string) =>
    `Cette invitation est destinée à ${email}, mais vous utilisez un autre compte. Connectez-vous en tant que ${email}, puis ouvrez de nouveau le lien.`,
  noticeNotFound: 'Avis introuvable. Rechargez la page.',
  accountBelongsToOther:
    'Ce compte appartient à une autre personne de l’organisation. Demandez à un administrateur de corriger l’adresse e-mail.',
};
