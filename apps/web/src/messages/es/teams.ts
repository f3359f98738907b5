import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the teams page. */
export const teams: Messages['teams'] = {
  title: 'Equipos',
  description:
    'Grupos de personas, sin subequipos. Una persona pertenece como máximo a un equipo. Las personas sin equipo figuran en los informes como «Sin equipo».',
  add: 'Añadir equipo',
  counted: (total) => counted(total, 'equipo', 'equipos'),
  search: 'Buscar equipos',
  searchPlaceholder: 'Buscar por nombre',
  empty: 'Aún no hay equipos',
  emptyHint: 'Use equipos para comparar grupos en los informes y para crear asignaciones para un grupo.',

  columns: {
    team: 'Equipo',
    people: 'Personas activas',
    learners: 'Personas elegibles',
    added: 'Añadido',
  },
  members: (people, learners) =>
    `${counted(people, 'persona activa', 'personas activas')}, ${counted(learners, 'persona elegible', 'personas elegibles')}`,

  name: 'Nombre',
  rename: 'Cambiar nombre',
  renameTeam: 'Cambiar nombre del equipo',
  renameTitle: (name) => `Cambiar el nombre de ${name}`,
  added: 'Equipo añadido',
  renamed: 'Nombre del equipo cambiado',

  page: {
    addedOn: (date: string) => `Añadido el ${date}`,
    showInPeople: 'Mostrar en la lista de personas',
    open: 'Sin completar',
    nothingOpen: 'Todo completado',
    more: (rest: number) => `y ${count(rest)} más`,
    noPeople: 'No hay personas activas',
    noPeopleHint: 'Elija este equipo en la página de una persona o importe personas con sus equipos.',
    noAssignments: 'No hay asignaciones para este equipo',
    noAssignmentsHint:
      'Las asignaciones a toda la organización también se aplican a las personas del equipo.',
  },

  deletion: {
    title: '¿Eliminar el equipo?',
    text: '{name} se eliminará. Los informes de fechas anteriores siguen incluyendo el equipo.',
    people: (people) => `${counted(people, 'persona dejará', 'personas dejarán')} de pertenecer a un equipo.`,
    confirm: 'Eliminar equipo',
    keep: 'Mantener equipo',
    done: 'Equipo eliminado',
    doneWith: (name) => `Equipo eliminado: ${name}.`,
    moved: (people) =>
      `${counted(people, 'persona ya no pertenece', 'personas ya no pertenecen')} a un equipo.`,
    failed: 'No se eliminó el equipo',
  },
};
