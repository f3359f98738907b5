import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about people. */
export const people: ErrorMessages['people'] = {
  notFound: 'Personne introuvable. Vérifiez l’identifiant, ou rechargez la liste.',
  notFoundAt:
    'La personne n’était pas membre de l’organisation à cet instant. Choisissez un instant ultérieur ou une autre personne.',
  emailTaken: (email: string) =>
    `Une autre personne, peut-être partie, a déjà l’adresse e-mail ${email}. Modifiez ou réactivez plutôt cette personne.`,
  emailTakenIssue:
    'Une autre personne, peut-être partie, a déjà cette adresse e-mail. Modifiez ou réactivez plutôt cette personne.',
  emailUsedForSignIn: (email: string) =>
    `La personne se connecte avec ${email}. L’adresse d’un compte ne peut pas être modifiée. Conservez l’adresse actuelle.`,
  emailUsedForSignInIssue:
    'La personne se connecte avec l’adresse actuelle, qui ne peut pas être modifiée. Conservez l’adresse actuelle.',
  emailAlias: (email: string, person: string) =>
    `L’adresse ${email} est un alias d’e-mail de ${person}. Retirez-lui d’abord l’alias, ou modifiez plutôt cette personne.`,
  emailAliasIssue: (person: string) =>
    `Cette adresse est un alias d’e-mail de ${person}. Retirez-lui d’abord l’alias, ou modifiez plutôt cette personne.`,
  identifierTaken: (value: string, person: string) =>
    `« ${value} » appartient déjà à ${person}. Retirez-le d’abord à cette personne, ou fusionnez les deux personnes.`,
  identifierKnown: (value: string) => `La personne a déjà « ${value} ». Rien n’a été modifié.`,
  identifierNotFound: 'Identifiant introuvable. Il a peut-être été retiré. Rechargez la page.',
  tooManyIdentifiers: (max: number) =>
    `Une personne peut avoir au plus ${counted(max, 'identifiant', 'identifiants')}. Retirez-en d’abord un qui n’est plus utilisé.`,
  ownAccess: 'Vous ne pouvez pas retirer votre propre accès. Demandez-le à un autre administrateur.',
  lastAdministrator:
    'C’est le dernier administrateur qui peut se connecter. Donnez d’abord le rôle d’administrateur à une autre personne et faites-lui accepter l’invitation.',
  merged: (email: string) =>
    `Cette personne a été fusionnée avec ${email}, à qui appartiennent désormais toutes les données. Utilisez plutôt cette personne-là.`,
  emailMerged: (email: string, into: string) =>
    `La personne avec l’adresse e-mail ${email} a été fusionnée avec ${into} : l’adresse reste utilisée. Modifiez plutôt cette personne-là.`,
  emailMergedIssue: (into: string) =>
    `La personne avec cette adresse e-mail a été fusionnée avec ${into}. Modifiez plutôt cette personne-là.`,
  mergeOther:
    'La personne avec laquelle fusionner est introuvable. Vérifiez l’identifiant, ou choisissez de nouveau la personne.',
  mergeSame: 'Une personne ne peut pas être fusionnée avec elle-même. Choisissez une autre personne.',
  mergeUpcoming: (email: string, joinedAt: string) =>
    `L’appartenance de ${email} commence le ${joinedAt}. Fusionnez les personnes après cette date, ou corrigez d’abord la date d’arrivée.`,
  mergeSignsIn: (email: string, into: string) =>
    `${email} peut se connecter ou a une invitation en cours. Fusionnez plutôt ${into} avec ${email}, qui sera conservée.`,
  mergeBothSignIn: (email: string, into: string) =>
    `${email} et ${into} peuvent se connecter ou ont des invitations en cours, et l’accès d’une personne ne peut pas être transféré. Fusionnez des personnes dont une seule au plus a un accès.`,
  keyCannotChangeAdministrator:
    'Une clé API ne peut ni ajouter, ni modifier, ni fusionner des administrateurs. Un administrateur peut le faire sur la page « Personnes ».',
  joinsAfterLeaving:
    'La date d’arrivée est postérieure à la date de départ. Choisissez une date d’arrivée antérieure.',
  joinsAfterLeavingIssue: (leftAt: string) =>
    `La personne est partie le ${leftAt}. Choisissez une date d’arrivée antérieure.`,
  joinsAfterFirstMembership:
    'La date d’arrivée n’est pas antérieure à la fin de la première appartenance. Choisissez une date d’arrivée antérieure.',
  joinsAfterFirstMembershipIssue: (endedAt: string) =>
    `La première appartenance de la personne a pris fin le ${endedAt}. Choisissez un instant antérieur.`,
  changedAfterLeaving:
    'Une personne partie garde le rôle, l’équipe, les langages et la fonction du jour de son départ, tels qu’ils figurent dans les rapports. Réactivez la personne pour les modifier.',
  changedAfterLeavingIssue:
    'La personne est partie : cette valeur reste celle du jour de son départ. Envoyez status « active » pour la modifier.',
  effectiveAfterLeavingIssue:
    'La personne est partie : son historique reste inchangé. Retirez la date d’effet, ou envoyez d’abord status « active ».',
  notEffectiveLater:
    'La valeur s’applique depuis l’arrivée de la personne : aucune valeur antérieure ne peut s’appliquer jusqu’à la date d’effet.',
  notEffectiveLaterIssue:
    'La personne a cette valeur depuis son arrivée. Retirez-la, ou corrigez d’abord la valeur à partir de la date d’arrivée.',
  effectiveBeforeJoining:
    'La date d’effet est antérieure à l’arrivée de la personne. Choisissez une date ultérieure.',
  effectiveBeforeJoiningIssue: (joinedAt: string) =>
    `La personne est arrivée le ${joinedAt}. Choisissez cet instant ou un instant ultérieur.`,
};
