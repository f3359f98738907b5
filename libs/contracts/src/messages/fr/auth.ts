import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about accounts and sign-in. */
export const auth: ErrorMessages['auth'] = {
  passwordLength: (min: number, max: number) =>
    `Le mot de passe doit comporter de ${min} à ${max} caractères.`,
  passwordCommon:
    'Ce mot de passe figure dans une liste de mots de passe courants. Choisissez-en un autre, par exemple quatre mots sans rapport entre eux.',
  passwordCombined:
    'Ce mot de passe ne combine que des mots ou des mots de passe courants et est donc facile à deviner. Choisissez-en un autre, par exemple quatre mots sans rapport entre eux.',
  passwordBreached:
    'Ce mot de passe figure dans une liste de mots de passe révélés par des fuites de données. Choisissez-en un autre, par exemple quatre mots sans rapport entre eux.',
  passwordTrivial:
    'Ce mot de passe répète des caractères ou forme une suite : il est facile à deviner. Choisissez-en un autre, par exemple quatre mots sans rapport entre eux.',
  passwordPersonal:
    'Ce mot de passe se compose surtout de votre nom, de votre adresse e-mail ou du nom de l’organisation. Choisissez-en un autre, par exemple quatre mots sans rapport entre eux.',
  wrongCurrentPassword: 'Le mot de passe actuel est incorrect. Vérifiez-le, puis réessayez.',
  samePassword: 'Le nouveau mot de passe est identique à l’actuel. Choisissez-en un autre.',
  noAccountToJoin:
    'Aucun autre compte avec votre adresse e-mail n’a ce mot de passe. Vérifiez le mot de passe, puis réessayez.',
  wrongCode:
    'Ce code est incorrect, expiré ou déjà utilisé. Saisissez le code actuel de votre application, ou un autre code de récupération.',
  authenticatorExists:
    'Votre compte a déjà une application d’authentification. Retirez-la d’abord pour en configurer une autre.',
  noAuthenticator: 'Votre compte n’a pas d’application d’authentification. Rechargez la page.',
  invalidPasskey: 'La clé d’accès n’a pas pu être ajoutée. Recommencez, et confirmez-la dans les 5 minutes.',
  passkeyNotFound: 'Clé d’accès introuvable. Rechargez la page.',
  tooManyPasskeys: (max: number) =>
    `Votre compte a déjà ${counted(max, 'clé d’accès', 'clés d’accès')}. Retirez-en une d’abord.`,
  passkeyRefused: 'La clé d’accès n’a pas été acceptée. Réessayez, ou utilisez une autre méthode.',
  noSecondFactor: 'Votre compte n’a pas de second facteur. Ajoutez-en un d’abord.',
  noEncryptionKey:
    'Cette installation ne peut pas enregistrer de secrets, car ENCRYPTION_KEYS n’est pas défini. Demandez à l’opérateur de le définir.',
  signInExpired: 'La connexion a expiré. Saisissez de nouveau votre adresse e-mail et votre mot de passe.',
  secondFactorRequired: 'Un second facteur est obligatoire. Ajoutez-en un sur la page « Second facteur ».',
  joinedHasSecondFactor:
    'L’autre compte a un second facteur : son mot de passe ne suffit pas pour réunir les comptes. Connectez-vous d’abord à l’autre compte et retirez son second facteur.',
  personWithoutSecondFactor: 'Cette personne n’a pas de second facteur.',
  secondFactorElsewhere:
    'Le compte de cette personne donne aussi accès ailleurs : seuls son titulaire ou un opérateur peuvent retirer le second facteur.',
  accountsInSameOrganization:
    'Les deux comptes appartiennent à des personnes de la même organisation et ne peuvent donc pas être réunis. Demandez à un administrateur de fusionner d’abord les personnes.',
  notAMember:
    'Votre compte n’appartient à aucune personne active de cette organisation. Rechargez la page pour voir vos organisations.',
  sessionNotFound: 'Session introuvable. Elle est peut-être terminée. Rechargez la page.',
  hasAccount: (email: string, command: string) =>
    `${email} a déjà un compte. Pour définir un nouveau mot de passe et mettre fin à toutes les sessions, exécutez : ${command}`,
  noAccount: (email: string) =>
    `${email} n’a pas de compte ici. Vérifiez l’adresse, ou créez d’abord le compte.`,
};
