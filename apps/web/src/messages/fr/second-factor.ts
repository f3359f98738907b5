import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the second factor: sign-in, profile, and its removal by an administrator. */
export const secondFactor: Messages['secondFactor'] = {
  title: 'Second facteur',
  hint: 'La connexion demande alors votre mot de passe, ainsi qu’un code d’une application de votre téléphone ou une clé d’accès (passkey). Les modifications demandent votre mot de passe et mettent fin à vos sessions sur tous les autres appareils.',
  required: 'Un second facteur est obligatoire pour votre compte.',
  loading: 'Chargement du second facteur',
  failed: 'Impossible de charger le second facteur',

  enrolment: {
    title: 'Ajouter un second facteur',
    text: 'Un second facteur est obligatoire pour votre compte. Ajoutez-en un pour continuer.',
    continue: 'Continuer',
  },

  authenticator: {
    title: 'Application d’authentification',
    none: 'Non configurée',
    added: 'Ajoutée {instant}',
    set: 'Configurer',
    setUp: 'Configurer l’application d’authentification',
    remove: 'Retirer',
    removeLabel: 'Retirer l’application d’authentification',
    removed: 'Application d’authentification retirée',
    removeText: 'L’application et ses codes cessent de fonctionner pour ce compte.',
    enabled: 'Application d’authentification ajoutée',
  },

  passkeys: {
    title: 'Clés d’accès et clés de sécurité',
    none: 'Aucune',
    add: 'Ajouter',
    addLabel: 'Ajouter une clé d’accès ou une clé de sécurité',
    addText:
      'Après le mot de passe, le navigateur vous demande d’utiliser la clé d’accès ou de toucher la clé de sécurité.',
    start: 'Continuer',
    nameText: 'Donnez un nom à la clé d’accès pour la reconnaître plus tard.',
    name: 'Nom',
    namePlaceholder: 'Clé de sécurité du bureau',
    save: 'Enregistrer la clé d’accès',
    enabled: 'Clé d’accès ajoutée',
    addedOn: 'Ajoutée {instant}',
    used: 'Dernière utilisation {instant}',
    remove: 'Retirer',
    removeLabel: (name: string) => `Retirer ${name}`,
    removeText: (name: string) => `${name} cesse de fonctionner pour ce compte.`,
    removed: 'Clé d’accès retirée',
    refused:
      'La clé d’accès n’a pas été utilisée. Réessayez et confirmez la boîte de dialogue du navigateur.',
  },

  setup: {
    start: 'Continuer',
    scan: 'Scannez le code QR avec une application d’authentification, ou saisissez la clé à la main. Saisissez ensuite le code affiché par l’application.',
    qrCode: 'Code QR pour l’application d’authentification',
    key: 'Clé',
    code: 'Code de l’application',
    codeHint: '6 chiffres, valable 30 secondes',
    confirm: 'Confirmer le code',
  },

  recovery: {
    title: 'Codes de récupération',
    left: (codes: number) => counted(codes, 'code restant', 'codes restants'),
    few: (codes: number) =>
      `${codes === 0 ? 'Aucun code restant' : `Il ne reste que ${counted(codes, 'code', 'codes')}`}. Créez de nouveaux codes.`,
    used: 'Vous avez utilisé un code de récupération',
    usedFew: (codes: number) =>
      `${codes === 0 ? 'Il ne reste aucun code' : `Il ne reste que ${counted(codes, 'code', 'codes')}`}. Créez de nouveaux codes sur la page « Profil ».`,
    none: 'Créés avec le premier facteur supplémentaire',
    renew: 'Créer de nouveaux codes',
    renewText: 'Les codes de récupération précédents cessent de fonctionner.',
    intro:
      'Chaque code vous permet de vous connecter une fois sans l’application. Conservez les codes en lieu sûr, par exemple dans un gestionnaire de mots de passe : ils ne sont affichés que maintenant.',
    copy: 'Copier les codes',
    copied: 'Copiés',
    announceCopied: 'Codes de récupération copiés',
    copyFailed: 'Impossible de copier les codes. Sélectionnez-les et copiez-les manuellement.',
    done: 'J’ai enregistré les codes',
  },

  password: 'Mot de passe actuel',

  signIn: {
    title: 'Second facteur',
    withCode: 'Saisissez le code de votre application d’authentification, ou un code de récupération.',
    withPasskey: 'Utilisez votre clé d’accès, ou saisissez un code de récupération.',
    withBoth:
      'Utilisez votre clé d’accès, ou saisissez le code de votre application d’authentification ou un code de récupération.',
    passkey: 'Utiliser la clé d’accès',
    code: 'Code',
    submit: 'Continuer',
    back: 'Se connecter avec un autre compte',
    expired: 'La connexion a expiré. Connectez-vous de nouveau.',
  },

  removal: {
    title: 'Votre second facteur a été retiré',
    byAdministrator:
      'Un administrateur de {organization} a retiré le second facteur de votre compte {instant}.',
    byOperator: 'Un opérateur de cette installation a retiré le second facteur de votre compte {instant}.',
    advice:
      'Si vous ne l’avez pas demandé, changez votre mot de passe et prévenez votre organisation. Ajoutez de nouveau un second facteur sur la page « Profil ».',
    profile: 'Ouvrir le profil',
    dismiss: 'Masquer',
    dismissFailed: 'Impossible de masquer l’avis',
  },

  ofPerson: {
    action: 'Retirer le second facteur',
    title: 'Retirer le second facteur ?',
    text: 'Ensuite, le mot de passe de {name} suffit pour se connecter. Toutes les sessions du compte prennent fin, le journal d’audit enregistre le retrait, et {name} voit un avis à la prochaine connexion.',
    confirm: 'Retirer le second facteur',
    done: 'Second facteur retiré',
    failed: 'Impossible de retirer le second facteur',
  },

  setting: {
    title: 'Connexion',
    label: 'Second facteur obligatoire pour',
    hint: 'S’applique dès la prochaine requête. Les personnes sans second facteur doivent en ajouter un avant de pouvoir continuer. Les clés API ne sont pas concernées.',
    groups: {
      nobody: 'Personne',
      administrators: 'Les administrateurs et les auditeurs',
      everybody: 'Tout le monde',
    },
  },
};
