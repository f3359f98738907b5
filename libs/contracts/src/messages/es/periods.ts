import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about a requested period. */
export const periods: ErrorMessages['periods'] = {
  asOf: 'Un periodo describe la organización en su final. Quite asOf o quite el periodo.',
  fromMissing: 'Falta el inicio del periodo.',
  toMissing: 'Falta el final del periodo.',
  daysWithoutPeriod: 'La incorporación solo se indica para un periodo. Añada from y to.',
  order: 'El periodo debe empezar antes de terminar.',
  tooLong: (years) => `El periodo no puede durar más de ${counted(years, 'año', 'años')}.`,
};
