import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages that several pages share. */
export const common: Messages['common'] = {
  actions: 'Acciones',
  actionsFor: (name) => `Acciones para ${name}`,
  breadcrumbs: 'Ruta de navegación',
  cancel: 'Cancelar',
  close: 'Cerrar',
  delete: 'Eliminar',
  done: 'Listo',
  edit: 'Editar',
  refresh: 'Actualizar',
  saveChanges: 'Guardar cambios',
  showPassword: 'Mostrar contraseña',

  none: 'Ninguno',
  noDeadline: 'Sin plazo',
  noTeam: 'Sin equipo',
  wholeOrganization: 'Toda la organización',

  status: 'Estado',
  allStatuses: 'Todos los estados',
  clearStatus: 'Borrar filtro de estado',
  loadFailed: (label) => `No se pudo cargar: ${label}`,

  attempts: (attempts) => counted(attempts, 'intento', 'intentos'),
  items: (items) => counted(items, 'elemento', 'elementos'),
  people: (people) => counted(people, 'persona', 'personas'),
  topics: (topics) => counted(topics, 'tema', 'temas'),
  partOf: (part, whole) => `${count(part)} de ${count(whole)}`,
  utc: (clock) => `${clock} UTC`,

  conflict: {
    text: 'Sus cambios no se han guardado. Siguen en el formulario de abajo. Cargue la versión guardada para revisarla o sobrescríbala con sus cambios.',
    load: 'Cargar versión guardada',
    overwrite: 'Sobrescribir',
  },

  /** Asked before unsaved input is left. */
  leave: {
    title: '¿Salir sin guardar?',
    text: 'Se descartará lo que ha introducido.',
    confirm: 'Descartar',
    stay: 'Seguir editando',
  },
  /** Shown if the input of an earlier visit was restored. */
  restored: { text: 'Se ha restaurado lo que no había guardado.', discard: 'Descartarlo' },

  list: {
    clearFilters: 'Borrar filtros',
    clearSearch: 'Borrar búsqueda',
    clearSelection: 'Borrar selección',
    export: 'Exportar',
    exportAs: { csv: 'Archivo CSV', xlsx: 'Libro de Excel (XLSX)' },
    firstPage: 'Ir a la primera página',
    loading: (label) => `Cargando: ${label}`,
    newer: 'Más recientes',
    newest: 'Ir al principio',
    noMatch: 'Sin resultados',
    noMatchHint: 'Pruebe con otro término de búsqueda o quite algunos filtros.',
    older: 'Más antiguos',
    outOfDate: (reason) => `Puede que la lista no esté actualizada: ${reason}`,
    page: (page) => `Página ${page}`,
    pageEmpty: 'Esta página está vacía',
    pageEmptyHint: 'La lista tiene menos páginas que antes.',
    pages: 'Paginación',
    perPage: (rows) => `${rows} por página`,
    range: (first, last, total) => `${count(first)}–${count(last)} de ${count(total)}`,
    rowsPerPage: 'Filas por página',
    select: (name) => `Seleccionar ${name}`,
    selectPage: 'Seleccionar todas las filas de esta página',
    selected: (n) => `Selección: ${n}`,
    selection: 'Filas seleccionadas',
    steps: {
      first: 'Primera página',
      previous: 'Página anterior',
      next: 'Página siguiente',
      last: 'Última página',
    },
  },

  picker: {
    choices: (label) => `${label}: opciones`,
    clear: (label) => `Borrar: ${label}`,
    more: (others) => `${counted(others, 'resultado más', 'resultados más')}. Escriba para acotar la lista.`,
    noMatch: (search) => `No hay resultados para «${search}».`,
    noPeople: 'Aún no hay personas activas.',
    noTeams: 'Aún no hay equipos.',
    noTopics: 'Aún no hay temas.',
    search: 'Buscar',
    searchPeople: 'Buscar por nombre o correo',
    searchTeams: 'Buscar equipos',
    searchTopics: 'Buscar temas',
  },
};
