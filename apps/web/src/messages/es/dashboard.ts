import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'Panel',
  intro: 'El estado de la formación de un vistazo.',
  asOf: 'Fecha de corte: {instant}',
  noValue: '–',
  showTable: 'Mostrar como tabla',
  tableOf: (chart) => `${chart}: tabla`,

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

  coverage: {
    title: 'Cobertura',
    about: 'Porcentaje de personas elegibles formadas en cada riesgo.',
    summary: (framework, coverage) =>
      `${framework}: el ${coverage} de los riesgos alcanza el porcentaje requerido`,
    noSummary: (framework) => `${framework}: aún no hay temas correspondientes`,
    breakdown: ({ covered, partial, noActivity, noContent }, threshold) =>
      `(${covered} con el porcentaje requerido o más, ${partial} por debajo, ${noActivity} sin actividad, ${noContent} sin contenido; porcentaje requerido: ${wholePercentText(threshold)}, el umbral elegido por la organización)`,
    table: (framework) => `Cobertura de ${framework}`,
    columns: {
      risk: 'Riesgo',
      share: 'Porcentaje',
      trained: 'Formadas',
      averageScore: 'Media de la mejor nota',
    },
    trained: 'Formadas',
    threshold: 'Umbral (línea discontinua)',
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

  mastery: {
    title: 'Puntos fuertes y débiles',
    about:
      'Media de las mejores notas de cada persona en el periodo de formación. La línea marca la nota mínima.',
    groupBy: 'Agrupar por',
    topics: 'Temas',
    modules: 'Módulos',
    noTopic: (attempts, days) =>
      `Ningún tema tiene al menos ${counted(attempts, 'intento', 'intentos')} en los últimos ${days} días.`,
    noModule: (attempts, days) =>
      `Ningún módulo tiene al menos ${counted(attempts, 'intento', 'intentos')} en los últimos ${days} días.`,
    strengths: 'Puntos fuertes',
    focusAreas: 'Puntos débiles',
    noFocusAreas: 'No hay puntos débiles.',
  },
};
