import type { Messages } from '../structure.js';

/** Messages of the layout, and of elements that every page can show: errors, loading states, relative times. */
export const app: Messages['app'] = {
  name: 'Docket',
  tabTitle: (page) => `${page} · Docket`,
  skipToContent: 'Saltar al contenido',
  openMenu: 'Abrir menú',
  closeMenu: 'Cerrar menú',
  mainNavigation: 'Principal',
  confirm: 'Confirmar',
  closeNotification: 'Cerrar notificación',
  tryAgain: 'Reintentar',
  goToDashboard: 'Ir al panel',

  language: 'Idioma',
  theme: (name) => `Tema: ${name}`,
  themes: { light: 'Claro', dark: 'Oscuro', auto: 'Sistema' },

  sections: {
    overview: 'Resumen',
    training: 'Formación',
    integrations: 'Integraciones',
    organization: 'Organización',
    installation: 'Instalación',
  },
  pages: {
    dashboard: 'Panel',
    reports: 'Informes',
    compliance: 'Cumplimiento',
    auditLog: 'Registro de auditoría',
    people: 'Personas',
    teams: 'Equipos',
    assignments: 'Asignaciones',
    exemptions: 'Exenciones',
    classroomSessions: 'Formación presencial',
    content: 'Contenidos',
    import: 'Importación',
    waitingStatements: 'Declaraciones en espera',
    apiKeys: 'Claves de API',
    mail: 'Correo electrónico',
    settings: 'Configuración',
    operations: 'Operaciones',
  },

  notAllowed: {
    title: 'Acceso denegado',
    operatorsOnly:
      'Esta página es para los operadores de esta instalación. Para ser operador, diríjase a quien administra el servidor: los operadores se añaden desde la línea de comandos.',
  },
  notFound: {
    title: 'Página no encontrada',
    text: 'Puede que la dirección contenga un error o que la página se haya movido.',
  },
  offline:
    'No hay conexión. La página muestra los últimos datos cargados y se actualizará cuando vuelva la conexión.',
  pageFailed: 'No se pudo mostrar esta página',

  records: {
    assignment: {
      loading: 'Cargando asignación',
      failed: 'No se pudo cargar la asignación',
      notFound: 'Asignación no encontrada',
      showAll: 'Mostrar todas las asignaciones',
    },
    classroomSession: {
      loading: 'Cargando la sesión',
      failed: 'No se pudo cargar la sesión',
      notFound: 'Sesión no encontrada',
      showAll: 'Mostrar todas las sesiones',
    },
    person: {
      loading: 'Cargando persona',
      failed: 'No se pudo cargar la persona',
      notFound: 'Persona no encontrada',
      showAll: 'Mostrar todas las personas',
    },
    report: {
      loading: 'Cargando informe',
      failed: 'No se pudo cargar el informe',
      notFound: 'Informe no encontrado',
      showAll: 'Mostrar todos los informes',
    },
    team: {
      loading: 'Cargando el equipo',
      failed: 'No se pudo cargar el equipo',
      notFound: 'Equipo no encontrado',
      showAll: 'Mostrar todos los equipos',
    },
  },
  recordNotFoundHint: 'Puede que el enlace esté incompleto o que el registro pertenezca a otra organización.',

  failures: {
    unreachable: 'No se pudo conectar con Docket. Compruebe su conexión y vuelva a intentarlo.',
    unexpected:
      'Se produjo un error inesperado en esta página. Vuelva a intentarlo. Si el error continúa, recargue la página.',
    signedOut: 'Su sesión está cerrada. Inicie sesión de nuevo.',
    forbidden: 'No tiene permiso para hacer esto. Pida acceso a un administrador de su organización.',
    notFound: 'Registro no encontrado. Puede que se haya eliminado. Recargue la página.',
    tooLarge:
      'La solicitud supera el tamaño que admite el servidor. Envíe menos datos; por ejemplo, menos archivos o archivos más pequeños.',
    tooManyRequests: 'Demasiadas solicitudes. Espere un momento y vuelva a intentarlo.',
    serverError: 'El servidor no pudo procesar la solicitud. Vuelva a intentarlo dentro de un momento.',
    rejected:
      'El servidor rechazó la solicitud. Recargue la página y vuelva a intentarlo. Si el error continúa, diríjase a un operador de esta instalación.',
  },

  assigneeStates: {
    overdue: 'Fuera de plazo',
    not_started: 'No iniciado',
    in_progress: 'En curso',
    completed_late: 'Completado tarde',
    completed: 'Completado',
    not_learner: 'No elegible',
    exempt: 'Exenta',
    left: 'Baja',
  },

  calendar: {
    previousMonth: 'Mes anterior',
    nextMonth: 'Mes siguiente',
    previousYear: 'Año anterior',
    nextYear: 'Año siguiente',
    previousDecade: 'Década anterior',
    nextDecade: 'Década siguiente',
    hours: 'Horas',
    minutes: 'Minutos',
    seconds: 'Segundos',
    apply: 'Aplicar fecha y hora',
  },

  justNow: 'ahora mismo',
  timeLeft: {
    almostDone: 'casi terminado',
    seconds: (seconds) => `aprox. ${seconds} s restantes`,
    minutes: (minutes) => `aprox. ${minutes} min restantes`,
    hours: (hours) => `aprox. ${hours} h restantes`,
  },
};
