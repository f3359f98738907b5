import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about API keys. */
export const apiKeys: ErrorMessages['apiKeys'] = {
  notFound: 'Clave de API no encontrada. Compruebe el ID o recargue la lista.',
  expiryInPast: 'La caducidad está en el pasado. Elija una posterior.',
  expiryTooLate: (days) =>
    `La caducidad está a más de ${counted(days, 'día', 'días')} de ahora. Elija una anterior y sustituya la clave antes de esa fecha.`,
  tooManyKeys: (max) =>
    `La organización tiene ${counted(max, 'clave de API activa', 'claves de API activas')}, que es el máximo. Revoque una que ya no se use y vuelva a intentarlo.`,
  expiryInPastIssue: 'La caducidad está en el pasado. Elija una posterior.',
};
