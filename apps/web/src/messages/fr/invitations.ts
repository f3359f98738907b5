import type { Messages } from '../structure.js';

/** Messages of the page that an invitation link opens. */
export const invitations: Messages['invitations'] = {
  title: 'Invitation',
  loading: 'Chargement de l’invitation',
  failed: 'Impossible de charger l’invitation',
  invalid: 'Ce lien n’est plus valable',
  invalidHint:
    'Il a expiré, a déjà été utilisé ou a été remplacé par un lien plus récent. Demandez-en un nouveau à l’administrateur qui vous l’a envoyé.',
  /** `{organization}` is the name of the organization. */
  join: 'Rejoindre {organization}',
  /** `{name}` is the name of the person, `{email}` the e-mail address. */
  signInAs: '{name}, vous vous connecterez à Docket en tant que {email}.',
  method: 'Mode de connexion',
  setPassword: 'Définir un mot de passe',
  havePassword: 'J’ai un mot de passe',
  newPassword: 'Nouveau mot de passe',
  currentPassword: 'Votre mot de passe',
  passwordHint: (min: number, max: number) =>
    `De ${min} à ${max} caractères. Quelques mots choisis au hasard sont faciles à retenir.`,
  newAccount:
    'Un compte est créé pour cette organisation et remplace celui que vous y aviez éventuellement. Pour utiliser un compte d’une autre organisation, choisissez « J’ai un mot de passe ».',
  submitNew: 'Définir le mot de passe et se connecter',
  submitExisting: 'Se connecter et rejoindre',
  wrongPassword: 'Mot de passe incorrect. Vérifiez-le et réessayez.',
};
