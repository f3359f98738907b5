import type { TrainingMessages } from './en.js';

export const es: TrainingMessages = {
  title: 'Informe de formación',
  nobodyEligible: (reason) => `${reason} Los indicadores sobre personas elegibles no están disponibles.`,
  metric: 'Indicador',
  value: 'Valor',
  outOf: 'De un total de',
  figures: {
    people: 'Personas (incluidas las que dejaron la organización)',
    active: 'Personas activas',
    eligible: 'Personas elegibles',
    active30Days: 'Personas elegibles con un intento, últimos 30 días',
    assignmentsActive: 'Asignaciones activas',
    assignmentsOverdue: 'Asignaciones con personas fuera de plazo',
    completedPairs: 'Asignaciones obligatorias completadas',
    completionRate: 'Tasa de finalización de asignaciones obligatorias',
    exemptPairs: 'Asignaciones obligatorias, personas exentas',
    optionalCompletedPairs: 'Asignaciones opcionales completadas',
    optionalCompletionRate: 'Tasa de finalización de asignaciones opcionales',
    optionalExemptPairs: 'Asignaciones opcionales, personas exentas',
    meanTopicScore: 'Nota media por tema (persona × tema)',
    attempts: 'Intentos en el periodo de formación',
    topicsPassed: 'Temas superados (persona × tema)',
    topics: 'Temas del catálogo',
  },
  glance: {
    eligible: 'Personas elegibles',
    completionRate: 'Tasa de finalización (obligatorias)',
    active30Days: 'Con un intento, últimos 30 días',
    meanTopicScore: 'Nota media por tema',
    assignmentsOverdue: 'Asignac. con personas fuera de plazo',
  },
  average: (rate) => `organización ${rate}`,
  conclusion: (rate, completed, assigned, overdue, active) =>
    `El ${rate} de las asignaciones obligatorias está completado (${completed} de ${assigned}). ${overdue} de ${active} asignaciones activas tienen personas fuera de plazo.`,
  noMandatory: 'Ninguna asignación obligatoria está activa, por lo que no hay tasa de finalización.',
  gap: (rate, open, overdue) =>
    `${rate} completado, ${open} sin completar, de ellas ${overdue} fuera de plazo`,
  noGaps: 'Todas las asignaciones obligatorias están completadas.',
  compared: {
    person: { trained: 'Algún tema superado', untrained: 'Ningún tema superado' },
    topic: { trained: 'Alguien está formado', untrained: 'Nadie está formado' },
  },
  assignments: {
    rate: 'Tasa',
    title: 'Asignaciones activas',
    assignment: 'Asignación',
    requirement: 'Carácter',
    mandatory: 'Obligatoria',
    optional: 'Opcional',
    assignees: 'Personas asignadas',
    none: 'No hay asignaciones activas.',
  },
  noDeadline: 'Sin plazo',
  exempt: { none: 'Ninguna persona asignada a una asignación activa está exenta.' },
  movedDeadlines: {
    title: 'Plazos movidos',
    about: (assignments) =>
      `Asignaciones activas cuyo plazo se cambió: ${assignments}. De ello depende cuántas personas están fuera de plazo: sin completar en el plazo o completado después de él.`,
    none: 'No se cambió el plazo de ninguna asignación activa.',
    changed: 'Cambiado el, por',
    from: 'De',
    to: 'A',
    notRecorded: 'no registrado',
    late: (late, assignees, first) =>
      `Fuera de plazo: ${late} de ${assignees} personas asignadas; según el primer plazo: ${first} de ${assignees}`,
    noFirst: (late, assignees) =>
      `Fuera de plazo: ${late} de ${assignees} personas asignadas; no había un primer plazo, por lo que nadie estaría fuera de él.`,
  },
  closed: {
    title: 'Asignaciones cerradas',
    about: (from, to) =>
      `Asignaciones cerradas después del ${from} y hasta el ${to} inclusive, con el estado de las personas asignadas en el momento del cierre. En el instante de este documento no están activas, por lo que sus cifras sobre asignaciones activas las excluyen. Las cifras de instantes anteriores pueden incluirlas.`,
    none: (from, to) => `No se cerró ninguna asignación después del ${from} y hasta el ${to} inclusive.`,
    closedAt: 'Cierre, por',
  },
  lists: (files) => `Los números de los que se calculan estos indicadores están adjuntos: ${files}.`,
  mandatory: 'Asignaciones obligatorias: estado de las personas asignadas',
  optional: 'Asignaciones opcionales: estado de las personas asignadas',
  teams: {
    title: 'Equipos',
    none: 'En este instante ningún equipo tiene personas y nadie está sin equipo.',
    chart: 'Tasa de finalización de asignaciones obligatorias por equipo',
    bar: (rate, completed, of) => `${rate}  (${completed} de ${of})`,
    team: 'Equipo',
    people: 'Pers.',
    eligible: 'Elegibles',
    active30Days: 'Con intento, 30 d',
    completed: 'Completadas',
    rate: 'Tasa',
    overdue: 'Fuera de plazo',
    score: 'Nota',
    attempts: 'Intentos',
    passed: 'Superados',
  },
  topics: {
    title: 'Temas',
    mostCovered: 'Los 10 temas con mayor cobertura',
    leastCovered: 'Los 10 temas con menor cobertura',
    none: 'No hay temas.',
    topic: 'Tema',
    module: 'Módulo',
    trained: 'Pers. formadas',
    trainedOf: (trained, eligible) => `${trained} de ${eligible}`,
    share: 'Porcentaje',
  },
  trend: {
    share: 'Porcentaje de personas formadas',
    rule: 'Evolución',
    ruleValue: (timeZone) =>
      `El porcentaje de personas formadas son las personas elegibles que superaron algún tema en el periodo de formación, divididas entre todas las personas elegibles. Cada mes termina en su último milisegundo en la zona horaria ${timeZone}. Sus cifras usan los roles, los equipos, la configuración, los contenidos, las asignaciones y el periodo de formación de ese instante, y los registros que conoce este documento.`,
  },
  gapsRule:
    'Equipos con más personas asignadas que no han completado una asignación obligatoria, contadas por asignación, en orden descendente. Cuenta el número, no el porcentaje, por lo que los equipos grandes figuran antes con más frecuencia.',
  rules: [
    {
      label: 'Tasa de finalización',
      value:
        'Asignaciones completadas (a tiempo o tarde) divididas entre todas las asignaciones activas, contadas por persona asignada. Las asignaciones obligatorias y las opcionales se cuentan por separado. La columna «Tasa» de la tabla de equipos solo abarca las obligatorias. Se excluyen las personas exentas.',
    },
    {
      label: 'Cómputo de las asignaciones',
      value:
        'La formación cuenta después del inicio del cómputo de una asignación: el momento de la asignación, o antes si esta reconoce formación anterior. El plazo de una persona es el de la asignación, o uno posterior si se incorporó más tarde o tuvo una exención.',
    },
    {
      label: 'Nota media por tema',
      value:
        'Media de las mejores notas en el periodo de formación, una por cada persona elegible y cada tema que tiene un intento con nota. En la tabla de equipos, «Nota».',
    },
    {
      label: 'Temas superados',
      value:
        'Pares de una persona elegible y un tema que esa persona superó en el periodo de formación. Columna «Superados» de la tabla de equipos.',
    },
    {
      label: 'Personas con un intento',
      value:
        'Personas elegibles que completaron al menos un intento en las últimas 30 × 24 horas. Columna «Con intento, 30 d» de la tabla de equipos.',
    },
    {
      label: 'Porcentaje de un tema',
      value:
        'Personas elegibles formadas en el tema divididas entre todas las personas elegibles. Los temas con el mismo porcentaje se ordenan por su ID.',
    },
  ],
  departureRules: [
    {
      label: 'Asignaciones cerradas',
      value:
        'Una asignación se cierra cuando pasa a estar inactiva. La lista contiene las que estaban activas antes y siguen cerradas, con las personas asignadas y su estado en el momento del cierre. El título y la obligatoriedad son los del instante que describe este documento.',
    },
    {
      label: 'Personas que se fueron',
      value:
        'Los intentos y los temas superados son los del periodo de formación que termina con la baja. Las asignaciones obligatorias son las que estaban activas en la baja, sin exenciones; su estado es el de ese momento.',
    },
  ],
};
