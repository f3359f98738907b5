import { nouns } from '@docket/contracts/nouns/es';
import { count, counted, wholePercentText } from '../../format/number.js';
import { capitalized } from '../../format/text.js';
import type { Messages } from '../structure.js';

/** Messages of the compliance pages: frameworks, their items, and custom frameworks. */
export const frameworks: Messages['frameworks'] = {
  title: 'Cumplimiento',
  loading: 'Cargando marcos',
  failed: 'No se pudieron cargar los marcos',
  kinds: { owasp: 'OWASP', regulatory: 'Normativo' },
  kindsLabel: 'Tipos de marco',
  noneOfKind: 'No hay marcos de este tipo',
  noneOfKindHint: 'Añada un marco personalizado para verlo aquí.',
  custom: 'Personalizado',
  customFrameworks: 'Marcos personalizados',
  notFound: 'Marco no encontrado',
  notFoundHint: 'Puede que el enlace esté incompleto o que se haya eliminado el marco.',
  showAll: 'Mostrar todos los marcos',
  noValue: '–',
  statuses: {
    covered: 'Alcanzado',
    partial: 'No alcanzado',
    'no-activity': 'Sin actividad',
    'no-content': 'Sin contenido',
  },
  statusCounts: {
    covered: (items) => counted(items, 'alcanzado', 'alcanzados'),
    partial: (items) => counted(items, 'no alcanzado', 'no alcanzados'),
    'no-activity': (items) => `${count(items)} sin actividad`,
    'no-content': (items) => `${count(items)} sin contenido`,
  },
  itemsByStatus: (noun) => `${capitalized(nouns[noun].many)} por estado`,

  asOf: {
    label: 'Mostrar datos a fecha de',
    now: 'Ahora',
    showCurrent: 'Mostrar datos actuales',
    knownAt: 'Registros conocidos a',
    useAllRecords: 'Usar todos los registros hasta ahora',
    line: 'Fecha de corte: {instant}',
    lineWithKnownAt: 'Fecha de corte: {instant}; registros conocidos a {knownAt}',
    loading: 'Fecha de corte: …',
    past: 'Estos indicadores muestran el momento seleccionado. Los informes que genere en esta página describen el mismo momento.',
  },
  noEligible: {
    title: 'No hay personas elegibles',
    consequence: 'No se pueden calcular los porcentajes y no se alcanza ningún porcentaje requerido.',
    learners:
      'Solo son elegibles las personas activas con el rol «Learner», y en este momento no hay ninguna.',
    bespokeSoftware:
      'Solo son elegibles las personas activas con el rol «Learner» que trabajan en software a medida, y en este momento no hay ninguna.',
    jobFunctions: (jobFunctions) =>
      `Solo son elegibles las personas activas con el rol «Learner» y una de estas funciones, y en este momento no hay ninguna: ${jobFunctions}.`,
    jobFunctionsAndBespokeSoftware: (jobFunctions) =>
      `Solo son elegibles las personas activas con el rol «Learner» que trabajan en software a medida y tienen una de estas funciones, y en este momento no hay ninguna: ${jobFunctions}.`,
  },
  nothingKnown: {
    title: 'No hay registros',
    text: 'En ese momento no se conocía ningún registro de la organización.',
  },

  exempt: (people) => counted(people, 'exenta', 'exentas'),
  everyoneExempt: (noun) => `Todas las personas elegibles están exentas de ${nouns[noun].this}.`,
  generateEvidence: 'Generar informe de evidencias del marco',
  generateEvidenceFor: (framework) => `Generar informe de evidencias del marco: ${framework}`,
  evidenceReport: 'Informe de evidencias del marco',

  card: {
    about: (noun, items, version) =>
      `${counted(items, nouns[noun].one, nouns[noun].many)} · versión ${version}`,
  },

  framework: {
    title: 'Marco',
    failed: 'No se pudo cargar el marco',
    loading: 'Cargando página',
    pack: (id, version) => `Versión del marco: ${version} (ID: ${id})`,
    customPack: (id, version) => `Marco personalizado, versión ${version} (ID: ${id})`,
    noCoverage: 'Aún no hay temas que correspondan a este marco.',
    coverageRule: (noun, threshold) =>
      `Porcentaje requerido de personas formadas: ${wholePercentText(threshold)} (umbral elegido por su organización), o más donde se indique. Puede haber personas sin formar aunque se alcance. Cobertura = ${nouns[noun].many} que lo alcanzan / ${nouns[noun].many} con contenido.`,
    summary: 'Resumen del marco',
    coverage: 'Cobertura',
    averageShare: 'Porcentaje medio de formadas',
    covered: (noun) => `${capitalized(nouns[noun].many)} que alcanzan el porcentaje`,
    withoutContent: 'Sin contenido',
    eligible: 'Personas elegibles',
    threshold: 'Umbral',
    requiredPercent: (percent) => `Porcentaje requerido: ${wholePercentText(percent)}`,
    items: (noun) => capitalized(nouns[noun].many),
    itemsOf: (noun, framework) => `${framework}: ${nouns[noun].many}`,
    columns: {
      item: (noun) => capitalized(nouns[noun].one),
      trainedShare: 'Porcentaje',
      trainedOfEligible: 'Formadas / elegibles',
      exempt: 'Personas exentas',
      required: 'Requerido',
      averageScore: 'Media de la mejor nota',
      topics: 'Temas',
    },
    edition: (edition, source) =>
      source === null ? `Edición: ${edition}` : `Edición: ${edition} (${source})`,
    trainingCoverage: 'Cobertura de formación',
    docketGrouping: 'ID y agrupación de Docket',
    customCweSet: 'Correspondencia CWE personalizada',
  },

  item: {
    title: 'Elemento del marco',
    failed: 'No se pudo cargar el elemento',
    notFound: 'Elemento no encontrado',
    noContent: (noun) =>
      `Ningún tema corresponde a ${nouns[noun].this}, por lo que nadie puede formarse en ${nouns[noun].it}.`,
    thresholdReached: (trained, eligible, share, threshold) =>
      `${count(trained)} de ${counted(eligible, 'persona elegible formada', 'personas elegibles formadas')} (${share}). El porcentaje requerido es del ${wholePercentText(threshold)}.`,
    belowThreshold: (trained, eligible, share, threshold, missing) =>
      `${count(trained)} de ${counted(eligible, 'persona elegible formada', 'personas elegibles formadas')} (${share}). Hay que formar a ${counted(missing, 'persona más', 'personas más')} para alcanzar el ${wholePercentText(threshold)}.`,
    summary: (noun) => `Resumen ${nouns[noun].ofThe}`,
    peopleToTrain: 'Personas por formar',
    mappedTopics: 'Temas correspondientes',
    anyTopic: 'Temas que cuentan',
    noTopics: 'No hay temas correspondientes',
    noTopicsAddCwe: (noun) =>
      `Añada un tema con uno de los ID de CWE de ${nouns[noun].this} o personalice la correspondencia CWE.`,
    noTopicsAddContent: 'Añada temas en la página «Contenidos».',
    topicColumns: { topic: 'Tema', cwe: 'CWE', trained: 'Formadas' },
  },

  requirement: {
    title: (noun) => `Qué pide ${nouns[noun].the}`,
    ownWords: 'Con palabras de Docket. Prevalece el texto de la norma.',
    organizationWords: 'Con palabras de su marco personalizado. Prevalece el texto de la norma.',
    trainingOnly: (noun) =>
      `Cobertura de formación: ${nouns[noun].this} exige más que formación. Su estado describe solo la formación y no demuestra la eficacia operativa.`,
    grouping: 'El ID y la agrupación son de Docket, no de la norma.',
  },
  requiredShare: {
    label: 'Porcentaje requerido',
    ofFramework: (percent) => `Porcentaje requerido por el marco: ${wholePercentText(percent)}.`,
    lowered: (required, set) =>
      set < required
        ? `Reducido al ${wholePercentText(required)}, el umbral de cobertura. El ${wholePercentText(set)} lo fijó {by} el {instant}.`
        : `Reducido al ${wholePercentText(required)} por {by} el {instant}.`,
    withoutEffect: (required, set) =>
      `El porcentaje reducido del ${wholePercentText(set)} no tiene efecto: sin él, el porcentaje requerido también es del ${wholePercentText(required)}. Fijado por {by} el {instant}.`,
    because: (reason) => `Motivo: ${reason}`,
    changedReason: 'Motivo: {reason} (modificado por {by} el {instant})',
    lower: 'Reducir porcentaje requerido',
    edit: 'Editar porcentaje requerido',
    restore: (percent) =>
      percent === null ? 'Quitar porcentaje reducido' : `Restablecer el ${wholePercentText(percent)}`,
    restored: 'Porcentaje requerido restablecido',
    restoreFailed: 'No se pudo restablecer el porcentaje requerido',
    dialog: (item) => `Porcentaje requerido de ${item}`,
    formIntro: (ofFramework, threshold) =>
      `El marco exige el ${wholePercentText(ofFramework)}. Un porcentaje menor se aplica desde ahora a los indicadores y a los informes nuevos, pero nunca por debajo del umbral de cobertura (${wholePercentText(threshold)}). El cambio queda en el registro de auditoría.`,
    percent: 'Porcentaje requerido',
    reason: 'Motivo',
    reasonHint: 'Se imprime en cada informe de evidencias del marco.',
    save: 'Guardar porcentaje requerido',
    saved: 'Porcentaje requerido reducido',
  },

  cweSet: {
    requirement: 'Requisito',
    title: 'Correspondencia CWE',
    customTitle: 'Correspondencia CWE personalizada',
    anyTopic: (noun) =>
      `${capitalized(nouns[noun].one)} basad${nouns[noun].ending} en personas: vale cualquier tema superado.`,
    languages: (noun) =>
      `${capitalized(nouns[noun].one)} basad${nouns[noun].ending} en personas: vale cualquier tema superado, pero se requiere un intento superado en cada uno de los lenguajes declarados por la persona.`,
    byModule: 'Los temas se seleccionan por módulo, porque esta lista no publica ID de CWE.',
    customize: 'Personalizar correspondencia CWE',
    edit: 'Editar correspondencia CWE',
    restore: 'Restablecer correspondencia CWE',
    remove: 'Eliminar correspondencia personalizada',
    withoutEffect: (noun, cwes) =>
      `La correspondencia CWE personalizada (${cwes}) no tiene efecto en ${nouns[noun].a} basad${nouns[noun].ending} en personas.`,
    dialog: (item) => `Correspondencia CWE de ${item}`,
    restoreQuestion: (item) => `¿Restablecer la correspondencia CWE predeterminada de ${item}?`,
    restoreConsequence:
      'Se eliminará su correspondencia CWE personalizada. Los indicadores y los informes nuevos usarán la predeterminada.',
    restoreConfirm: 'Restablecer correspondencia CWE',
    restoreCancel: 'Mantener la personalizada',
    restored: 'Correspondencia CWE predeterminada restablecida',
    restoreFailed: 'No se pudo restablecer la correspondencia CWE',
    formIntro: (noun) =>
      `A ${nouns[noun].this} le corresponden los temas con al menos uno de estos ID de CWE. Los informes indican que la correspondencia CWE es personalizada y el cambio queda en el registro de auditoría.`,
    ids: 'ID de CWE',
    idsPlaceholder: 'Escriba o pegue ID',
    clearIds: 'Borrar todos los ID de CWE',
    idCount: (ids) => counted(ids, 'ID', 'ID'),
    save: 'Guardar correspondencia CWE',
    saved: 'Correspondencia CWE personalizada guardada',
    empty: 'Introduzca al menos un ID de CWE o restablezca la correspondencia CWE predeterminada.',
    invalid: (ids) => `ID de CWE no válidos: ${ids.join(', ')}. Introduzca números como 79.`,
  },

  people: {
    title: 'Personas',
    search: 'Buscar personas',
    searchPlaceholder: 'Buscar por nombre, correo o equipo',
    show: 'Mostrar',
    filters: { no: 'Sin formar', yes: 'Formadas', exempt: 'Exentas', all: 'Todas las elegibles' },
    noneExempt: 'No hay personas exentas',
    noneExemptHint: (noun) => `Aquí se muestran las personas con una exención de ${nouns[noun].this}.`,
    noneTrained: 'Aún no hay personas formadas',
    noneTrainedHint: 'Una persona está formada tras superar uno de los temas de arriba.',
    allTrained: 'Todas las personas elegibles están formadas',
    allTrainedHint: (noun) => `Nadie necesita más formación en ${nouns[noun].this}.`,
    noContent: 'No hay temas correspondientes',
    noContentHint: (noun) => `Nadie puede formarse en ${nouns[noun].this} hasta que le corresponda un tema.`,
    columns: {
      person: 'Persona',
      team: 'Equipo',
      bestScore: 'Mejor nota',
      lastPassed: 'Último superado',
      lastPassedByLanguage: 'Último superado por lenguaje',
    },
    noLanguages: 'Sin lenguajes declarados: vale cualquier tema',
    trained: 'Formada',
    notTrained: 'Sin formar',
    languageTrained: ': formada, último intento superado',
    languageNotTrained: ': sin formar, último intento superado',
    never: 'Nunca',
  },

  packs: {
    intro: 'Defina un marco en JSON: sus elementos y los temas que les corresponden.',
    failed: 'No se pudieron cargar los marcos personalizados',
    empty: 'Aún no hay marcos personalizados',
    emptyHint:
      'Pegue abajo la definición de un marco. Para cambiar los temas de un solo elemento, ábralo y personalice su correspondencia CWE.',
    columns: { framework: 'Marco', kind: 'Tipo', version: 'Versión', items: 'Elementos' },
    add: 'Añadir o sustituir un marco',
    remove: 'Eliminar',
    removeLabel: (title) => `Eliminar ${title}`,
    removeQuestion: (title) => `¿Eliminar ${title}?`,
    removeConsequence:
      'Los informes existentes se conservan. No se podrán generar informes nuevos sobre este marco.',
    removeConfirm: 'Eliminar marco',
    removeCancel: 'Mantener marco',
    removed: 'Marco eliminado',
    removeFailed: 'No se pudo eliminar el marco',
  },

  packForm: {
    label: 'Definición del marco',
    hint: 'JSON con id, version, kind, title e items. Si ya existe un marco personalizado con el mismo ID, se sustituye.',
    placeholder: 'Pegue aquí el JSON',
    save: 'Guardar marco',
    openFile: 'Abrir archivo',
    loadExample: 'Cargar ejemplo',
    saved: 'Marco guardado',
    failed: 'No se pudo guardar el marco',
    required: 'Pegue la definición de un marco o abra un archivo.',
    invalidJson: (reason) => `JSON no válido: ${reason}`,
    tooLarge: 'El archivo es demasiado grande. El límite es de 1 MB.',
    positions: 'Las posiciones en rutas como {path} empiezan en 0.',
  },
};
