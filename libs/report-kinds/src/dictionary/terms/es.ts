import { es as document } from '../../language/messages/es.js';
import type { Glossary } from '../terms.js';

const { states, exempt, rules } = document;

/** Spanish glossary. */
export const es: Glossary = {
  title: 'Glosario',
  terms: {
    active: [
      'Activa',
      'Una persona está activa desde el inicio de una pertenencia hasta su fin, sin incluirlo.',
    ],
    assignee: ['Persona asignada', 'Una persona en el alcance de una asignación.'],
    assignment: [
      'Asignación',
      'Contenido asignado a una persona, un equipo o la organización, con carácter obligatorio u opcional.',
    ],
    attempt: [
      'Intento',
      'Una prueba de una persona en un tema, con nota o resultado; los intentos nunca se modifican, solo se añaden y se anulan.',
    ],
    averageAssigneeScore: [
      'Nota media',
      'Media de las notas de las personas asignadas que tienen una; la nota de una persona es la media de las mejores notas en los temas en seguimiento.',
    ],
    averageScore: [
      'Media de la mejor nota',
      'Media de la mejor nota de cada persona elegible con algún intento con nota, en los temas correspondientes en el periodo de formación.',
    ],
    completed: [
      states.completed,
      'Todos los elementos están completos, el último a más tardar en el plazo de la persona.',
    ],
    completedLate: [
      states.completed_late,
      'Todos los elementos están completos, el último después del plazo de la persona.',
    ],
    completionRate: [
      'Tasa de finalización',
      'Asignaciones completadas, a tiempo o tarde, divididas entre todas las asignaciones, contadas por persona asignada.',
    ],
    changedValue: [
      'Cambios de valores',
      'Otros valores de ajustes, roles, plazos, marcos, correspondencias CWE, proporciones exigidas y CWE de temas de los que dependen los indicadores.',
    ],
    correction: [
      'Corrección',
      'Un cambio en los datos de una persona que se aplica desde un instante anterior, o en una fecha de incorporación, o en una fecha de salida pasada; los valores conocidos antes se conservan.',
    ],
    countedAttempt: [
      'Intento que cuenta',
      'El intento superado más reciente del periodo de formación por el que una persona está formada en un riesgo o control.',
    ],
    coverage: [
      'Cobertura',
      'Riesgos o controles que alcanzan su porcentaje requerido, divididos entre los que tienen contenido.',
    ],
    covered: [
      'Alcanzado',
      'El porcentaje de personas formadas es al menos el requerido; puede haber personas sin formar.',
    ],
    dataVersion: [
      'Versión de los datos',
      'El número del último cambio de registros que este documento tiene en cuenta.',
    ],
    daysOverdue: [
      'Días de retraso',
      'El número de períodos de 24 horas iniciados desde el plazo de la persona.',
    ],
    deadline: [
      'Plazo de una persona',
      'El plazo de la asignación, o uno posterior si la persona entró más tarde en el alcance o tuvo una exención.',
    ],
    eligible: [
      rules.eligible,
      'Personas activas con el rol «Learner» y dentro de las funciones establecidas, si la organización las ha definido.',
    ],
    exempt: [
      exempt.marker,
      'Dispensada, con un motivo, quien lo aprobó y un fin, y por ello excluida de los totales y porcentajes.',
    ],
    inProgress: [
      states.in_progress,
      'No todos los elementos están completos, el plazo no ha vencido y hay actividad.',
    ],
    input: [
      'Entrada',
      'Un archivo importado, o todas las solicitudes de un mismo cliente de la API y origen, que registró intentos.',
    ],
    item: [
      'Riesgo, control',
      'Una entrada de un marco: un módulo de una lista de OWASP o un control de un marco normativo.',
    ],
    jobScope: [
      'Funciones establecidas',
      'Un ajuste que limita las personas elegibles a funciones, o a personas que trabajan en software a medida.',
    ],
    leaver: [
      'Dejó la organización',
      'Una persona asignada que se fue después de crearse la asignación; se muestra en el momento de su salida y se excluye de todos los totales.',
    ],
    meanShare: [
      'Porcentaje medio de personas formadas',
      'Media de los porcentajes de los riesgos o controles que tienen uno. Se excluyen los que no tienen contenido ni personas elegibles, o cuyas personas elegibles están todas exentas.',
    ],
    meanTopicScore: [
      'Nota media por tema',
      'Media de las mejores notas del periodo de formación, una por persona elegible y tema con un intento con nota.',
    ],
    membership: [
      'Pertenencia',
      'El tiempo desde la incorporación a la organización hasta la salida, sin incluir este instante.',
    ],
    merged: [
      'Personas fusionadas',
      'Registros de una misma persona que se unieron; la persona cuenta una vez desde que se registró la fusión.',
    ],
    noActivity: ['Sin actividad', 'Nadie está formado o nadie es elegible.'],
    noContent: ['Sin contenido', 'Ningún tema corresponde al riesgo o control.'],
    notStarted: [states.not_started, 'No hay actividad y el plazo no ha vencido.'],
    onboarding: [
      'Incorporación',
      'El primer intento superado, en cualquier tema, de las personas que se incorporan en el periodo.',
    ],
    overdue: [states.overdue, 'No todos los elementos están completos y el plazo de la persona ha vencido.'],
    partial: ['No alcanzado', 'Hay personas formadas, pero su porcentaje es inferior al requerido.'],
    pass: [
      'Intento superado',
      'Un intento que alcanza al menos la nota mínima o, sin nota, tiene el resultado «superado».',
    ],
    passingScore: [rules.passingScore, 'La nota más baja con la que un intento está superado.'],
    peopleToTrain: [
      'Por formar',
      'El número de personas elegibles que aún deben formarse para alcanzar el porcentaje requerido.',
    ],
    population: ['Población', 'Todas las personas entre las que se selecciona la muestra.'],
    populationHash: [
      'SHA-256 de la población',
      'El SHA-256 de los ID ordenados de todas las personas de la población, que la identifica.',
    ],
    requiredShare: [
      'Porcentaje requerido',
      'El porcentaje mínimo de personas formadas que exige el estado: el mayor entre el umbral de cobertura de la organización y el porcentaje que exige el marco.',
    ],
    requirement: ['Requisito', 'Lo que una persona de la muestra debe haber superado o completado.'],
    satisfied: [
      'Con formación',
      'La persona tiene en el periodo de formación los intentos superados que exige el riesgo o control.',
    ],
    scenario: [
      'Escenario de aprendizaje',
      'Contenido de formación sin nota que una persona inicia y completa; no es un intento.',
    ],
    seed: [
      'Semilla',
      'Un texto que determina la selección: la misma semilla y la misma población dan siempre la misma selección.',
    ],
    share: ['Porcentaje', 'Personas formadas divididas entre las personas elegibles sin exención.'],
    snapshot: [
      'Instantánea',
      'Todos los datos de este documento, leídos en una sola transacción de la base de datos; cada indicador depende solo de ella.',
    ],
    strata: [
      'Estratos',
      'Los equipos de la población, de cada uno de los cuales se seleccionan personas en proporción a su tamaño.',
    ],
    threshold: [
      rules.threshold,
      'Un ajuste de la organización, no de la norma: el porcentaje requerido más bajo de cualquier riesgo o control.',
    ],
    topic: ['Tema', 'Una unidad de contenido de formación, en un módulo de una familia.'],
    trackedItem: [
      'Elementos en seguimiento',
      'Los temas y escenarios de aprendizaje que una persona asignada debe completar.',
    ],
    trained: [
      'Persona formada',
      'Tiene un intento superado en el periodo de formación en un tema correspondiente; un control sobre las personas cuenta cualquier tema y puede exigir un intento superado en cada lenguaje declarado.',
    ],
    trainedOnTopic: [
      'Persona formada',
      'Tiene al menos un intento superado en el tema en el periodo de formación.',
    ],
    trainingCoverage: [
      'Cobertura de formación',
      'El estado de un control que exige más que los intentos superados que se cuentan: solo describe la formación.',
    ],
    void: ['Anulación', 'Retira un intento de todos los indicadores desde que se registra; es definitiva.'],
    window: [
      rules.window,
      'El tiempo hasta el instante de este documento en el que un intento superado cuenta como formación; las reglas indican su duración.',
    ],
  },
};
