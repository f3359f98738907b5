import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about exemptions. */
export const exemptions: ErrorMessages['exemptions'] = {
  notFound: 'Exención no encontrada. Compruebe el ID o recargue la lista.',
  personNotFound: 'Persona no encontrada. Compruebe el ID o elija otra persona.',
  assignmentNotFound: 'Asignación no encontrada. Compruebe el ID o elija otra asignación.',
  frameworkNotFound: 'Marco no encontrado. Compruebe el ID o elija otro marco.',
  itemNotFound: 'El marco no tiene ningún elemento con este ID. Compruebe el ID o elija otro elemento.',
  invalid: 'La exención no es válida. Consulte los detalles de los errores.',
  endsBeforeStart: 'El fin debe ser posterior al inicio.',
  tooLong: (years) =>
    `Una exención dura como máximo ${counted(years, 'año', 'años')}. Elija un fin anterior.`,
  overlaps: (name, from, until) =>
    `${name} ya tiene una exención del ${from} al ${until} (UTC). Elija otro periodo o modifique esa exención.`,
};
