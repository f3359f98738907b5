import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Begins a title in lower case, because it continues a sentence. */
const lowerFirst = (title: string): string => title.charAt(0).toLocaleLowerCase('es') + title.slice(1);

/** Messages of the reports: the list, the page of a report, and requests from any page. */
export const reports: Messages['reports'] = {
  title: 'Informes',
  report: 'Informe',
  intro: 'Informes inmutables que cualquiera puede verificar.',
  count: (reports) => counted(reports, 'informe', 'informes'),
  empty: 'Aún no hay informes',
  emptyHint:
    'Genere uno de los documentos de arriba. Los informes se generan en segundo plano y aparecen aquí.',
  columns: { report: 'Informe', requestedBy: 'Solicitado por', file: 'Archivo' },
  asOf: (instant) => `Fecha de corte: ${instant}`,
  asOfWithKnownAt: (instant, knownAt) => `Fecha de corte: ${instant}; registros conocidos a ${knownAt}`,
  noFile: '–',
  name: (title, subject) => `${title}, ${subject}`,
  tabTitle: (title, subject) => `${title}: ${subject}`,
  pages: (pages) => counted(pages, 'página', 'páginas'),

  statuses: {
    queued: 'En cola',
    running: 'En curso',
    completed: 'Completado',
    failed: 'Fallido',
    cancelled: 'Cancelado',
    expired: 'Caducado',
  },
  onLegalHold: 'Con retención legal',
  fileDeletedOn: (date) => `Archivo eliminado el ${date}`,
  expiresOn: (date) => `Caduca el ${date}`,

  filters: {
    search: 'Buscar informes',
    searchPlaceholder: 'Buscar por objeto o persona',
    kind: 'Tipo de informe',
    allKinds: 'Todos los tipos',
    clearKind: 'Borrar filtro de tipo de informe',
  },

  generate: {
    section: 'Generar informe',
    kindsFailed: 'No se pudieron cargar los tipos de informe',
    button: (kind) => `Generar ${lowerFirst(kind)}`,
    required: 'Obligatorio',
    searchAssignments: 'Buscar asignaciones',
    noAssignments: 'Aún no hay asignaciones.',
    searchFrameworks: 'Buscar marcos',
    noFrameworks: 'No hay marcos.',
    version: (version) => `Versión ${version}`,
    customVersion: (version) => `Versión ${version} · personalizado`,
    due: (deadline) => `Plazo: ${deadline}`,
    optional: 'opcional',
    inactive: 'inactiva',
    defaultLanguage: (language) => `Predeterminado (${language})`,
    comparisons: { none: 'Sin comparación', previous: 'Informe anterior' },
    orientations: { portrait: 'Vertical', landscape: 'Horizontal' },
    sample: {
      populations: {
        eligible: 'Personas elegibles',
        assignment: 'Personas de una asignación',
        control: 'Personas de un control o riesgo',
      },
      assignment: 'Asignación',
      framework: 'Marco',
      item: 'Control o riesgo',
      searchItems: 'Buscar controles y riesgos',
      frameworkFirst: 'Elija primero un marco.',
      noItems: 'Ningún control ni riesgo coincide.',
      sizeHint: (max) => `De 1 a ${max} personas`,
      seedHint:
        'Déjela vacía para usar el ID del informe, que nadie puede elegir. Se imprime en el documento; la misma semilla vuelve a seleccionar a las mismas personas.',
      strata: { none: 'Ninguna', team: 'Por equipo, proporcional' },
    },
    newReport: 'Nuevo informe',
    options: {
      title: (chosen) =>
        chosen === 0 ? 'Opciones' : `Opciones (${counted(chosen, 'definida', 'definidas')})`,
    },
    instants: {
      now: 'Ahora',
      noPeriod: 'Sin periodo',
      field: (label, timeZone) => `${label} (${timeZone})`,
      clear: (label) => `Borrar: ${label}`,
      hints: {
        from: 'El informe abarca el tiempo posterior a este momento.',
        to: 'El informe describe la organización en este momento y al final de cada trimestre del periodo.',
        asOf: 'El momento que describe el informe. No se combina con un periodo.',
        knownAt:
          'Déjelo vacío para usar todos los registros hasta ahora. Indique ambos momentos para reproducir un informe anterior.',
      },
      knownTooEarly: 'Elija el momento que describe el informe o uno posterior.',
      periodOrder: 'Elija un momento anterior al final del periodo.',
    },
  },

  request: {
    requested: (kind) => `Solicitud enviada: ${kind}`,
    alreadyRequested: (kind) => `Ya está en curso: ${kind}`,
    failed: (kind) => `No se pudo solicitar: ${kind}`,
    status: (subject, status) => `${subject}. ${status}.`,
    viewReport: 'Ver informe',
    viewRunningReport: 'Ver informe en curso',
    ready: 'Informe listo',
    announceReady: (report) => `Informe listo: ${report}`,
    kindFailed: (kind) => `Ha fallado: ${kind}`,
    announceFailed: (report) => `El informe ha fallado: ${report}`,
  },

  progress: {
    cancelling: 'Cancelando',
    waitingForWorker: 'En espera de un worker',
    nextInQueue: 'Siguiente en la cola',
    position: (position) => `Posición ${count(position)} en la cola`,
    starting: 'Iniciando',
    collecting: 'Recopilando datos',
    collectingRows: (done, total) => `Recopilando datos, ${count(done)} de ${count(total)} filas`,
    rendering: 'Generando páginas',
    renderingRows: (done, total) => `Generando páginas, ${count(done)} de ${count(total)} filas`,
    storing: 'Guardando archivo',
    percent: (percent) => wholePercentText(percent),
    percentAndTimeLeft: (percent, timeLeft) => `${wholePercentText(percent)} · ${timeLeft}`,
    spoken: (percent, progress) => `${percent} por ciento, ${progress}`,
  },

  actions: {
    download: 'Descargar',
    downloadLabel: (report) => `Descargar ${report}`,
    cancel: 'Cancelar',
    cancelLabel: (report) => `Cancelar ${report}`,
    cancelQuestion: (kind) => `¿Cancelar el informe «${kind}»?`,
    cancelConsequence: (subject) =>
      `${subject}. Se descartará el avance actual. Puede volver a solicitar el informe en cualquier momento.`,
    cancelConfirm: 'Cancelar informe',
    cancelDismiss: 'Seguir generando',
    cancelFailed: 'No se pudo cancelar el informe',
    retry: 'Reintentar',
    retryLabel: (report) => `Reintentar ${report}`,
    retryFailed: 'No se pudo reintentar el informe',
  },

  copy: {
    copied: 'Copiado',
    label: (text) => `Copiar ${text}`,
    announceCopied: (text) => `Copiado: ${text}`,
    failed: (text) => `No se pudo copiar: ${text}`,
  },
  sha256Of: (kind) => `SHA-256 de ${kind}`,

  page: {
    failed: 'Este informe ha fallado',
    fileDeleted: 'Archivo eliminado',
    fileDeletedByPerson:
      'Un administrador eliminó el archivo. Se conservan los datos y el SHA-256 del informe, por lo que aún se pueden verificar las copias existentes. Para obtener datos actuales, genere de nuevo el informe.',
    fileDeletedByPolicy:
      'La política de conservación eliminó el archivo. Se conservan los datos y el SHA-256 del informe, por lo que aún se pueden verificar las copias existentes. Para obtener datos actuales, genere de nuevo el informe.',
    keyFigures: 'Indicadores clave',
    rules: 'Reglas aplicadas',
    rulesPending: 'Las reglas se muestran una vez recopilados los datos.',
    rulesHint: 'Las reglas se recopilan junto con los datos y se imprimen en el documento.',
    noDetails: 'Aún no hay datos.',
    timeline: 'Cronología',
    now: 'ahora',
    run: (run) => `ejecución ${run}`,
    worker: (id) => `Worker ${id}`,
    downloads: 'Descargas',
    noDownloads: 'Nadie ha descargado aún este archivo.',
  },

  preview: {
    title: 'Vista previa',
    loading: 'Cargando la vista previa',
    failed: 'No se pudo cargar la vista previa',
    failedHint: 'El archivo se puede descargar igualmente.',
    tooLarge: (size, limit) =>
      `El archivo ocupa ${size}. La vista previa admite hasta ${limit}: descargue el archivo para leerlo.`,
    page: (page, pages) => `Página ${count(page)} de ${count(pages)}`,
    pageField: 'Página',
    text: 'Texto de esta página',
  },

  file: {
    title: 'Archivo',
    pending: 'El archivo aún no está listo.',
    none: 'No hay archivo.',
    name: 'Nombre',
    type: 'Tipo',
    pages: 'Páginas',
    size: 'Tamaño',
    sizeInBytes: (size, bytes) => `${size} (${counted(bytes, 'byte', 'bytes')})`,
    sha256: 'SHA-256',
    sha256OfFile: 'SHA-256 del archivo',
    snapshotSha256: 'SHA-256 de la instantánea',
    sha256OfSnapshot: 'SHA-256 de la instantánea',
    verify: 'Para verificar una copia, compare su SHA-256 con el valor anterior:',
    verifyWith: { linux: 'Linux', macOs: 'macOS', windows: 'Windows' },
  },

  requestDetails: {
    title: 'Solicitud',
    requestedBy: 'Solicitado por',
    requester: (name, email) => `${name} (${email})`,
    requestedAt: 'Solicitado el',
    asOf: 'Fecha de corte',
    knownAt: 'Registros conocidos a',
    dataVersion: 'Versión de los datos',
    reportId: 'ID del informe',
    again: 'Volver a solicitar para los mismos momentos',
  },

  events: {
    queued: 'Solicitado',
    claimed: 'Iniciado',
    collected: 'Datos recopilados',
    rendered: 'Documento generado',
    completed: 'Completado',
    run_failed: 'Ejecución fallida',
    worker_lost: 'Worker perdido, informe de nuevo en cola',
    released: 'Devuelto a la cola',
    failed: 'Fallido',
    cancel_requested: 'Cancelación solicitada',
    cancelled: 'Cancelado',
    retried: 'Reintento solicitado',
    legal_hold_placed: 'Retención legal aplicada',
    legal_hold_lifted: 'Retención legal levantada',
    expired: 'Archivo eliminado por la política de conservación',
    file_deleted: 'Archivo eliminado',
    file_removed: 'Archivo borrado del almacenamiento',
    snapshot_removed: 'Instantánea eliminada; un reintento vuelve a recopilar los datos',
  },

  retention: {
    title: 'Conservación',
    certificate: 'Certificado de eliminación',
    expires: 'Caduca',
    never: 'Nunca (sin política de conservación)',
    deletedAt: 'Eliminado el',
    deletedBy: 'Eliminado por',
    policy: (days) => `Política de conservación (${counted(days, 'día', 'días')})`,
    removedFromStorage: 'Borrado del almacenamiento',
    removalPending: 'Pendiente; se reintenta cada pocos minutos',
    recordedAs: 'Acción en el registro de auditoría',
    onHoldSince: 'Con retención legal desde',
    placedBy: 'Aplicada por',
    reason: 'Motivo',
  },

  hold: {
    place: 'Aplicar retención legal',
    lift: 'Levantar retención legal',
    placeQuestion: '¿Aplicar una retención legal a este informe?',
    liftQuestion: '¿Levantar la retención legal?',
    placeConsequence:
      '{report} no caducará y su archivo no se podrá eliminar hasta que se levante la retención legal.',
    liftConsequence:
      '{report} tiene una retención legal por este motivo: {reason}. Cuando se levante, volverá a aplicarse la política de conservación.',
    reason: 'Motivo',
    reasonHint: 'Queda en el registro de auditoría',
    keep: 'Mantener retención',
    placed: 'Retención legal aplicada',
    lifted: 'Retención legal levantada',
    cannotDelete: 'El archivo no se puede eliminar mientras el informe tenga una retención legal.',
  },

  deleteFile: {
    button: 'Eliminar archivo',
    question: '¿Eliminar este archivo definitivamente?',
    consequence:
      'El archivo {file} de {report}, solicitado el {time}, y la instantánea de sus datos se eliminarán definitivamente. El informe conserva sus indicadores y su SHA-256, y la eliminación queda en el registro de auditoría.',
    confirm: 'Eliminar archivo',
    cancel: 'Conservar archivo',
    done: 'Archivo eliminado',
    failed: 'No se pudo eliminar el archivo',
  },
};
