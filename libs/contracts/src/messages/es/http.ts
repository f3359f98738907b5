import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Returns the question at the end of a message whether a known name was meant, if there is one. */
const didYouMean = (similar: string | undefined): string =>
  similar === undefined ? '' : ` ¿Quería decir «${similar}»?`;

/** Messages of errors of the HTTP layer: access, throttling, uploads and unavailable services. */
export const http: ErrorMessages['http'] = {
  notFound: 'Dirección no encontrada. Compruebe la URL y el método de la solicitud.',
  unreadable: 'No se pudo leer la solicitud. Compruebe su sintaxis.',
  unsupportedMediaType: 'Este tipo de contenido no se admite. Envíe el cuerpo como application/json.',
  payloadTooLarge: 'La solicitud supera el tamaño que admite el servidor. Envíe menos datos.',
  headersTooLarge:
    'La dirección y las cabeceras de la solicitud superan los 16 KB. Envíe menos datos en ellas.',
  headersTooSlow:
    'Las cabeceras de la solicitud no llegaron a tiempo. Envíela de nuevo con una conexión más rápida.',
  bodyTooSlow: (seconds) =>
    `El cuerpo de la solicitud no llegó en ${counted(seconds, 'segundo', 'segundos')}. Envíelo de nuevo con una conexión más rápida.`,
  methodNotAllowed: (method, allowed) => `Esta dirección no admite el método ${method}. Admite ${allowed}.`,
  tooManyBadBodies: (wait) =>
    `Demasiadas solicitudes con un cuerpo ilegible. Espere ${wait} y vuelva a intentarlo.`,
  organizationBusy:
    'Su organización tiene demasiadas solicitudes en curso. Espere a que terminen algunas y vuelva a intentarlo.',
  queryTooLong:
    'La lectura de los indicadores tardó demasiado y se detuvo. Vuelva a intentarlo más tarde o solicite un informe: los informes pueden tardar más.',
  exportTooLong:
    'La exportación o la supresión tardó demasiado y se detuvo. Vuelva a intentarlo más tarde. Si el problema persiste, consulte al operador.',
  tooManyRequests: 'Demasiadas solicitudes. Espere un momento y vuelva a intentarlo.',
  invalidRequest: 'La solicitud no es válida. Consulte los detalles de los errores.',
  unknownParameter: (name, similar, known) =>
    `Esta ruta no tiene el parámetro de consulta «${name}».${didYouMean(similar)} Sus parámetros son: ${known}.`,
  noQueryParameters: (name) => `Esta ruta no tiene parámetros de consulta. Quite «${name}» de la dirección.`,
  internalError: (requestId) =>
    `Se produjo un error interno. Vuelva a intentarlo. Si el error continúa, indique al operador el ID de la solicitud: ${requestId}.`,
  importFailed: (requestId) =>
    `Se produjo un error interno y no se importó nada de este archivo. Vuelva a importarlo. Si el error continúa, indique al operador el ID de la solicitud: ${requestId}.`,
  databaseUnavailable:
    'La base de datos no está disponible en este momento. Vuelva a intentarlo dentro de unos segundos.',
  redisUnavailable:
    'Redis no está disponible en este momento. Los informes en cola se conservan en PostgreSQL. Vuelva a intentarlo dentro de unos segundos. Si el problema continúa, revise el servidor de Redis.',
  signInRequired: 'Inicie sesión para continuar.',
  wrongCredentials: 'Correo o contraseña incorrectos. Compruebe ambos y vuelva a intentarlo.',
  administratorsOnly:
    'Solo los administradores de la organización tienen acceso. Pida acceso a un administrador de su organización.',
  operatorsOnly:
    'Solo los operadores de esta instalación tienen acceso. Para añadir un operador, ejecute "admin operator add <address>" en la línea de comandos.',
  crossSiteRequest:
    'La solicitud no procede de una página de este sitio, por lo que se rechazó. Un programa debe enviar la cabecera Origin.',
  invalidApiKey:
    'Envíe una clave de API válida como "Authorization: Bearer dkt_live_...". Puede que la clave haya caducado o se haya revocado.',
  insufficientScope: (scope) => `La clave de API no tiene el permiso ${scope}. Use una clave que lo tenga.`,
  tooManyKeyRequests: (wait) =>
    `Esta clave de API ha hecho demasiadas solicitudes. Espere ${wait} y vuelva a intentarlo.`,
  tooManyOrganizationRequests: (wait) =>
    `Las claves de API de esta organización han hecho en conjunto demasiadas solicitudes. Espere ${wait} y vuelva a intentarlo.`,
  tooManyInvalidKeys: (wait) =>
    `Demasiadas solicitudes con una clave de API no válida. Espere ${wait} y vuelva a intentarlo.`,
  tooManyCodes: (wait) => `Demasiados códigos incorrectos. Espere ${wait} o use un código de recuperación.`,
  tooManySignIns: (wait) => `Demasiados inicios de sesión fallidos. Espere ${wait} y vuelva a intentarlo.`,
  waitSeconds: (seconds) => counted(seconds, 'segundo', 'segundos'),
  waitMinutes: (minutes) => counted(minutes, 'minuto', 'minutos'),
  tooManyImports: (max) =>
    `Su organización ya tiene ${counted(max, 'importación', 'importaciones')} en curso o el servidor está ocupado con otras. Vuelva a intentarlo cuando termine una de ellas.`,
  uploadQuota: (mebibytes) =>
    `Su organización ya ha subido los ${mebibytes.toLocaleString('es')} MiB de este día. Vuelva a intentarlo más tarde o pida al operador una cuota mayor.`,
  tooManyExports: (max) =>
    `Su organización ya tiene ${counted(max, 'exportación', 'exportaciones')} en curso o el servidor está ocupado con otras. Vuelva a intentarlo cuando termine una de ellas.`,
  idempotencyKey: 'La cabecera Idempotency-Key está vacía o es demasiado larga. Envíe de 1 a 255 caracteres.',
  rangeNotSatisfiable: (bytes) =>
    `El intervalo solicitado está fuera del archivo, que tiene ${counted(bytes, 'byte', 'bytes')}. Corrija la cabecera Range u omítala para descargar el archivo completo.`,
  noLogo: 'Logotipo no encontrado. Suba uno en la configuración.',
  logoBody: 'Envíe los bytes de un PNG, JPEG o SVG como cuerpo de la solicitud.',
  notAnImage: 'El cuerpo de la solicitud no es una imagen. Envíe los bytes de un PNG, JPEG o SVG.',
  noFiles: 'Envíe los archivos que se deben importar como multipart/form-data.',
  noFilesIssue: 'Envíe al menos un archivo.',
  badFileName:
    'El nombre de un archivo contiene caracteres de control o no está en UTF-8. Cambie su nombre y vuelva a intentarlo.',
  brokenUpload: 'La subida está dañada o incompleta. Envíe de nuevo los archivos como multipart/form-data.',
  brokenUploadIssue: 'No se pudieron leer los archivos. Envíelos de nuevo.',
  uploadTooLarge: (files, mebibytes) =>
    `Una importación admite como máximo ${counted(files, 'archivo', 'archivos')} de hasta ${mebibytes.toLocaleString('es')} MiB cada uno. Divida la importación o use la línea de comandos.`,
};
