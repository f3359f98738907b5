import type { AssignmentComplianceMessages } from './en.js';

export const es: AssignmentComplianceMessages = {
  title: 'Informe de cumplimiento de una asignación',
  glance: {
    assignees: 'Asignados',
    completionRate: 'Tasa de finalización',
    completed: 'Completado',
    overdue: 'Vencido',
    averageScore: 'Nota media',
  },
  facts: {
    target: 'Contenido',
    givenTo: 'Asignado a',
    named: (title, type) => `${title} (${type})`,
    deadline: 'Plazo',
    noDeadline: 'Ninguno, así que nadie puede estar vencido',
    duty: 'Obligación',
    mandatory: 'Obligatoria',
    optional: 'Opcional',
    active: 'Activa',
    yes: 'Sí',
    closed: 'No, cerrada',
    givenOn: 'Asignado el',
    note: 'Nota',
    none: 'Ninguna',
  },
  types: {
    category: 'categoría',
    module: 'módulo',
    topic: 'tema',
    course: 'curso',
    scenario: 'escenario',
    custom: 'selección propia',
    person: 'persona',
    team: 'equipo',
    organization: 'organización',
  },
  standing: 'Situación de los asignados',
  items: {
    title: 'Elementos seguidos',
    none: 'No hay nada bajo el contenido de esta asignación, así que nada puede completarse.',
    number: 'N.º',
    item: 'Elemento',
    type: 'Tipo',
    topic: 'Tema de práctica',
    scenario: 'Escenario de aprendizaje',
  },
  teams: {
    bookmark: 'Equipos',
    title: 'Finalización por equipo',
    bar: (rate, completed, of) => `${rate}  (${completed} de ${of})`,
    team: 'Equipo',
    assignees: 'Asignados',
    completed: 'Completado',
    late: 'Tarde',
    inProgress: 'En curso',
    notStarted: 'Sin empezar',
    overdue: 'Vencido',
  },
  assignees: {
    title: 'Asignados',
    nobody: (day) =>
      `Esta asignación no alcanza a nadie el ${day}: ninguna persona activa con el rol «learner» está incluida.`,
    assignee: 'Persona',
    email: 'Correo',
    team: 'Equipo',
    stateAndInstant: 'Estado, completado el',
    state: 'Estado',
    completedAt: 'Completado el',
    progress: 'Avance',
    score: 'Nota',
    attempts: 'Intentos',
    overdue: 'VENCIDO',
    left: 'se ha ido',
  },
  rules: (hasDeadline) => [
    {
      label: 'Asignados',
      value:
        'Personas a las que la asignación alcanza en ese instante: los miembros del equipo entonces, toda la organización o la persona nombrada. Quienes se han ido figuran al final, con la marca «se ha ido», y no cuentan en ningún total.',
    },
    {
      label: 'Avance',
      value:
        'Elementos completados / seguidos. Un tema se completa con un intento aprobado; un escenario, al terminarlo; no después del instante.',
    },
    {
      label: 'Estado',
      value: `Completado: todos los elementos, el último no después del plazo. Completado con retraso: el último después. Vencido: no todos los elementos y el plazo ha pasado${hasDeadline ? '' : ' (esta asignación no tiene)'}. En curso: alguna actividad. Sin empezar: ninguna.`,
    },
    {
      label: 'Nota',
      value:
        'Media de las mejores notas en los temas seguidos que se intentaron, en porcentaje. Intentos es el número de veces que se intentaron esos temas.',
    },
  ],
};
