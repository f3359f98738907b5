import type { ErrorMessages } from '../index.js';

/** Messages of errors about teams. */
export const teams: ErrorMessages['teams'] = {
  notFound: 'Equipo no encontrado. Compruebe el ID o recargue la lista.',
  unknownTeam: 'Equipo no encontrado. Puede que se haya eliminado. Elija otro equipo.',
  nameTaken: (name) => `Ya existe un equipo con el nombre «${name}». Elija otro nombre.`,
  nameTakenIssue: 'Otro equipo ya tiene este nombre. Elija otro nombre.',
  hasActiveAssignments: (title, others) =>
    others > 0
      ? `El equipo no se puede eliminar porque tiene asignadas «${title}» y ${others === 1 ? 'otra asignación' : `otras ${others.toLocaleString('es')} asignaciones`}. Desactívelas o reasígnelas antes.`
      : `El equipo no se puede eliminar porque tiene asignada «${title}». Desactive o reasigne antes la asignación.`,
};
