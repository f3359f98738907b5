import type { ErrorMessages } from '../index.js';

/** Messages of errors about an organization and its settings. */
export const organization: ErrorMessages['organization'] = {
  notFound:
    'Organización no encontrada. Puede que se haya eliminado. Inicie sesión de nuevo o diríjase a un operador.',
  unknownTimeZone: (zone) =>
    `La base de datos no admite la zona horaria «${zone}». Elija otro nombre de zona horaria.`,
  unknownTimeZoneIssue: 'La base de datos no admite esta zona horaria. Elija otro nombre de zona horaria.',
};

/** Messages of edit conflicts: the record was changed after the client had read it. */
export const editConflicts: ErrorMessages['editConflicts'] = {
  assignment:
    'Otro usuario ha modificado esta asignación desde que usted la abrió. Recargue la asignación y repita su cambio.',
  exemption:
    'Otro usuario ha modificado esta exención desde que usted la abrió. Recargue la exención y repita su cambio.',
  person:
    'Otro usuario ha modificado esta persona desde que usted la abrió. Recargue la persona y repita su cambio.',
  team: 'Otro usuario ha modificado este equipo desde que usted lo abrió. Recargue el equipo y repita su cambio.',
  topic:
    'Otro usuario ha modificado este tema desde que usted lo abrió. Recargue el tema y repita su cambio.',
  versionIssue: (updatedAt) =>
    `La versión actual es ${updatedAt}. Vuelva a leer el registro y envíe este valor.`,
};

/** Messages of errors about the instants of figures. */
export const instants: ErrorMessages['instants'] = {
  inFuture: 'El momento solicitado está en el futuro. Elija el momento actual o uno anterior.',
  inFutureIssue: 'El momento está en el futuro. Elija uno anterior.',
  tooEarly: 'Los indicadores no pueden describir un momento anterior a 1970. Elija uno posterior.',
  tooEarlyIssue: 'El momento es anterior a 1970. Elija uno posterior.',
  knownBefore: 'Los registros no se pueden limitar a un momento anterior al que describen los indicadores.',
  knownBeforeIssue: (asOf, name) => `Debe ser ${asOf}, el valor de ${name}, o un momento posterior.`,
};
