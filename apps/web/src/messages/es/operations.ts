import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the operations page. */
export const operations: Messages['operations'] = {
  title: 'Operaciones',
  intro:
    'Colas, workers e informes bloqueados de todas las organizaciones. El contenido de los informes no se muestra.',
  queueBoard: 'Abrir panel de colas',

  queues: {
    title: 'Colas',
    loading: 'Cargando colas',
    failed: 'No se pudieron cargar las colas',
    figures: 'Informes y workers',
    queued: 'Informes en cola',
    waitingForSlot: 'En espera de turno',
    undispatched: 'Aún sin despachar',
    running: 'Informes en curso',
    alive: 'Workers activos',
    lost: 'Workers perdidos',
    atLeast: (value) => `${count(value)}+`,
    oldest: 'El informe más antiguo entró en la cola {instant}.',
    outOfDate: (reason) => `Puede que estas cifras no estén actualizadas: ${reason}`,
    columns: {
      queue: 'Cola',
      redis: 'Redis',
      waiting: 'Trabajos en espera',
      active: 'Activos',
      delayed: 'Aplazados',
    },
    reachable: 'Accesible',
    unreachable: 'Inaccesible',
    unreachableHint: 'Los informes quedan en cola en PostgreSQL hasta que Redis vuelva a estar accesible.',
    noValue: '–',
  },

  problems: {
    title: 'Requiere atención',
    count: (reports) => counted(reports, 'informe', 'informes'),
    show: 'Mostrar',
    stuck: 'Bloqueados',
    failed: 'Fallidos',
    noStuck: 'No hay informes bloqueados',
    noStuckHint: 'Todos los informes en cola y en curso avanzan.',
    noFailed: 'No hay informes fallidos',
    noFailedHint: 'Ningún informe de ninguna organización ha fallado en los últimos 30 días.',
    columns: { report: 'Informe', reason: 'Motivo', runs: 'Ejecuciones', since: 'Desde' },
    reasons: {
      worker_unresponsive: {
        reason: 'El worker no responde',
        meaning:
          'El worker ha dejado de enviar señales de actividad. Las tareas de mantenimiento devolverán el informe a la cola.',
      },
      cancel_unacknowledged: {
        reason: 'Cancelación sin confirmar',
        meaning:
          'El informe se canceló, pero su worker aún lo está ejecutando. Si no cambia, detenga el worker.',
      },
      running_too_long: {
        reason: 'Ejecución demasiado larga',
        meaning: `Una ejecución se detiene después de RENDER_TIMEOUT_SECONDS (valor predeterminado: ${count(1800)} segundos).`,
      },
      queued_too_long: {
        reason: 'Demasiado tiempo en cola',
        meaning: 'Ningún worker ha iniciado aún el informe. El informe falla a las 24 horas.',
      },
    },
    retry: 'Reintentar',
    retryLabel: (report, organization, id) => `Reintentar ${report} de ${organization}, ${id}`,
    retried: (report, organization) => `Se reintenta: ${report} de ${organization}`,
    retryFailed: 'No se pudo reintentar el informe',
    cancel: 'Cancelar',
    cancelLabel: (report, organization, id) => `Cancelar ${report} de ${organization}, ${id}`,
    cancelQuestion: (report) => `¿Cancelar el informe «${report}»?`,
    cancelConsequence: (organization) =>
      `${organization} solicitó este informe. El registro de auditoría de la organización mostrará que usted canceló el informe. Sus administradores pueden volver a solicitarlo.`,
    cancelConfirm: 'Cancelar informe',
    cancelDismiss: 'Seguir generando',
    cancelled: (report, organization) => `Cancelado: ${report} de ${organization}`,
    cancelFailed: 'No se pudo cancelar el informe',
  },

  workers: {
    title: 'Workers',
    count: (workers) => counted(workers, 'worker', 'workers'),
    note: 'Los workers detenidos se quitan de la lista de inmediato; los perdidos, al cabo de una hora.',
    empty: 'No hay workers en ejecución',
    emptyHint:
      'Los informes quedan en cola hasta que se inicie un worker. Para iniciar uno, ejecute node dist/apps/worker/src/main.js o docker compose up -d worker.',
    columns: { worker: 'Worker', work: 'Trabajo actual' },
    process: 'Proceso {pid} · iniciado {instant}',
    lastSeen: 'Última señal {instant}',
    states: {
      working: 'Trabajando',
      idle: 'Inactivo',
      draining: 'Drenando',
      drained: 'Drenado',
      stopping: 'Deteniéndose',
      lost: 'Perdido',
    },
    noWork: 'Ninguno',
    noWorkWithCapacity: (reports) => `Ninguno (capacidad: ${counted(reports, 'informe', 'informes')})`,
    reportFor: (report, organization) => `${report} para ${organization}`,
    phases: {
      collecting: 'Recopilando datos',
      rendering: 'Generando páginas',
      storing: 'Guardando archivo',
    },
    starting: 'Iniciando',
    progress: (phase, percent) => `${phase}, ${wholePercentText(percent)}`,
    progressOfRun: (phase, percent, run) => `${phase}, ${wholePercentText(percent)}, ejecución ${run}`,
    progressSince: '{progress} · desde {instant}',
    name: (host, pid) => `${host}, proceso ${pid}`,
    drain: 'Drenar',
    drainLabel: (worker) => `Drenar ${worker}`,
    drainQuestion: (worker) => `¿Drenar ${worker}?`,
    drainConsequence:
      'El worker termina sus informes actuales y no acepta más trabajo hasta que lo reanude o lo reinicie. Los demás workers no se ven afectados.',
    drainConfirm: 'Drenar worker',
    drainDismiss: 'Seguir trabajando',
    drained: (worker) => `${worker} no acepta más trabajo`,
    drainFailed: 'No se pudo drenar el worker',
    resume: 'Reanudar',
    resumeLabel: (worker) => `Reanudar ${worker}`,
    resumed: (worker) => `${worker} vuelve a aceptar trabajo`,
    resumeFailed: 'No se pudo reanudar el worker',
  },

  organizations: {
    title: 'Organizaciones',
    count: (organizations) => counted(organizations, 'organización', 'organizaciones'),
    note: 'Uso de las cuotas, de mayor a menor porcentaje. Una cuota agotada rechaza más solicitudes.',
    empty: 'Aún no hay organizaciones',
    emptyHint: 'Para crear una con su primer administrador, ejecute admin create en la línea de comandos.',
    columns: {
      organization: 'Organización',
      stored: 'Archivos guardados',
      uploads: 'Subidas en 24 horas',
      queued: 'Informes en cola',
    },
    used: (used, quota) => `${used} de ${quota}`,
    share: (share) => `${share} usado`,
    nearlyReached: 'Casi agotada',
    reached: 'Cuota agotada',
  },

  log: {
    title: 'Registro de operaciones',
    count: (events) => counted(events, 'evento', 'eventos'),
    latest: (shown, events) => `Últimos ${count(shown)} de ${counted(events, 'evento', 'eventos')}`,
    note: 'Las acciones sobre un informe se registran en el registro de auditoría de su organización.',
    empty: 'Aún no hay eventos',
    emptyHint: 'Aquí aparecen acciones como drenar un worker.',
    columns: { action: 'Acción', actor: 'Autor', time: 'Fecha' },
    commandLine: 'Línea de comandos',
  },

  signIns: {
    title: 'Inicios de sesión',
    note: 'Inicios de sesión aceptados y rechazados de todas las cuentas. Los rechazos repetidos en un minuto se cuentan juntos.',
    empty: 'Aún no hay inicios de sesión',
    emptyHint: 'Aquí aparecen los inicios de sesión de todas las organizaciones.',
    severalAddresses: 'Varias direcciones',
    reasons: {
      wrong_credentials: 'Dirección o contraseña incorrectas',
      throttled: 'Demasiados intentos',
      deactivated: 'Cuenta sin acceso',
      second_factor: 'Segundo factor incorrecto',
    },
    refusals: (reason, refusals) =>
      refusals > 1 ? `${reason}, ${counted(refusals, 'intento', 'intentos')}` : reason,
  },
};
