import type { ErrorMessages } from '../index.js';

/** Messages of errors about assignments. */
export const assignments: ErrorMessages['assignments'] = {
  notFound: 'Asignación no encontrada. Compruebe el ID o recargue la lista.',
  notFoundAt: 'La asignación no existía en ese momento. Elija un momento posterior u otra asignación.',
  emptyTarget:
    'El contenido no tiene temas ni escenarios. Elija otro contenido o añádale primero algún tema.',
  emptyTargetIssue: 'Este contenido no tiene temas ni escenarios. Elija otro contenido.',
  deadlineInPast:
    'El plazo está en el pasado, por lo que todas las personas asignadas quedarían de inmediato fuera de plazo. Elija un plazo posterior.',
  deadlineInPastIssue: 'El plazo está en el pasado. Elija uno posterior.',
  unknownContent:
    'Contenido no encontrado. Debe ser contenido de esta organización. Compruebe el ID o elija otro contenido.',
  unknownTopic: 'Tema no encontrado. Compruebe el ID o elija otro tema.',
  unknownCourse: 'Curso no encontrado. Compruebe el ID o elija otro curso.',
  unknownScenario: 'Escenario no encontrado. Compruebe el ID o elija otro escenario.',
  unknownModule: (family) =>
    `Módulo no encontrado en la familia «${family}». Compruebe el ID y la familia o elija otro módulo.`,
  personNotFound: 'Persona no encontrada. Compruebe el ID o elija una persona activa.',
  personLeft: 'La persona ha dejado la organización. Elija una persona activa.',
};
