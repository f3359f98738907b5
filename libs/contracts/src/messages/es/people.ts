import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about people. */
export const people: ErrorMessages['people'] = {
  notFound: 'Persona no encontrada. Compruebe el ID o recargue la lista.',
  notFoundAt:
    'La persona no era miembro de la organización en ese momento. Elija un momento posterior u otra persona.',
  emailTaken: (email) =>
    `Otra persona, que puede haber dejado la organización, ya tiene la dirección de correo ${email}. Edite o reactive a esa persona.`,
  emailTakenIssue:
    'Otra persona, que puede haber dejado la organización, ya tiene esta dirección de correo. Edite o reactive a esa persona.',
  emailUsedForSignIn: (email) =>
    `La persona inicia sesión con ${email}. La dirección de una cuenta no se puede cambiar. Mantenga la dirección actual.`,
  emailUsedForSignInIssue:
    'La persona inicia sesión con la dirección actual, que no se puede cambiar. Mantenga la dirección actual.',
  emailAlias: (email, person) =>
    `La dirección ${email} es un alias de correo de ${person}. Elimine antes el alias de esa persona o edite a esa persona.`,
  emailAliasIssue: (person) =>
    `Esta dirección es un alias de correo de ${person}. Elimine antes el alias de esa persona o edite a esa persona.`,
  identifierTaken: (value, person) =>
    `«${value}» ya pertenece a ${person}. Quíteselo antes a esa persona o fusione las dos personas.`,
  identifierKnown: (value) => `La persona ya tiene «${value}». No se cambió nada.`,
  identifierNotFound: 'Identificador no encontrado. Puede que se haya eliminado. Recargue la página.',
  tooManyIdentifiers: (max) =>
    `Una persona puede tener como máximo ${counted(max, 'identificador', 'identificadores')}. Elimine antes uno que ya no se use.`,
  ownAccess: 'No puede retirar su propio acceso. Pídaselo a otro administrador.',
  lastAdministrator:
    'Es el último administrador que puede iniciar sesión. Nombre antes administrador a otra persona y espere a que acepte la invitación.',
  merged: (email) =>
    `Esta persona se fusionó con ${email}, que ahora tiene todos los registros. Use esa persona.`,
  emailMerged: (email, into) =>
    `La persona con la dirección de correo ${email} se fusionó con ${into}, por lo que la dirección sigue en uso. Edite a esa otra persona.`,
  emailMergedIssue: (into) =>
    `La persona con esta dirección de correo se fusionó con ${into}. Edite a esa otra persona.`,
  mergeOther:
    'No se encontró la persona con la que se quiere fusionar. Compruebe el ID o elija de nuevo a la persona.',
  mergeSame: 'Una persona no se puede fusionar consigo misma. Elija otra persona.',
  mergeUpcoming: (email, joinedAt) =>
    `La pertenencia de ${email} empieza el ${joinedAt}. Fusione las personas después o corrija antes la fecha de incorporación.`,
  mergeSignsIn: (email, into) =>
    `${email} puede iniciar sesión o tiene una invitación abierta. Fusione en su lugar ${into} con ${email}.`,
  mergeBothSignIn: (email, into) =>
    `${email} y ${into} pueden iniciar sesión o tienen invitaciones abiertas, y el acceso de una persona no se puede trasladar. Fusione personas de las que como máximo una tenga acceso.`,
  keyCannotChangeAdministrator:
    'Una clave de API no puede añadir, modificar ni fusionar administradores. Un administrador puede hacerlo en la página «Personas».',
  joinsAfterLeaving:
    'La fecha de incorporación es posterior a la de baja. Elija una fecha de incorporación anterior.',
  joinsAfterLeavingIssue: (leftAt) =>
    `La persona causó baja el ${leftAt}. Elija una fecha de incorporación anterior.`,
  joinsAfterFirstMembership:
    'La fecha de incorporación no es anterior al final de la primera pertenencia. Elija una fecha de incorporación anterior.',
  joinsAfterFirstMembershipIssue: (endedAt) =>
    `La primera pertenencia de la persona terminó el ${endedAt}. Elija un momento anterior.`,
  changedAfterLeaving:
    'Quien ha dejado la organización conserva el rol, el equipo, los lenguajes y la función del día de la baja, tal como los muestran los informes. Para cambiarlos, reactive a la persona.',
  changedAfterLeavingIssue:
    'La persona ha dejado la organización, por lo que este valor queda como en el día de la baja. Para cambiarlo, envíe status "active".',
  effectiveAfterLeavingIssue:
    'La persona ha dejado la organización, por lo que su historial no cambia. Quite la fecha de efecto o envíe antes status "active".',
  notEffectiveLater:
    'El valor se aplica desde que la persona se incorporó, por lo que ningún valor anterior puede aplicarse hasta la fecha de efecto.',
  notEffectiveLaterIssue:
    'La persona tiene este valor desde que se incorporó. Quítelo o corrija antes el valor desde la fecha de incorporación.',
  effectiveBeforeJoining:
    'La fecha de efecto es anterior a la incorporación de la persona. Elija una fecha posterior.',
  effectiveBeforeJoiningIssue: (joinedAt) =>
    `La persona se incorporó el ${joinedAt}. Elija ese momento o uno posterior.`,
};
