import type { Messages } from '../structure.js';

/** Messages of sign-in, sign-out and the account menu. */
export const auth: Messages['auth'] = {
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  tagline: 'Preuves de la formation de vos développeurs au développement sécurisé.',
  sessionEnded: 'Votre session est terminée. Connectez-vous pour continuer.',
  email: 'E-mail',
  password: 'Mot de passe',
  invalidEmail: 'Saisissez une adresse e-mail, par exemple nom@entreprise.fr.',
  passwordRequired: 'Saisissez votre mot de passe.',
  incorrect: 'Adresse e-mail ou mot de passe incorrect. Vérifiez-les et réessayez.',

  profile: 'Profil',
  organizations: 'Organisations',
  account: (initials: string, name: string) => `${initials}, compte de ${name}`,
  signOutEverywhere: 'Se déconnecter partout',
  signOutEverywhereTitle: 'Se déconnecter partout ?',
  signOutEverywhereText: (email: string) =>
    `Toutes les sessions de ${email} prendront fin sur tous les appareils, y compris celui-ci.`,
  staySignedIn: 'Rester connecté',
  signOutFailed: 'Échec de la déconnexion',

  notAllowed: {
    title: 'Accès refusé',
    text: (organization: string, email: string, role: string) =>
      `Ces pages sont réservées aux administrateurs de ${organization}. Vous êtes connecté en tant que ${email} avec le rôle « ${role} ». Pour obtenir l’accès, demandez à un administrateur de modifier votre rôle.`,
  },
};
