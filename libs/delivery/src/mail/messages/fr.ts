import type { MailMessages } from './en.js';

/** Texts of e-mail messages. */
export const fr: MailMessages = {
  greeting: (name) => `Bonjour ${name},`,
  expires: (instant) => `Ce lien est utilisable une seule fois, jusqu’au ${instant}.`,
  linkHint: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  footer: (url) => `Message envoyé automatiquement par Docket : ${url}`,
  kinds: {
    invitation: {
      subject: (organization) => `Invitation à rejoindre ${organization}`,
      body: (organization) =>
        `Vous êtes invité à vous connecter à ${organization} dans Docket, qui conserve les preuves de la formation au développement sécurisé. Ouvrez le lien et définissez un mot de passe.`,
      button: 'Accepter l’invitation',
      note: 'Si vous n’attendiez pas cette invitation, ignorez ce message. Ne le transférez pas : toute personne qui ouvre le lien peut se connecter à votre place.',
    },
    password_reset: {
      subject: (organization) => `Définir un nouveau mot de passe pour ${organization}`,
      body: (organization) =>
        `Un administrateur de ${organization} a créé un lien avec lequel vous définissez un nouveau mot de passe dans Docket. Tant que vous ne l’utilisez pas, votre mot de passe actuel reste valable.`,
      button: 'Définir un nouveau mot de passe',
      note: 'Si vous n’avez pas demandé de nouveau mot de passe, informez un administrateur. Ne transférez pas ce message : toute personne qui ouvre le lien peut se connecter à votre place.',
    },
    test: {
      subject: (organization) => `Message de test de ${organization}`,
      body: (organization) => `Le serveur de messagerie de Docket accepte les messages pour ${organization}.`,
      note: 'Aucune action n’est nécessaire.',
    },
  },
};
