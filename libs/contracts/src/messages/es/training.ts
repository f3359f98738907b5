import type { ErrorMessages } from '../index.js';

/** Messages of errors about recorded attempts. */
export const training: ErrorMessages['training'] = {
  attemptsInvalid:
    'No se registró ningún intento porque algunos no son válidos. Consulte los detalles de los errores.',
  unknownPerson: (person) =>
    `Persona «${person}» no encontrada. Añada antes la persona a la organización o corrija el valor.`,
  contradictoryPerson: (person, other) =>
    `El intento identifica a dos personas: ${person} y ${other}. Corrija uno de los valores u omítalo.`,
  unknownTopic: (topic) =>
    `Tema «${topic}» no encontrado. Añada antes el tema a los contenidos o corrija el valor.`,
  ambiguousKey: (value) =>
    `«${value}» coincide con varios registros cuyas claves solo difieren en mayúsculas y minúsculas o en caracteres que no se muestran. Escríbalo exactamente como uno de ellos o envíe su ID.`,
  startsAfterCompletion: 'startedAt es posterior a completedAt. Corrija uno de los dos.',
  inFuture: 'Este momento está en el futuro. Solo se pueden registrar intentos ya completados.',
  conflictsWithinRequest: (index) =>
    `El intento ${index} tiene el mismo sourceId, pero valores distintos. Dé a cada intento su propio sourceId.`,
  conflictsWithRecorded: () =>
    'Ya hay un intento registrado con este sourceId y valores distintos. Los intentos nunca se modifican. Envíe el intento corregido con un sourceId nuevo y anule este.',
};
