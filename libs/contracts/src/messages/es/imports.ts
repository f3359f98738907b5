import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about uploads for imports and saved mappings. */
export const imports: ErrorMessages['imports'] = {
  uploadNotFound: (hours) =>
    `Subida no encontrada. Los archivos subidos se eliminan al importarse y al cabo de ${counted(hours, 'hora', 'horas')}. Súbalos de nuevo.`,
  rejectedNotFound: (hours) =>
    `No se encontró el archivo de filas rechazadas. Se conserva durante ${counted(hours, 'hora', 'horas')}. Importe de nuevo el archivo original.`,
  beingImported:
    'Esta subida se está importando o su importación se interrumpió. Espere a que termine la importación o suba de nuevo los archivos.',
  unknownTable: (name) =>
    `La subida no tiene la tabla «${name}». Compruebe su nombre o suba de nuevo el archivo.`,
  repeatedTable: (name) => `La tabla «${name}» figura dos veces. Quite una de las entradas.`,
  invalidMapping:
    'La correspondencia no se ajusta a las columnas del archivo. Consulte los detalles de los errores.',
  statementsHaveNoMapping: 'Las declaraciones xAPI se importan sin correspondencia. Envíe null.',
  mappingRequired: 'Envíe la correspondencia de las columnas.',
  mappingNotFound: 'Correspondencia no encontrada. Compruebe el ID o recargue la lista.',
  mappingNameNotFound: (name) =>
    `No hay ninguna correspondencia guardada con el nombre «${name}». Compruebe el nombre o guarde la correspondencia en la página «Importación».`,
  mappingNameTaken: (name) => `Ya existe una correspondencia con el nombre «${name}». Elija otro nombre.`,
  mappingsTooLarge: (mebibytes) =>
    `Las correspondencias guardadas de su organización pueden ocupar en conjunto ${mebibytes.toLocaleString('es')} MiB como máximo. Elimine una que ya no se use o guarde menos valores.`,
  tooManyMappings: (max) =>
    `Su organización ya tiene ${counted(max, 'correspondencia guardada', 'correspondencias guardadas')}. Elimine una que ya no se use.`,
};
