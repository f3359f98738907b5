import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about a requested period. */
export const periods: ErrorMessages['periods'] = {
  asOf: 'Une période décrit l’organisation à sa fin. Retirez asOf, ou retirez la période.',
  fromMissing: 'Le début de la période manque.',
  toMissing: 'La fin de la période manque.',
  daysWithoutPeriod: 'L’intégration des arrivants n’est indiquée que pour une période. Ajoutez from et to.',
  order: 'La période doit commencer avant sa fin.',
  tooLong: (years: number) => `La période ne doit pas dépasser ${counted(years, 'an', 'ans')}.`,
};
