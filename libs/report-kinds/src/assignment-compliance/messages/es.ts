import type { AssignmentComplianceMessages } from './en.js';

export const es: AssignmentComplianceMessages = {
  title: 'Informe de cumplimiento de asignación',
  glance: {
    assignees: 'Personas asignadas',
    completionRate: 'Tasa de finalización',
    completed: 'Completado',
    overdue: 'Fuera de plazo',
    averageScore: 'Nota media',
  },
  facts: {
    content: 'Contenido',
    assignedTo: 'Asignada a',
    named: (title, type) => `${title} (${type})`,
    deadline: 'Plazo',
    noDeadline: 'Sin plazo',
    requirement: 'Carácter',
    mandatory: 'Obligatoria',
    optional: 'Opcional',
    status: 'Estado',
    active: 'Activa',
    closed: 'Cerrada',
    assignedOn: 'Asignada el',
    note: 'Observación',
    none: 'Ninguna',
  },
  types: {
    category: 'categoría',
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
  items: {
    title: 'Elementos en seguimiento',
    none: 'Esta asignación no tiene elementos, por lo que nadie puede completarla.',
    number: 'N.º',
    item: 'Elemento',
    type: 'Tipo',
    topic: 'Tema',
    scenario: 'Escenario de aprendizaje',
  },
  teams: {
    bookmark: 'Equipos',
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
    title: 'Personas asignadas',
    nobody: (day) =>
      `Esta asignación no se aplica a nadie a fecha de ${day}: no hay personas elegibles en su alcance.`,
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
  },
  rules: (hasDeadline) => [
    {
      label: 'Personas asignadas',
      value:
        'La persona asignada, los miembros elegibles del equipo asignado o todas las personas elegibles de la organización. Las personas que dejaron la organización después de crearse la asignación figuran al final, con la indicación «dejó la organización», y se excluyen de todos los totales.',
    },
    {
      label: 'Avance',
      value:
        'Elementos completados / elementos en seguimiento. Un tema se completa con un intento superado; un escenario de aprendizaje, al finalizarlo. El periodo de formación no se aplica: también cuentan los intentos superados anteriores.',
    },
    {
      label: 'Estado',
      value: `Completado: todos los elementos, el último dentro del plazo. Completado tarde: todos los elementos, el último después del plazo. Fuera de plazo: no todos los elementos, y el plazo ha vencido${hasDeadline ? '' : ' (esta asignación no tiene plazo)'}. En curso: no está fuera de plazo y hay al menos un intento o un escenario de aprendizaje iniciado. No iniciado: sin actividad.`,
    },
    {
      label: 'Nota',
      value:
        'Media de las mejores notas en los temas en seguimiento que se intentaron, en porcentaje. «Intentos» es el número de intentos en esos temas.',
    },
  ],
};
