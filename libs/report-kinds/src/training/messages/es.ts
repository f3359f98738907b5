import type { TrainingMessages } from './en.js';

export const es: TrainingMessages = {
  title: 'Informe de formación',
  nobodyEligible: (day) =>
    `Sin personas elegibles el ${day}: nadie activo tiene el rol «learner», por lo que no puede darse ninguna tasa.`,
  figure: 'Indicador',
  value: 'Valor',
  of: 'De',
  figures: {
    people: 'Personas, incluidas las que se han ido',
    active: 'Personas activas',
    eligible: 'Personas elegibles',
    active30Days: 'Personas elegibles activas en los últimos 30 días',
    assignmentsActive: 'Asignaciones activas',
    assignmentsOverdue: 'Asignaciones activas con alguien vencido',
    completedPairs: 'Asignaciones obligatorias completadas',
    completionRate: 'Tasa de finalización, obligatorias',
    optionalCompletedPairs: 'Asignaciones opcionales completadas',
    optionalCompletionRate: 'Tasa de finalización, opcionales',
    averageScore: 'Nota media',
    attempts: 'Intentos en el periodo',
    topicsPassed: 'Temas aprobados, persona a persona',
    topics: 'Temas del catálogo',
  },
  glance: {
    eligible: 'Personas elegibles',
    completionRate: 'Tasa de finalización',
    active30Days: 'Activas en 30 días',
    averageScore: 'Nota media',
    assignmentsOverdue: 'Vencidas',
  },
  mandatory: 'Asignaciones obligatorias: situación de los asignados',
  optional: 'Asignaciones opcionales',
  teams: {
    title: 'Equipos',
    none: 'No hay equipos ni personas fuera de uno.',
    chart: 'Finalización de asignaciones obligatorias por equipo',
    bar: (rate, completed, of) => `${rate}  (${completed} de ${of})`,
    team: 'Equipo',
    people: 'Pers.',
    eligible: 'Elegibles',
    active30Days: 'Activos 30 d',
    completed: 'Completadas',
    rate: 'Tasa',
    overdue: 'Vencidas',
    score: 'Nota',
    attempts: 'Intentos',
    passed: 'Aprob.',
  },
  topics: {
    title: 'Anexo: temas',
    byCompletion: 'Los 10 temas con mayor porcentaje',
    byGap: 'Los 10 temas con mayor carencia',
    none: 'No hay temas.',
    topic: 'Tema',
    module: 'Módulo',
    trained: 'Formadas',
    trainedOf: (trained, eligible) => `${trained} de ${eligible}`,
    share: 'Porcentaje',
  },
  rules: [
    {
      label: 'Tasa de finalización',
      value:
        'Pares de una asignación activa y una persona asignada que están completados, a tiempo o con retraso, de todos esos pares. Las asignaciones obligatorias y las opcionales se cuentan por separado; solo las obligatorias alimentan las cifras de cumplimiento.',
    },
    {
      label: 'Nota media',
      value: 'Media de la mejor nota de cada persona elegible en cada tema intentado en el periodo.',
    },
    {
      label: 'Temas aprobados',
      value:
        'En la tabla de equipos «Aprob.». Pares de una persona elegible y un tema con un intento aprobado en el periodo.',
    },
    {
      label: 'Activas en 30 días',
      value: 'Personas elegibles con un intento completado en los últimos 30 días de 24 horas.',
    },
    {
      label: 'Porcentaje de un tema',
      value:
        'Personas elegibles formadas en el tema, de todas las elegibles. Los empates se ordenan por identificador del tema.',
    },
  ],
};
