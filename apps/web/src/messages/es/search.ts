import type { Messages } from '../structure.js';

/** Messages of the search dialog. */
export const search: Messages['search'] = {
  title: 'Buscar',
  placeholder: 'Buscar páginas, personas, asignaciones, controles e informes',
  open: 'Buscar',
  searching: 'Buscando',
  results: 'Resultados',
  groups: {
    pages: 'Páginas',
    actions: 'Acciones',
    people: 'Personas',
    teams: 'Equipos',
    assignments: 'Asignaciones',
    frameworks: 'Marcos',
    controls: 'Controles y riesgos',
    topics: 'Temas',
    reports: 'Informes',
  },
  page: 'Página',
  action: 'Acción',
  team: 'Equipo',
  formerMember: (email) => `${email} · baja`,
  assignment: (target, scope) => `${target} · ${scope}`,
  control: (id, title) => `${id} · ${title}`,
  failed: 'La búsqueda ha fallado. Vuelva a intentarlo dentro de un momento.',
  noMatch: (text) => `No hay resultados para «${text}».`,
};
