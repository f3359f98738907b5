import type { SampleMessages } from './en.js';

export const es: SampleMessages = {
  title: 'Muestra de auditoría',
  glance: {
    population: 'Personas en la población',
    sample: 'Personas en la muestra',
    seed: 'Semilla',
    strata: 'Estratificación',
  },
  conclusion: (selected, of, seed) =>
    `Personas seleccionadas con la semilla «${seed}»: ${selected} de ${of} en la población.`,
  stratify: { none: 'Ninguna', team: 'Por equipo' },
  population: {
    label: 'Población',
    eligible: 'Personas elegibles',
    assignment: (assignment) => `Personas asignadas de «${assignment}»`,
    control: (item, framework) => `Personas elegibles para ${item} (${framework})`,
    excluded: 'Excluidas',
    exempt: (people) => `exentas: ${people}`,
    leavers: (people) => `han dejado la organización: ${people}`,
    nonLearners: (people) => `no elegibles: ${people}`,
    size: 'Personas en la población',
    hash: 'SHA-256 de la población',
    requested: 'Tamaño de muestra solicitado',
    selected: 'Personas en la muestra',
    seed: 'Semilla',
    seedBy: 'Origen de la semilla',
    seedOfRequest: (by, at) => `elegida por ${by}${at === null ? '' : `, con la solicitud del ${at}`}`,
    seedOfReport: (at) =>
      `generada por Docket: el ID del informe, asignado al solicitarlo${at === null ? '' : ` el ${at}`}`,
    stratification: 'Estratificación',
    scope: 'Asignada a',
    deadline: 'Plazo',
    noDeadline: 'Sin plazo',
    requirement: 'Requisito',
  },
  aboutTopics:
    'Un intento superado en cualquiera de estos temas dentro del periodo de formación cumple el requisito.',
  requirement: {
    eligible: 'Al menos un intento superado en cualquier tema dentro del periodo de formación.',
    topics: (topics) =>
      `Al menos un intento superado en un tema asociado dentro del periodo de formación (temas asociados: ${topics}).`,
    anyTopic: 'Al menos un intento superado en cualquier tema dentro del periodo de formación.',
    languages:
      'Un intento superado en cualquier tema dentro del periodo de formación por cada lenguaje declarado; sin lenguajes declarados, al menos uno en cualquier lenguaje.',
    assignment: (items, at) =>
      `Finalización de todos los elementos en seguimiento (${items}) después de ${at}, dentro del plazo de la persona.`,
    noTopics: 'No hay ningún tema asociado a este elemento, por lo que nadie puede cumplir el requisito.',
  },
  empty: {
    eligible: (reason) => `${reason} No hay a quién seleccionar.`,
    assignment:
      'La asignación no tiene en este instante personas asignadas que cuenten. No hay a quién seleccionar.',
    noItems: 'La asignación no tiene en este instante elementos en seguimiento. No hay a quién seleccionar.',
    control: 'Todas las personas elegibles están exentas. No hay a quién seleccionar.',
  },
  whole: (size) =>
    `El tamaño de muestra solicitado (${size}) es al menos el de la población, por lo que se selecciona toda la población.`,
  strata: {
    title: 'Estratos',
    about:
      'Cada equipo recibe la parte entera de su cuota proporcional de la muestra. Las plazas restantes corresponden a los equipos con los mayores restos; con restos iguales, por ID de equipo. Las personas sin equipo forman un estrato, que va el último.',
    team: 'Equipo',
    id: 'ID del equipo',
    people: 'Personas',
    selected: 'Seleccionadas',
  },
  repeat: {
    title: 'Repetir la selección',
    about:
      'Los archivos population.csv y repeat-selection.sh están adjuntos a este PDF. Guárdelos en una misma carpeta y ejecute en ella «sh repeat-selection.sh», o escriba los siguientes comandos. Requieren un shell POSIX con sort, awk y sha256sum o shasum. El resultado es el SHA-256 de population.txt, que debe coincidir con el SHA-256 de la población indicado arriba, y sample.txt con el hash y el ID de cada persona de la muestra, en el orden de este documento. El script muestra PASS o FAIL para la población y la muestra.',
  },
  sheet: {
    title: 'Hoja de pruebas',
    about:
      'Las personas figuran en el orden de sus hashes. Para cada requisito se indica el intento que lo cumple; si hay varios, el más reciente, con el número de los demás. Las columnas de la derecha son para quien realiza la prueba.',
    aboutAssignment:
      'Las personas figuran en el orden de sus hashes. Para cada elemento en seguimiento se indica el intento que lo completó: el primer intento superado que cuenta. Las columnas de la derecha son para quien realiza la prueba.',
    requirement: 'Requisito e intento',
    result: 'Resultado',
    exception: 'Excepción',
    reference: 'Referencia',
    pass: 'Intento superado',
    missing: 'Ningún intento superado que cuente',
    missingScenario: 'No completado',
    scenario: 'Escenario de aprendizaje',
    further: (passes) => `otros intentos superados: ${passes}`,
    due: (at) => `plazo ${at}`,
    states: { trained: 'Requisito de formación cumplido', not_trained: 'Requisito de formación no cumplido' },
  },
  results: {
    title: 'Resultados',
    about: 'Estado de las personas de la muestra según los registros',
    conclusion: 'Conclusión de la prueba',
    tester: 'Probado por, fecha',
    reviewer: 'Revisado por, fecha',
    remarks: 'Conclusión',
  },
  rules: {
    population: 'Población',
    populationValue: {
      eligible: 'Todas las personas elegibles en este instante.',
      assignment:
        'Las personas asignadas que cuentan en los totales: personas elegibles dentro del alcance. Se excluyen quienes han dejado la organización, las personas exentas y las asignadas directamente que no son elegibles.',
      control: 'Todas las personas elegibles en este instante sin exención del control o riesgo.',
    },
    selection: 'Selección',
    selectionValue:
      'Para cada persona se calcula el SHA-256 del texto UTF-8 <semilla>:<ID de la persona>, con el ID en minúsculas. Las personas se ordenan por su forma hexadecimal ascendente y se seleccionan las primeras. La misma semilla y la misma población dan siempre la misma selección.',
    stratification: 'Estratificación',
    populationHash: 'SHA-256 de la población',
    populationHashValue:
      'SHA-256 de los ID de todas las personas de la población, en orden ascendente, cada uno seguido de un salto de línea (LF).',
    counted: 'Intentos que cumplen un requisito',
    countedPass:
      'Cuenta el intento superado más reciente del periodo de formación. En el mismo instante cuenta el último registrado y, después, el de mayor ID de intento.',
    countedItem:
      'Cuenta el primer intento superado, o la primera finalización de un escenario, después del inicio del cómputo y hasta el instante de este documento. En el mismo instante cuenta el de menor ID de intento.',
  },
};
