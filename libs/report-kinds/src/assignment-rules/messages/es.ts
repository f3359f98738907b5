import type { AssignmentRuleMessages } from './en.js';

export const es: AssignmentRuleMessages = {
  countsFrom: 'La formación cuenta',
  countsFromBefore: (at, days) => `después del ${at} (${days} × 24 h antes de la asignación)`,
  countsFromAssignment: (at) => `después del ${at} (momento de la asignación)`,
  recognizedEarlier: 'Reconocidos de antes',
  joiners: 'Incorporaciones tardías',
  joinerDays: (days) => `al menos ${days} × 24 h desde la entrada en el alcance`,
  labeled: (label, value) => `${label}: ${value}`,
  rules: {
    progress: {
      label: 'Avance',
      value:
        'Elementos completados / elementos en seguimiento. Un tema se completa con un intento superado; un escenario de aprendizaje, al finalizarlo. El periodo de formación no se aplica.',
    },
    trackedItems: {
      label: 'Elementos en seguimiento',
      value:
        'Un elemento que se añadió al contenido después del plazo no está en seguimiento. Un elemento retirado deja de estarlo.',
    },
    counting: {
      label: 'Cómputo',
      value:
        'La formación cuenta después del momento de la asignación, hasta el instante de este informe. Las notas, los intentos y la actividad se refieren al mismo intervalo.',
      recognized: (days) =>
        `La formación cuenta desde ${days} × 24 h antes de la asignación, sin incluir ese instante, hasta el instante de este informe. Las notas, los intentos y la actividad se refieren al mismo intervalo. Los elementos «reconocidos» se completaron a más tardar en el momento de la asignación y están incluidos en el avance.`,
    },
    status: {
      label: 'Estado',
      value: (hasDeadline) =>
        `Completado: todos los elementos, el último dentro del plazo. Completado tarde: todos los elementos, el último después del plazo. Fuera de plazo: no todos los elementos, y el plazo ha vencido${hasDeadline ? '' : ' (esta asignación no tiene plazo)'}. En curso: no está fuera de plazo y hay al menos un intento o un escenario de aprendizaje iniciado. No iniciado: sin actividad.`,
    },
    joiners: {
      label: 'Plazo de quienes se incorporan después',
      value: (days) =>
        `El plazo de una persona que entró en el alcance después de la asignación es el más tardío entre el plazo de la asignación y ${days} × 24 h después de su primera entrada en el alcance. Volver no lo reinicia.`,
    },
    firstDeadline: {
      label: 'Primer plazo',
      value:
        '«Según el primer plazo»: fuera de plazo o completado tarde si no se hubiera movido el primer plazo. Los elementos añadidos después de él no están en seguimiento, y se le aplican las reglas de las incorporaciones tardías y de las exenciones.',
    },
    left: {
      label: 'Personas que dejaron la organización',
      value:
        'Se muestran en el momento de su salida: el contenido, el plazo, las exenciones, el progreso y el estado son los vigentes entonces. Los cambios posteriores del contenido o del plazo no los modifican.',
    },
    each: 'N figura en cada asignación.',
  },
};
