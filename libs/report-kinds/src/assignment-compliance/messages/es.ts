import type { AssignmentComplianceMessages } from './en.js';

export const es: AssignmentComplianceMessages = {
  title: 'Informe de cumplimiento de la asignación',
  glance: {
    assignees: 'Personas asignadas',
    completionRate: 'Tasa de finalización',
    completed: 'Completado, también tarde',
    overdue: 'Fuera de plazo',
    averageScore: 'Nota media',
  },
  average: (rate) => `todas las personas asignadas ${rate}`,
  conclusion: (rate, completed, assignees, late, overdue) =>
    `El ${rate} de las personas asignadas ha completado la asignación (${completed} de ${assignees}), ${late} de ellas tarde. Fuera de plazo: ${overdue}.`,
  nobodyCounted: 'Ninguna persona asignada se cuenta, por lo que no hay tasa de finalización.',
  gap: (open, assignees, overdue) =>
    `${open} de ${assignees} sin completar, de ellas ${overdue} fuera de plazo`,
  noGaps: 'Todas las personas asignadas han completado la asignación.',
  facts: {
    content: 'Contenido',
    assignedTo: 'Asignada a',
    named: (title, type) => `${title} (${type})`,
    deadline: 'Plazo',
    noDeadline: 'Sin plazo',
    requirement: 'Obligatoriedad',
    mandatory: 'Obligatoria',
    optional: 'Opcional',
    status: 'Estado',
    active: 'Activa',
    inactive: 'Inactiva',
    assignedOn: 'Asignada el',
    note: 'Observación',
    none: 'Ninguna',
  },
  types: {
    category: 'familia',
    module: 'módulo',
    topic: 'tema',
    course: 'curso',
    scenario: 'escenario de aprendizaje',
    custom: 'selección personalizada',
    person: 'persona',
    team: 'equipo',
    organization: 'organización',
  },
  statusOfAssignees: 'Estado de las personas asignadas',
  deadlineHistory: {
    title: 'Cambios del plazo',
    changedAt: 'Cambiado el',
    changedBy: 'Cambiado por',
    from: 'De',
    to: 'A',
    notRecorded: 'no registrado',
    lateUnderFirst: (late, of) =>
      `Según el primer plazo: ${late} de ${of} personas asignadas estarían fuera de plazo o habrían completado tarde si no se hubiera movido el primer plazo.`,
    noFirst: 'No había un primer plazo, por lo que nadie estaría fuera de él.',
  },
  overdueByDays: {
    title: 'Personas fuera de plazo por días de retraso',
    range: (from, days) => `${from}–${days}`,
    moreThan: (days) => `más de ${days}`,
  },
  items: {
    leaversOnly: 'solo para las personas que dejaron la organización',
    title: 'Elementos en seguimiento',
    none: 'Esta asignación no tiene elementos, por lo que nadie puede completarla.',
    number: 'N.º',
    item: 'Elemento',
    type: 'Tipo',
    topic: 'Tema',
    scenario: 'Escenario de aprendizaje',
  },
  teams: {
    title: 'Tasa de finalización por equipo',
    bar: (rate, completed, of) => `${rate}  (${completed} de ${of})`,
    team: 'Equipo',
    assignees: 'Asignadas',
    completed: 'Completado',
    late: 'Completado tarde',
    inProgress: 'En curso',
    notStarted: 'No iniciado',
    overdue: 'Fuera de plazo',
  },
  assignees: {
    overdueBy: (days) => `FUERA DE PLAZO, ${days}`,
    missing: (items) => `Pendientes: ${items}`,
    groups: { notLearner: 'No elegibles', left: 'Dejaron la organización' },
    aboutItems:
      'Debajo del número de elementos completados figuran la nota y, entre paréntesis, el número de intentos. Las columnas numeradas son los elementos del resumen. Un círculo relleno con la fecha (UTC) indica que el elemento está completado; un anillo con guion, un elemento pendiente. La lista «assignee-items.csv», adjunta a este archivo, contiene la nota, el origen y el identificador de origen de cada elemento completado.',
    aboutMissing:
      'Los elementos son los elementos numerados del resumen. «Completado» los enumera con la fecha en que se completaron (UTC); «Pendientes», los que la persona no ha completado. La lista «assignee-items.csv», adjunta a este archivo, contiene la fecha en que se completó, la nota, el origen y el identificador de origen de cada elemento.',
    title: 'Personas asignadas',
    nobody: (day) =>
      `Esta asignación no se aplica a nadie a fecha de ${day}: no hay personas elegibles en su alcance.`,
    noneCounted: (reasons) => `Ninguna persona asignada está incluida en los totales (${reasons}).`,
    assignee: 'Persona asignada',
    email: 'Correo electrónico',
    team: 'Equipo',
    statusAndCompletion: 'Estado y finalización',
    status: 'Estado',
    completedAt: 'Completado el',
    progress: 'Avance',
    score: 'Nota',
    attempts: 'Intentos',
    overdue: 'FUERA DE PLAZO',
    left: 'dejó la organización',
    leftOn: (day) => `dejó la organización el ${day}`,
    due: (at) => `plazo ${at}`,
    notLearner: 'no elegible',
    recognized: 'Reconocidos',
  },
  rules: {
    ownDeadline: 'Un plazo distinto se imprime junto a la persona.',
    assignees: {
      label: 'Personas asignadas',
      value:
        'La persona asignada, los alumnos del equipo asignado o todos los alumnos de la organización, es decir, las personas elegibles en ese momento. Los administradores y auditores del equipo o de la organización no se cuentan. Las personas que dejaron la organización después de crearse la asignación figuran al final, con la indicación «dejó la organización», y se excluyen de todos los totales. Una persona asignada directamente que no es elegible figura en la lista con la indicación «no elegible» y se excluye de todos los totales.',
    },
    completionRate: {
      label: 'Tasa de finalización',
      value:
        'Personas asignadas que completaron todos los elementos (a tiempo o tarde) / personas asignadas.',
    },
    score: {
      label: 'Nota',
      value:
        'Media de las mejores notas en los temas en seguimiento que tienen un intento con nota, en porcentaje. «Intentos» es el número de intentos en los temas en seguimiento.',
    },
    averageScore: {
      label: 'Nota media',
      value: 'Media de las notas de las personas asignadas. Se excluyen las personas sin nota.',
    },
    daysOverdue: {
      label: 'Días de retraso',
      value:
        'Número de períodos de 24 horas iniciados desde el plazo de la persona hasta el instante de este informe (para quienes dejaron la organización: hasta su salida).',
    },
    itemCompletion: {
      label: 'Elemento completado',
      value:
        'El primer intento aprobado del tema, o la finalización del escenario, dentro del intervalo contado. La nota, el origen y el identificador de origen están en assignee-items.csv, junto con la mejor nota.',
    },
    recalculation: {
      label: 'Recálculo',
      value:
        'assignees.csv contiene una línea por persona asignada; los totales cuentan las líneas con learner = true, exempt = false y left = false. En assignee-items.csv, la nota de una persona es la media de bestScore de las líneas que la tienen; la nota media es la media de esas medias entre las personas contadas, truncada una sola vez.',
    },
  },
};
