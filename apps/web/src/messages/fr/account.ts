import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the profile page and of the notices about sign-in links. */
export const account: Messages['account'] = {
  title: 'Profil',
  intro: 'Votre compte, son mot de passe et les appareils connectés.',
  saved: 'Profil enregistré',

  details: {
    title: 'Détails',
    name: 'Nom',
    nameHint: 'Affiché dans le menu du compte. Votre organisation gère le nom qui figure dans ses données.',
    email: 'E-mail',
    emailHint: 'Vous vous connectez avec cette adresse. Elle ne peut pas être modifiée.',
    language: 'Langue',
    languageHint:
      'Utilisée pour les pages et pour les rapports que vous demandez, sauf si vous choisissez une autre langue.',
    organizationLanguage: 'Langue de l’organisation',
  },

  organizations: {
    title: 'Organisations',
    current: 'Organisation actuelle',
    switch: 'Changer',
    switchTo: (name: string) => `Passer à ${name}`,
    switchFailed: 'Impossible de changer d’organisation',
    none: 'Votre compte n’appartient à aucune organisation.',
    join: 'Réunir les comptes',
    joinHint:
      'Si vous avez un autre compte avec cette adresse e-mail, saisissez son mot de passe pour utiliser les deux avec un seul compte. L’autre compte est supprimé et son mot de passe cesse de fonctionner, sauf si lui seul appartient à un opérateur : c’est alors lui qui est conservé à la place de celui-ci.',
    joinPassword: 'Mot de passe de l’autre compte',
    joined: 'Comptes réunis',
  },

  password: {
    title: 'Mot de passe',
    hint: 'Changer le mot de passe met fin à vos sessions sur tous les autres appareils.',
    current: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    nextHint: (min: number, max: number) =>
      `De ${min} à ${max} caractères. Quelques mots choisis au hasard sont faciles à retenir.`,
    submit: 'Changer le mot de passe',
    changed: 'Mot de passe changé',
    changedHint: 'Vos sessions sur les autres appareils sont terminées.',
  },

  sessions: {
    title: 'Sessions',
    count: (sessions: number) => counted(sessions, 'session', 'sessions'),
    hint: 'Une session se termine après 12 heures sans activité, et au plus tard après 7 jours.',
    empty: 'Aucune session active',
    emptyHint: 'Connectez-vous de nouveau pour en ouvrir une.',
    columns: {
      device: 'Appareil',
      address: 'Adresse IP',
      lastUsed: 'Dernière activité',
      started: 'Connexion',
    },
    current: 'Cet appareil',
    unknownDevice: 'Appareil inconnu',
    device: (browser: string, system: string) => `${browser} sous ${system}`,
    unknownAddress: 'Inconnue',
    end: 'Déconnecter',
    endLabel: (device: string) => `Déconnecter ${device}`,
    ended: (device: string) => `Session terminée : ${device}`,
    endFailed: 'Impossible de mettre fin à la session',
  },

  notices: {
    title: 'Liens de connexion pour les administrateurs',
    /** `{name}` is the administrator, `{creator}` an e-mail address, `{instant}` a relative time. */
    created: '{creator} a créé un lien de connexion pour l’administrateur {name} {instant}.',
    /** `{creator}` is an e-mail address, `{instant}` a relative time. */
    createdOwn: '{creator} a créé un lien de connexion qui remplace votre compte {instant}.',
    /** `{address}` is an IP address, `{instant}` a relative time. */
    used: 'Il a été utilisé depuis {address} {instant}.',
    unused: 'Il n’a pas été utilisé.',
    advice:
      'Une personne qui ouvre un tel lien agit au nom de l’administrateur. Si vous n’attendiez pas ce lien, consultez le journal d’audit.',
    unknownCreator: 'Un administrateur',
    auditLog: 'Afficher le journal d’audit',
    dismiss: 'Masquer',
    dismissFailed: 'Impossible de masquer l’avis',
  },
};
