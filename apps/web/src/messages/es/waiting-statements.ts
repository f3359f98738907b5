import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about xAPI statements whose topic or person is not known. */
export const waitingStatements: Messages['waitingStatements'] = {
  title: 'Declaraciones en espera',
  description:
    'Declaraciones xAPI enviadas por sistemas de formación cuyo tema o persona no se conoce. Cuentan en cuanto elija uno.',
  reasons: {
    label: 'Qué esperan las declaraciones',
    object: 'En espera de un tema',
    actor: 'En espera de una persona',
  },
  counted: {
    object: (total) => counted(total, 'actividad', 'actividades'),
    actor: (total) => counted(total, 'actor', 'actores'),
  },
  empty: {
    object: 'Ninguna declaración espera un tema',
    actor: 'Ninguna declaración espera una persona',
  },
  emptyHint:
    'Las declaraciones llegan aquí si su actividad no identifica un tema o su actor no identifica a una persona. Para conectar un sistema de formación, cree una clave de API con el permiso para declaraciones.',
  createKey: 'Abrir claves de API',
  columns: {
    object: 'Actividad',
    actor: 'Actor',
    statements: 'Declaraciones',
    first: 'Primera',
    last: 'Última',
    topic: 'Tema',
    person: 'Persona',
  },
  issuers: { mbox_sha1sum: 'SHA-1 de una dirección de correo', openid: 'OpenID' },
  unknownSystem: 'Sistema desconocido',
  topicOf: (object) => `Tema de ${object}`,
  personOf: (actor) => `Persona de ${actor}`,
  assign: 'Asociar',
  assignTopic: (object) => `Asociar el tema a ${object}`,
  assignPerson: (actor) => `Asociar la persona a ${actor}`,
  ignore: 'No contar',
  ignoreObject: (object) => `No contar las declaraciones sobre ${object}`,
  ignoreQuestion: '¿No contar estas declaraciones?',
  ignoreText:
    'Las declaraciones sobre {object} no cuentan, ni ahora ni en el futuro. Más adelante puede asociar un tema a la actividad mediante la API; se aplicará a las declaraciones que lleguen después.',
  keep: 'Mantener en espera',
  recorded: (recorded, waiting) => {
    const counts = counted(recorded, 'declaración cuenta ya', 'declaraciones cuentan ya');
    return waiting > 0 ? `${counts}, ${counted(waiting, 'sigue', 'siguen')} en espera` : counts;
  },
  ignored: (ignored) => counted(ignored, 'declaración no cuenta', 'declaraciones no cuentan'),
  failed: 'No se pudo guardar la elección',
  retry: 'Volver a comprobar',
  retryFailed: 'No se pudieron comprobar las declaraciones',

  unmapped: {
    title: 'Actividades sin tema',
    hint: 'Asocie temas a estas actividades y vuelva a importar los mismos archivos.',
    first: (statement) => `Primera declaración: ${statement}`,
    assigned: 'Tema asociado. Vuelva a importar los mismos archivos.',
  },
};
