import type { DocumentMessages } from './en.js';

export const es: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Página ${page} de `, ''],
  continued: (title) => `${title} (continuación)`,
  noTeam: 'Sin equipo',
  total: 'Total',
  framework: {
    editionValue: (edition, source) => (source === null ? edition : `${edition} (${source})`),
    noEdition: 'No indicada en el marco',
    topics: 'Temas correspondientes',
    topicId: 'ID',
    topic: 'Tema',
    module: 'Módulo',
  },
  exempt: {
    title: 'Personas exentas',
    about:
      'Estas personas tienen una exención vigente en el instante de este documento. Se excluyen de todos los totales y porcentajes, aunque estén formadas.',
    person: 'Persona',
    team: 'Equipo',
    reason: 'Motivo',
    approver: 'Aprobada por',
    until: 'Hasta',
    recorded: 'Registrada',
    since: (at) => `desde ${at}`,
    marker: 'Exenta',
    count: (people) => `exentas: ${people}`,
    excluded: (people) => `Las personas exentas (${people}) están excluidas.`,
    everyone: 'Todas las personas elegibles están exentas.',
    everyoneElse: 'Todas las personas sin exención están formadas.',
    itemRule:
      'Una exención de un elemento se aplica desde su inicio hasta su fin, sin incluirlo. Las personas exentas se excluyen del numerador y del denominador de cada porcentaje del elemento, aunque estén formadas: «formadas / elegibles» se calcula y se imprime sin ellas. Se cuentan y se enumeran por su nombre con el motivo, quien la aprobó y el fin.',
    assignmentRule:
      'Una exención de la asignación se aplica desde su inicio hasta su fin, sin incluirlo. Las personas exentas se enumeran, marcadas «Exenta», con el motivo, quien la aprobó y el fin, y se excluyen de todos los totales. Para quien dejó la organización cuenta la exención en el momento de su salida.',
    deadlineRule: (days) =>
      `Después de una exención, el plazo de la persona es el más tardío entre el habitual y ${days} × 24 h después del fin de la exención.`,
  },
  nobody: {
    eligible: (day) =>
      `No hay personas elegibles a fecha de ${day}: ninguna persona activa tiene el rol «Learner».`,
    inScope: (day) =>
      `No hay personas elegibles a fecha de ${day}: ninguna persona activa con el rol «Learner» cumple las condiciones fijadas por la organización.`,
    onRecord: (knownAt) => `A fecha de ${knownAt} no se conocía ningún registro de personas.`,
  },
  trainingCoverage:
    'Cobertura de formación: este documento muestra solo la formación de las personas. No demuestra que un control funcione ni que se cumpla un requisito de una norma.',
  reportInFooter: (id) => `ID …${id}`,
  cover: {
    bookmark: 'Portada',
    subject: (title, organization) => `${title} – ${organization}`,
    generated: 'Generado el',
    localTime: 'Hora local',
    requestedBy: 'Solicitado por',
    reportId: 'ID del informe',
    scope: 'Alcance',
    wholeOrganization: 'Todas las personas elegibles de la organización',
    period: 'Período',
    periodValue: (from, to) => `después de ${from}, hasta ${to} inclusive`,
    population: 'Población',
    populationValue: (eligible, onRecord) => `${eligible} personas elegibles de ${onRecord} registradas`,
    populationOnePerson: 'Una persona',
    edition: 'Edición',
    mapping: 'Correspondencia',
    version: 'Versión',
    formatVersion: (version) => `versión del formato ${version}`,
    classification: 'Clasificación',
    confidential: 'Confidencial',
    preparedBy: 'Preparado por',
    reviewedBy: 'Revisado por',
    date: 'Fecha',
    dataAsOf: (instant) => `Fecha de corte: ${instant}`,
    snapshot: (sha256) => `SHA-256 de la instantánea: ${sha256}`,
  },
  instants: {
    describes: 'Fecha de corte',
    describesValue: (instant) =>
      `${instant}. Los roles, los equipos, la configuración, los contenidos y las asignaciones son los de ese instante.`,
    describesBeforeHistory: (instant) =>
      `${instant}. Las pertenencias, los roles, los equipos y las asignaciones son los de ese instante.`,
    known: 'Registros conocidos a',
    knownValue: (instant, version) => `${instant} (versión de los datos ${version})`,
    knownRule: (value) =>
      `${value}. No se tienen en cuenta los registros añadidos, corregidos o anulados después. La formación cuenta según cuándo tuvo lugar, no según cuándo se registró. Un intento anulado deja de contar cuando se registra su anulación.`,
    names: 'Nombres y títulos',
    namesValue:
      'Los nombres de personas y equipos, las direcciones de correo y los títulos de los temas no tienen historial: son los del momento de la lectura de los datos.',
    historySince: 'Inicio del historial',
    beforeHistory: (instant) =>
      `Antes del ${instant} no se llevaba historial de la configuración, los contenidos, los marcos, los lenguajes declarados, las funciones y el trabajo en software a medida: los instantes anteriores usan sus valores en esa fecha, no los propios.`,
    historySinceValue: (instant) =>
      `El historial de la configuración, los contenidos, los marcos, los lenguajes declarados, las funciones y el trabajo en software a medida comienza el ${instant}. Para instantes anteriores se usan sus valores en ese instante.`,
  },
  states: {
    overdue: 'Fuera de plazo',
    not_started: 'No iniciado',
    in_progress: 'En curso',
    completed_late: 'Completado tarde',
    completed: 'Completado',
  },
  attempt: {
    score: 'Nota',
    passed: 'Superado',
    failed: 'No superado',
    completedAt: 'Completado el',
    recordedAt: 'Registrado el',
    recorded: (at) => `reg. ${at}`,
    source: 'Origen e ID',
  },
  evidence: {
    title: 'Acerca de esta evidencia',
    intro:
      'Esta sección muestra el origen de los datos y cómo se obtiene la población. Para comprobar la integridad, compare las personas registradas con una fuente independiente, como la lista de personal, y las entradas con los sistemas de origen.',
    source: 'Origen',
    product: 'Producto',
    productValue: (version, commit) => `Docket ${version}, compilación ${commit}`,
    productVersion: (version) => `Docket ${version}`,
    kind: 'Tipo de informe',
    kindValue: (kind, version) => `${kind}, versión del formato ${version}`,
    scope: 'Alcance',
    organization: 'Organización',
    parameters: 'Parámetros',
    population: 'Población',
    populationIntro:
      'Cada persona registrada pertenece a la primera categoría aplicable. Una segunda consulta, escrita por separado, sobre la misma base de datos contó el mismo número de personas elegibles.',
    onRecord: 'Personas registradas',
    notYetJoined: 'Aún no incorporadas',
    left: 'Bajas',
    administrators: 'Administradores',
    auditors: 'Auditores',
    outsideJobScope: 'Fuera de las funciones establecidas',
    eligible: 'Personas elegibles',
    notAssigned: 'Personas elegibles fuera del alcance de la asignación',
    notAssignedOrExempt: 'Personas elegibles fuera del alcance de la asignación, o exentas',
    assignees: 'Personas asignadas en los totales',
    notInPopulation: 'Personas elegibles fuera de la población de la muestra',
    countedAgain: 'Personas elegibles, segundo recuento',
    onePerson: (id) =>
      `Este documento trata de una sola persona (${id}), que no se seleccionó de una población. Las entradas y la puntualidad del registro son las de esta persona.`,
    attemptsOfPerson: 'Intentos contados de esta persona, de cualquier antigüedad',
    scenarios: 'Escenarios de aprendizaje completados',
    scenariosRecordedLate: 'Escenarios completados y registrados más de 7 días después',
    scenarioDependentPeople:
      'Personas con un escenario cuyas finalizaciones se registraron todas con retraso',
    scenariosRecordedAfter: 'Escenarios completados y registrados después de la fecha de corte',
    inputsIntroOfPerson:
      'Los archivos importados y los clientes de la API que registraron los intentos contados y los escenarios completados de esta persona, de cualquier antigüedad. Las filas rechazadas son las de todo el archivo; sus demás filas se importaron sin ellas. Un guion: no registrado. Una solicitud de la API con una fila rechazada se rechaza por completo.',
    noInputsOfPerson: 'Esta persona no tiene intentos contados ni escenarios completados.',
    timeliness: 'Puntualidad del registro',
    attempts: (days) => `Intentos de personas elegibles en las últimas ${days} × 24 horas`,
    recordedLate: 'Intentos registrados más de 7 días después de completarse',
    dependentPeople: 'Personas formadas cuyos intentos superados se registraron todos con retraso',
    recordedAfter: 'Intentos registrados después de la fecha de corte',
    imageDigest: 'Imagen de contenedor',
    schema: 'Esquema de la base de datos',
    snapshot: 'SHA-256 de la instantánea',
    records: 'Datos leídos',
    recordTypes: {
      settings: 'configuración',
      people: 'personas, con sus pertenencias y roles',
      teams: 'equipos',
      content: 'temas, módulos, cursos y escenarios',
      attempts: 'intentos',
      scenarioEvents: 'inicios y finalizaciones de escenarios',
      assignments: 'asignaciones',
      exemptions: 'exenciones',
      frameworks: 'marcos, correspondencias CWE y porcentajes requeridos',
    },
    requestedAt: 'Solicitado el',
    personWindowValue: (start, end) =>
      `Intentos: de cualquier fecha, hasta el ${end} inclusive. Cambios: después del ${start} y hasta el ${end} inclusive`,
    window: 'Periodo de los registros',
    windowValue: (start, end) => `Después de ${start}, hasta ${end} inclusive`,
    assignmentWindowValue: (start, end) =>
      `Después de ${start}, hasta ${end} inclusive: el tiempo en que la formación cuenta para la asignación`,
    inputs: 'Entradas',
    inputsIntro:
      'Archivos importados y clientes de la API que registraron los intentos y los escenarios completados del periodo. Las filas rechazadas son las de todo el archivo; sus demás filas se importaron sin ellas. Un guion: no registrado. Una solicitud de la API con una fila rechazada se rechaza por completo.',
    inputsListed: (shown, total, file) =>
      `Se muestran las ${shown} entradas más grandes de ${total}. El archivo adjunto ${file} las contiene todas.`,
    unscoredPasses: (passes) =>
      `Intentos sin nota superados por el resultado «superado»: ${passes}. Una importación registra una finalización sin nota como superada solo si un administrador lo eligió en la asignación de campos.`,
    noInputs: 'En el periodo no se completó ningún intento ni escenario.',
    input: 'Entrada',
    inputSource: 'Fuente, por',
    accepted: 'Aceptadas',
    rejected: 'Rechazadas',
    inputScenarios: (n) => `Escenarios completados: ${n}`,
    leftOut: (rows) => `Omitidas por la asignación de campos: ${rows}`,
    inputAttempts: 'Intentos',
    recorded: 'Primer, último registro',
    api: 'Solicitudes de la API',
    notRecorded: 'Origen no registrado',
    allInputs: 'Todas las entradas',
    attemptsInWindow: 'Intentos de personas elegibles en el periodo',
    changes: 'Cambios en el periodo',
    changesIntro:
      'Valores de los que dependen los indicadores, con el instante desde el que se aplica el nuevo valor y, debajo, el instante en que se registró. El primer rol de una persona no es un cambio.',
    changesListed: (shown, total, file) =>
      `Se muestran los ${shown} últimos cambios de ${total}. El archivo adjunto ${file} los contiene todos.`,
    changedAt: 'Se aplica desde, registrado',
    change: 'Cambio',
    before: 'Antes',
    after: 'Después',
    changedBy: 'Cambiado por',
    system: 'Sistema',
    changeKinds: {
      coverage_threshold: 'Umbral de cobertura',
      time_zone: 'Zona horaria',
      job_functions: 'Funciones de las personas elegibles',
      bespoke_software_only: 'Solo personas que trabajan en software a medida',
      role: 'Rol',
      deadline: 'Plazo de una asignación',
      framework: 'Marco (SHA-256)',
      cwe_mapping: 'Correspondencia CWE',
      required_share: 'Porcentaje requerido',
      topic_cwes: 'CWE de un tema',
    },
    roles: { learner: 'Learner', auditor: 'Auditor', org_admin: 'Administrador' },
    yes: 'Sí',
    no: 'No',
    recordsScope:
      'Las anulaciones, las correcciones y las personas fusionadas incluyen las registradas después del periodo, hasta «Registros conocidos a», que lo afectan.',
    changesSince: (instant) =>
      `Los cambios se registran desde el ${instant}; un guion indica un tiempo sin registro.`,
    changedValues: 'Cambios de valores',
    voids: 'Anulaciones de intentos',
    corrections: 'Correcciones de personas',
    merges: 'Personas fusionadas',
    recordKinds: { void: 'Anulación', correction: 'Corrección', merge: 'Fusión' },
    recordsListed: (file) =>
      `Aquí figuran los últimos cambios de registros. El archivo adjunto ${file} los contiene todos, con los valores anteriores y posteriores.`,
    effectiveFrom: (at) => `con efecto desde ${at}`,
    mergedWith: (id) => `fusionada con ${id}`,
    recordedBy: 'Registrado por',
    record: 'Persona y registro',
    excludedListed: (file) =>
      `El archivo adjunto ${file} nombra a las personas no elegibles de cada categoría, con su equipo y su pertenencia.`,
  },
  leavers: {
    title: 'Personas que se fueron',
    about: (from, to) =>
      `Personas que se fueron después del ${from} y hasta el ${to} inclusive, y que eran elegibles al irse. Todos los valores son los del momento de la baja. En el instante de este documento no son elegibles, por lo que sus cifras sobre personas elegibles las excluyen. Las cifras sobre todas las personas, sobre instantes anteriores y sobre quienes se incorporaron pueden incluirlas.`,
    none: (from, to) => `Ninguna persona elegible se fue después del ${from} y hasta el ${to} inclusive.`,
    left: 'Baja',
    joined: (at) => `incorporación ${at}`,
  },
  rules: {
    title: 'Cálculo de los indicadores',
    dataAsOfValue: (instant) =>
      `Todos los indicadores reflejan los registros a fecha de ${instant}, incluidos los roles, los equipos y las asignaciones.`,
    eligible: 'Personas elegibles',
    eligibleValue: 'Alumnos activos (rol «Learner»). Se excluyen los administradores y los auditores.',
    eligibleJobFunctions: (functions) =>
      `Solo son elegibles las personas con una de estas funciones (configuración de la organización): ${functions}.`,
    bespokeSoftwareOnly:
      'Solo son elegibles las personas que trabajan en software a medida (configuración de la organización; PCI DSS 6.2.2).',
    passingScore: 'Nota mínima',
    passingScoreValue: (score) =>
      `Un intento en un tema se supera con una nota de ${score} o más o, si no tiene nota, con el resultado «superado». Los escenarios de aprendizaje no tienen nota y no son intentos.`,
    window: 'Periodo de formación',
    windowValue: (days, start, end) =>
      `Completado después del ${start} y hasta el ${end} inclusive (${days} × 24 horas).`,
    threshold: 'Umbral de cobertura',
    thresholdValue: (percent) => `${percent} de las personas elegibles (configuración de la organización).`,
    percentages: 'Porcentajes',
    percentagesValue: (all, few) =>
      `Las tasas y los porcentajes se redondean hacia abajo a enteros y las notas, a un decimal. ${few} significa que hay al menos un caso; ${all} significa todos. Ninguna nota se redondea hacia arriba hasta la nota de aprobado.`,
  },
  contents: 'Índice',
  executiveSummary: { title: 'Resumen ejecutivo', gaps: 'Mayores brechas' },
  trend: {
    title: 'Evolución en 12 meses',
    instant: 'Instante',
    about:
      'El final de cada uno de los últimos 12 meses naturales y el instante de este documento. Sin cifras: los meses que terminan antes de la primera pertenencia registrada.',
  },
  comparison: {
    none: 'No se ha comparado con un informe anterior.',
    title: (instant: string) => `Cambios desde ${instant}`,
    intro:
      'Comparación con un informe anterior del mismo tipo y objeto. Todos los valores proceden de las instantáneas de los dos informes.',
    report: 'Informe anterior',
    snapshot: 'SHA-256 de su instantánea',
    metric: 'Indicador',
    before: 'Antes',
    after: 'Ahora',
    difference: 'Diferencia',
    points: (difference: string) => `${difference} puntos`,
    note: 'La diferencia es la de los valores impresos; en porcentajes y puntuaciones, en puntos porcentuales.',
    change: ({ before, after, difference }: Record<'before' | 'after' | 'difference', string>) =>
      difference === '' ? `${before} → ${after}` : `${before} → ${after} (${difference})`,
    subjects: {
      person: 'Personas cuyo estado ha cambiado',
      topic: 'Temas cuyo estado ha cambiado',
      control: 'Riesgos y controles cuyo estado ha cambiado',
    },
    name: 'Nombre',
    notBefore: 'No incluido',
    notAfter: 'Ya no incluido',
    noChanges: 'Ningún estado ha cambiado desde el informe anterior.',
  },
  verification: {
    title: 'Verificación de este archivo',
    storedOnce:
      'Este archivo se guarda una sola vez y nunca se modifica. Para verificar una copia, calcule su SHA-256 y compárelo con el valor que figura en la página del informe en Docket:',
    fileName: (placeholder, name) =>
      `Las órdenes llaman al archivo ${placeholder}: guárdelo o cópielo primero con ese nombre. Su propio nombre es ${name}`,
    signature:
      'Firme las líneas de la portada en una copia impresa. Una nota o una firma añadida a este archivo cambia su SHA-256.',
    oneSnapshot:
      'Todos los indicadores proceden de una única instantánea de los registros, leída en una sola transacción de la base de datos. La misma instantánea produce siempre el mismo archivo, byte a byte. SHA-256 de la instantánea:',
    snapshotCommand:
      'La instantánea está adjunta a este PDF como snapshot.ndjson. Esta orden muestra su SHA-256 sin conexión (qpdf es un programa libre). También puede guardar el adjunto con un lector de PDF y usar una de las órdenes anteriores.',
    attached:
      'El adjunto figures.json contiene los indicadores, y cada archivo CSV las filas de una lista. Sus datos son los de la instantánea.',
    resultsOnly:
      'Estos valores son resultados. Los adjuntos no contienen los registros con los que podrían recalcularse:',
    resultsOf: {
      training:
        'cifras de instantes anteriores, también en la evolución (un documento de ese instante contiene sus personas); cifras de personas que se fueron (véanse sus expedientes individuales) y de asignaciones cerradas, y el estado de cada persona asignada (véase el informe de cumplimiento de la asignación); puntualidad del registro de los escenarios.',
      'assignment-compliance':
        'puntualidad del registro (assignee-items.csv contiene solo los instantes de registro de lo completado).',
      'framework-evidence':
        'cifras de instantes anteriores, también en la evolución (un documento de ese instante contiene sus personas); personas que se fueron (véanse sus expedientes individuales); puntualidad del registro de los escenarios.',
      sample:
        'puntualidad del registro; número de otros intentos superados; personas excluidas de la población.',
      'person-record':
        'instante desde el que la persona está en el alcance de una asignación, del que puede depender el plazo; retraso según el primer plazo; asignaciones excluidas de las cifras por una exención. Se adjuntan todos los intentos y escenarios, y los temas que corresponden a cada elemento.',
    },
  },
};
