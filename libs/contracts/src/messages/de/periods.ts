import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about a requested period. */
export const periods: ErrorMessages['periods'] = {
  asOf: 'Ein Zeitraum beschreibt die Organisation an seinem Ende. Entfernen Sie asOf oder den Zeitraum.',
  fromMissing: 'Der Beginn des Zeitraums fehlt.',
  toMissing: 'Das Ende des Zeitraums fehlt.',
  daysWithoutPeriod: 'Die Einarbeitung wird nur für einen Zeitraum angegeben. Fügen Sie from und to hinzu.',
  order: 'Der Zeitraum muss vor seinem Ende beginnen.',
  tooLong: (years: number) => `Der Zeitraum darf nicht länger als ${counted(years, 'Jahr', 'Jahre')} sein.`,
};
