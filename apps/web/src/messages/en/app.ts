/** Messages of the layout, and of elements that every page can show: errors, loading states, relative times. */
export const app = {
  name: 'Docket',
  tabTitle: (page: string) => `${page} · Docket`,
  skipToContent: 'Skip to content',
  openMenu: 'Open menu',
  closeMenu: 'Close menu',
  mainNavigation: 'Main',
  confirm: 'Confirm',
  closeNotification: 'Close notification',
  tryAgain: 'Try again',
  goToDashboard: 'Go to dashboard',

  language: 'Language',
  theme: (name: string) => `Theme: ${name}`,
  themes: { light: 'Light', dark: 'Dark', auto: 'System' },

  sections: {
    overview: 'Overview',
    training: 'Training',
    integrations: 'Integrations',
    organization: 'Organization',
    installation: 'Installation',
  },
  pages: {
    dashboard: 'Dashboard',
    reports: 'Reports',
    compliance: 'Compliance',
    auditLog: 'Audit log',
    people: 'People',
    teams: 'Teams',
    assignments: 'Assignments',
    exemptions: 'Exemptions',
    classroomSessions: 'Classroom training',
    content: 'Content',
    import: 'Import',
    waitingStatements: 'Waiting statements',
    apiKeys: 'API keys',
    mail: 'E-mail',
    settings: 'Settings',
    operations: 'Operations',
  },

  notAllowed: {
    title: 'Access denied',
    operatorsOnly:
      'This page is for operators of this installation. To become an operator, ask the person who runs the server: operators are added on the command line.',
  },
  notFound: {
    title: 'Page not found',
    text: 'The address may contain a typo, or the page may have moved.',
  },
  offline:
    'You are offline. The page shows the data that was loaded last, and continues when the connection returns.',
  pageFailed: 'This page could not be displayed',

  /** A page about a single record: while it loads, when it does not exist, and when it cannot be loaded. */
  records: {
    assignment: {
      loading: 'Loading assignment',
      failed: 'The assignment could not be loaded',
      notFound: 'Assignment not found',
      showAll: 'Show all assignments',
    },
    classroomSession: {
      loading: 'Loading session',
      failed: 'The session could not be loaded',
      notFound: 'Session not found',
      showAll: 'Show all sessions',
    },
    person: {
      loading: 'Loading person',
      failed: 'The person could not be loaded',
      notFound: 'Person not found',
      showAll: 'Show all people',
    },
    report: {
      loading: 'Loading report',
      failed: 'The report could not be loaded',
      notFound: 'Report not found',
      showAll: 'Show all reports',
    },
    team: {
      loading: 'Loading team',
      failed: 'The team could not be loaded',
      notFound: 'Team not found',
      showAll: 'Show all teams',
    },
  },
  recordNotFoundHint: 'The link may be incomplete, or the record may belong to another organization.',

  /** For responses without a message from the server. */
  failures: {
    unreachable: 'Docket could not be reached. Check your connection and try again.',
    unexpected:
      'An unexpected error occurred on this page. Try again. If the error persists, reload the page.',
    signedOut: 'You are signed out. Sign in again.',
    forbidden: 'You do not have permission to do this. Ask an administrator of your organization for access.',
    notFound: 'Record not found. It may have been deleted. Reload the page.',
    tooLarge: 'The request is larger than the server accepts. Send less data, e.g. fewer or smaller files.',
    tooManyRequests: 'Too many requests. Wait a moment and try again.',
    serverError: 'The server could not process the request. Try again in a moment.',
    rejected:
      'The server rejected the request. Reload the page and try again. If the error persists, ask an operator of this installation.',
  },

  assigneeStates: {
    overdue: 'Overdue',
    not_started: 'Not started',
    in_progress: 'In progress',
    completed_late: 'Completed late',
    completed: 'Completed',
    not_learner: 'Not eligible',
    exempt: 'Exempt',
    left: 'Left',
  },

  calendar: {
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous decade',
    nextDecade: 'Next decade',
    hours: 'Hours',
    minutes: 'Minutes',
    seconds: 'Seconds',
    apply: 'Apply date and time',
  },

  justNow: 'just now',
  timeLeft: {
    almostDone: 'almost done',
    seconds: (seconds: string) => `about ${seconds} s left`,
    minutes: (minutes: string) => `about ${minutes} min left`,
    hours: (hours: string) => `about ${hours} h left`,
  },
};
