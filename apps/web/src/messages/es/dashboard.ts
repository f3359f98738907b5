import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'Panel',
  intro: 'El estado de la formación de un vistazo.',
  asOf: 'Fecha de corte: {instant}',
  noValue: '–',
  showTable: 'Mostrar como tabla',
  tableOf: (chart) => `${chart}: tabla`,

  attention: {
    title: 'Requiere atención',
    overdue: 'Personas fuera de plazo en una asignación',
    due: (days) => `Personas con una asignación que vence en los próximos ${count(days)} días`,
    lapsing: (days) => `Personas cuya formación caduca en los próximos ${count(days)} días`,
    belowShare: 'Riesgos y controles por debajo del porcentaje requerido',
  },

  keyFigures: {
    title: 'Indicadores clave',
    loading: 'Cargando indicadores clave',
    failed: 'No se pudieron cargar los indicadores clave',
    completionRate: 'Tasa de finalización (obligatorias)',
    completedOf: (completed, assigned) =>
      `${count(completed)} de ${counted(assigned, 'asignación obligatoria', 'asignaciones obligatorias')}, contadas por persona`,
    activePeople: (days) => `Personas con un intento, últimos ${days} días`,
    ofEligible: (eligible) => `de ${counted(eligible, 'persona elegible', 'personas elegibles')}`,
    meanTopicScore: 'Nota media por tema',
    attempts: (attempts, days) => `${counted(attempts, 'intento', 'intentos')} en los últimos ${days} días`,
    activeAssignments: 'Asignaciones activas',
    mandatoryAndOptional: 'Obligatorias y opcionales',
    overdueAssignments: 'Asignaciones con personas fuera de plazo',
    ofActive: (active) => `de ${counted(active, 'activa', 'activas')}`,
  },

  getStarted: {
    title: 'Primeros pasos',
    done: 'Hecho',
    toDo: 'Pendiente',
    importRecords: 'Importar registros de formación',
    importRecordsHint: 'Importe temas, cursos e intentos desde archivos CSV o declaraciones xAPI.',
    addPeople: 'Añadir personas',
    addPeopleHint: 'La cobertura y la finalización se miden con las personas que tienen el rol «Learner».',
    checkEligibility: 'Comprobar quién es elegible',
    createAssignment: 'Crear una asignación',
    createAssignmentHint: 'Elija el contenido, las personas asignadas y el plazo.',
  },

  activity: {
    title: 'Actividad',
    about: 'Intentos y personas con intentos por semana; la semana actual está incompleta.',
    none: (weeks) => `No se completó ningún intento en las últimas ${weeks} semanas.`,
    table: 'Actividad por semana',
    week: 'Semana del',
    attempts: 'Intentos',
    activePeople: 'Personas con intentos',
  },

  frameworks: {
    title: 'Marcos',
    about: 'Porcentaje medio de personas formadas. La línea marca el menor porcentaje requerido.',
    met: (covered, items) => `${count(covered)} de ${count(items)} alcanzan el porcentaje requerido`,
    noContent: 'Aún no hay temas correspondientes',
    noShare: 'Aún sin porcentaje',
    threshold: (percent) => `Menor porcentaje requerido: ${percent}`,
  },

  trainedShare: {
    title: 'Porcentaje formado',
    about:
      'Porcentaje de personas elegibles con un aprobado en el periodo de formación, al final de cada mes.',
    none: 'Nadie era elegible en los últimos 12 meses.',
    table: 'Porcentaje formado por mes',
    date: 'Fecha',
    share: 'Porcentaje formado',
    trained: 'Formadas',
    eligible: 'Personas elegibles',
  },

  focus: {
    title: 'Áreas prioritarias',
    about: 'Temas en los que hay menos personas elegibles formadas.',
    noTopics: 'Aún no hay temas.',
  },

  teams: {
    title: 'Resultados por equipo',
    about: 'Finalización de asignaciones obligatorias por equipo.',
    none: 'Aún no hay equipos con asignaciones obligatorias.',
    order: 'Orden de los equipos',
    lowestFirst: 'De menor a mayor',
    highestFirst: 'De mayor a menor',
    showAll: (teams) => (teams === 1 ? 'Mostrar el único equipo' : `Mostrar los ${count(teams)} equipos`),
    showFirst: (teams) =>
      teams === 1 ? 'Mostrar el primer equipo' : `Mostrar los primeros ${count(teams)} equipos`,
    unrated: (teams) =>
      `${counted(teams, 'equipo no tiene', 'equipos no tienen')} asignaciones obligatorias.`,
    completed: (completed, assigned) => `${count(completed)} de ${count(assigned)}`,
    completedWithOverdue: (completed, assigned, overdue) =>
      `${count(completed)} de ${count(assigned)} · ${count(overdue)} fuera de plazo`,
  },
};
