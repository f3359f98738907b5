import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about xAPI statements. */
export const statements: ErrorMessages['statements'] = {
  label: (id: string) => `Déclaration ${id} : `,
  invalid:
    'Aucune déclaration n’a été enregistrée, car certaines ne sont pas valides. Les détails figurent dans « issues ».',
  conflict:
    'Aucune déclaration n’a été enregistrée, car d’autres déclarations avec les mêmes identifiants le sont déjà. Les détails figurent dans « issues ».',
  sameId: (id: string) =>
    `Une autre déclaration avec l’identifiant ${id} est déjà enregistrée. Les déclarations ne sont jamais modifiées. Envoyez la déclaration corrigée avec un nouvel identifiant, et annulez celle qui est enregistrée.`,
  conflictsWithRecorded: () =>
    'Une tentative avec cet identifiant est déjà enregistrée avec d’autres valeurs. Les tentatives ne sont jamais modifiées. Envoyez la déclaration corrigée avec un nouvel identifiant, et annulez celle qui est enregistrée.',
  conflictsWithinRequest: (index: string) =>
    `La déclaration ${index} a le même identifiant mais d’autres valeurs. Donnez à chaque déclaration son propre identifiant.`,
  inFuture:
    'La valeur de timestamp est dans le futur. Corrigez-la ; seule une activité passée peut être enregistrée.',
  tooMany: (max: number) =>
    `Une requête contient au plus ${counted(max, 'déclaration', 'déclarations')}. Envoyez les autres dans une autre requête.`,
  unreadable:
    'Le corps de la requête n’est ni une déclaration ni un tableau de déclarations en JSON, encodé en UTF-8. Envoyez un objet JSON ou un tableau d’objets JSON.',
  oneStatement: 'PUT enregistre une seule déclaration. Envoyez un objet, ou utilisez POST pour un tableau.',
  statementId: 'Indiquez l’UUID de la déclaration dans le paramètre statementId.',
  oneParameter:
    'Les déclarations sont renvoyées une par une. Envoyez soit le paramètre statementId, soit voidedStatementId.',
  unsupportedVersion: (supported: string) =>
    `Envoyez l’en-tête X-Experience-API-Version avec une version prise en charge : ${supported}.`,
  notFound:
    'Déclaration introuvable. Vérifiez l’identifiant ; une déclaration annulée n’est renvoyée que pour voidedStatementId.',
  topicNotFound: (id: string) =>
    `Thème « ${id} » introuvable. Choisissez un autre thème, ou ajoutez d’abord celui-ci.`,
};
