import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about reports. */
export const reports: ErrorMessages['reports'] = {
  notFound: 'Informe no encontrado. Compruebe el ID o recargue la lista.',
  tooManyQueued: (max) =>
    `Su organización ya tiene ${counted(max, 'informe', 'informes')} en cola. Espere a que terminen algunos o cancele algunos.`,
  storageFull: (gibibytes) =>
    `Los archivos de los informes y las hojas de asistencia de su organización han alcanzado la cuota de ${gibibytes.toLocaleString('es')} GiB. Elimine archivos que ya no se necesiten o pida al operador una cuota mayor.`,
  unknownKind: (kind, kinds) =>
    `Tipo de informe desconocido: «${kind}». Use uno de estos: ${kinds.join(', ')}.`,
  unknownKindIssue: 'Tipo de informe desconocido. Use uno de los tipos de GET /report-kinds.',
  invalidParameters: (title) =>
    `Los parámetros no son válidos (${title}). Consulte los detalles de los errores.`,
  idempotencyKeyReused:
    'Esta Idempotency-Key ya se usó para otra solicitud. Envíe una clave nueva o repita sin cambios la solicitud original.',
  idempotencyKeyReusedIssue: 'Esta clave ya se usó para otra solicitud. Envíe una clave nueva.',
  noEarlierReport:
    'No hay ningún informe anterior de este tipo y objeto cuyos datos sigan guardados. Omita compareWith o genere este informe otra vez más adelante.',
  notComparable:
    'No se puede comparar con este informe. Elija un informe completado del mismo tipo y objeto que describa un instante anterior y cuyos datos sigan guardados.',
  alreadyRunning: 'El mismo informe ya está en cola o en curso. Espere a que termine o cancélelo antes.',
  notReady: (status) =>
    `Este informe no tiene un archivo que descargar porque su estado es «${status}». Solo los informes completados tienen un archivo.`,
  fileDeleted: ({ date, byPerson, afterDays }) => {
    const on = date ? ` el ${date}` : '';
    const deleted = byPerson
      ? `Un administrador eliminó el archivo${on}.`
      : afterDays
        ? `La política de conservación de ${counted(afterDays, 'día', 'días')} eliminó el archivo${on}.`
        : `La política de conservación eliminó el archivo${on}.`;
    return `${deleted} Se conservan los datos y el SHA-256 del informe. Para obtener un archivo nuevo, genere de nuevo el informe.`;
  },
  fileCorrupt:
    'El archivo guardado no coincide con el SHA-256 publicado, por lo que no se puede descargar. Pida a un operador que restaure el almacenamiento y genere después de nuevo el informe.',
  storageUnavailable:
    'El almacenamiento de archivos no está disponible en este momento. Vuelva a intentarlo dentro de un minuto. Si el problema continúa, pida a un operador que revise el almacenamiento.',
  onLegalHold: (reason) =>
    `Este informe tiene una retención legal («${reason}»). Levántela antes de eliminar el archivo.`,
  alreadyOnLegalHold: (reason) =>
    `Este informe ya tiene una retención legal («${reason}»). Levántela antes de aplicar una nueva.`,
  notOnLegalHold:
    'Este informe no tiene ninguna retención legal. Puede que ya se haya levantado. Recargue el informe.',
  cannotHold:
    'No se puede aplicar una retención legal a este informe porque su archivo se ha eliminado. Genere de nuevo el informe y aplique la retención legal al nuevo.',
  cannotCancel: (status) =>
    `Este informe no se puede cancelar porque su estado es «${status}». Solo se pueden cancelar los informes en cola y en curso.`,
  cannotRetry: (status) =>
    `Este informe no se puede reintentar porque su estado es «${status}». Solo se pueden reintentar los informes fallidos y cancelados.`,
  cannotDeleteFile: (status) =>
    `Este informe no tiene un archivo que eliminar porque su estado es «${status}». Solo los informes completados tienen un archivo.`,
  invalidTransition: (action, status) =>
    `La acción «${action}» no es posible porque el estado del informe es «${status}». Recargue el informe para ver su estado actual.`,
  runSuperseded: (run, reportId) =>
    `La ejecución ${run} del informe ${reportId} se ha sustituido por una más reciente. Su resultado se descarta.`,
};
