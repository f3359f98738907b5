import { count, counted } from '../../format/number.js';

/** Messages of the operations page. */
export const operations = {
  title: 'Operations',
  intro: 'Queues, workers and stuck reports of all organizations. The content of reports is not shown.',
  queueBoard: 'Open queue board',

  queues: {
    title: 'Queues',
    loading: 'Loading queues',
    failed: 'The queues could not be loaded',
    figures: 'Reports and workers',
    queued: 'Queued reports',
    waitingForSlot: 'Waiting for a slot',
    undispatched: 'Not yet dispatched',
    running: 'Running reports',
    alive: 'Active workers',
    lost: 'Lost workers',
    atLeast: (value: number) => `${count(value)}+`,
    oldest: 'The oldest report was queued {instant}.',
    outOfDate: (reason: string) => `These figures may be out of date: ${reason}`,
    columns: {
      queue: 'Queue',
      redis: 'Redis',
      waiting: 'Waiting jobs',
      active: 'Active',
      delayed: 'Delayed',
    },
    reachable: 'Reachable',
    unreachable: 'Unreachable',
    unreachableHint: 'Reports stay queued in PostgreSQL until Redis is reachable again.',
    noValue: '–',
  },

  problems: {
    title: 'Needs attention',
    count: (reports: number) => counted(reports, 'report'),
    show: 'Show',
    stuck: 'Stuck',
    failed: 'Failed',
    noStuck: 'No stuck reports',
    noStuckHint: 'All queued and running reports are progressing.',
    noFailed: 'No failed reports',
    noFailedHint: 'No report of any organization failed in the last 30 days.',
    columns: { report: 'Report', reason: 'Reason', runs: 'Runs', since: 'Since' },
    reasons: {
      worker_unresponsive: {
        reason: 'Worker unresponsive',
        meaning: 'The worker stopped sending heartbeats. The maintenance tasks will requeue the report.',
      },
      cancel_unacknowledged: {
        reason: 'Cancellation not acknowledged',
        meaning:
          'The report was cancelled, but its worker is still running it. Stop the worker if this persists.',
      },
      running_too_long: {
        reason: 'Running too long',
        meaning: 'A run is stopped after RENDER_TIMEOUT_SECONDS (default: 1,800 seconds).',
      },
      queued_too_long: {
        reason: 'Queued too long',
        meaning: 'No worker has started the report yet. The report fails after 24 hours.',
      },
    },
    retry: 'Retry',
    retryLabel: (report: string, organization: string, id: string) =>
      `Retry ${report} of ${organization}, ${id}`,
    retried: (report: string, organization: string) => `Retrying ${report} of ${organization}`,
    retryFailed: 'The report could not be retried',
    cancel: 'Cancel',
    cancelLabel: (report: string, organization: string, id: string) =>
      `Cancel ${report} of ${organization}, ${id}`,
    cancelQuestion: (report: string) => `Cancel this ${report}?`,
    cancelConsequence: (organization: string) =>
      `${organization} requested this report. The organization’s audit log will show that you cancelled the report. Its administrators can request the report again.`,
    cancelConfirm: 'Cancel report',
    cancelDismiss: 'Keep running',
    cancelled: (report: string, organization: string) => `${report} of ${organization} cancelled`,
    cancelFailed: 'The report could not be cancelled',
  },

  workers: {
    title: 'Workers',
    count: (workers: number) => counted(workers, 'worker'),
    note: 'Stopped workers are removed from the list immediately, lost workers after one hour.',
    empty: 'No workers are running',
    emptyHint:
      'Reports stay queued until a worker starts. To start one, run node dist/apps/worker/src/main.js or docker compose up -d worker.',
    columns: { worker: 'Worker', work: 'Current work' },
    process: 'Process {pid} · started {instant}',
    lastSeen: 'Last seen {instant}',
    states: {
      working: 'Working',
      idle: 'Idle',
      draining: 'Draining',
      drained: 'Drained',
      stopping: 'Stopping',
      lost: 'Lost',
    },
    noWork: 'None',
    noWorkWithCapacity: (reports: number) => `None (capacity: ${counted(reports, 'report')})`,
    reportFor: (report: string, organization: string) => `${report} for ${organization}`,
    phases: { collecting: 'Collecting data', rendering: 'Rendering pages', storing: 'Storing file' },
    starting: 'Starting',
    progress: (phase: string, percent: number) => `${phase}, ${percent}%`,
    progressOfRun: (phase: string, percent: number, run: number) => `${phase}, ${percent}%, run ${run}`,
    progressSince: '{progress} · since {instant}',
    name: (host: string, pid: number) => `${host}, process ${pid}`,
    drain: 'Drain',
    drainLabel: (worker: string) => `Drain ${worker}`,
    drainQuestion: (worker: string) => `Drain ${worker}?`,
    drainConsequence:
      'The worker finishes its current reports and accepts no new work until you resume or restart it. Other workers are not affected.',
    drainConfirm: 'Drain worker',
    drainDismiss: 'Keep working',
    drained: (worker: string) => `${worker} accepts no new work`,
    drainFailed: 'The worker could not be drained',
    resume: 'Resume',
    resumeLabel: (worker: string) => `Resume ${worker}`,
    resumed: (worker: string) => `${worker} accepts work again`,
    resumeFailed: 'The worker could not be resumed',
  },

  organizations: {
    title: 'Organizations',
    count: (organizations: number) => counted(organizations, 'organization'),
    note: 'Use of quotas, highest share first. A quota that is reached refuses further requests.',
    empty: 'No organizations yet',
    emptyHint: 'To create one with its first administrator, run admin create on the command line.',
    columns: {
      organization: 'Organization',
      stored: 'Stored files',
      uploads: 'Uploads in 24 hours',
      queued: 'Queued reports',
    },
    used: (used: string, quota: string) => `${used} of ${quota}`,
    share: (share: string) => `${share} used`,
    nearlyReached: 'Nearly reached',
    reached: 'Quota reached',
  },

  log: {
    title: 'Operations log',
    count: (events: number) => counted(events, 'event'),
    latest: (shown: number, events: number) => `Latest ${shown} of ${counted(events, 'event')}`,
    note: 'Actions on a report are recorded in the audit log of its organization.',
    empty: 'No events yet',
    emptyHint: 'Actions such as draining a worker appear here.',
    columns: { action: 'Action', actor: 'Actor', time: 'Time' },
    commandLine: 'Command line',
  },

  signIns: {
    title: 'Sign-ins',
    note: 'Sign-ins and refused sign-ins of all accounts. Repeated refusals within a minute are counted together.',
    empty: 'No sign-ins yet',
    emptyHint: 'Sign-ins of all organizations appear here.',
    severalAddresses: 'Several addresses',
    reasons: {
      wrong_credentials: 'Wrong address or password',
      throttled: 'Too many attempts',
      deactivated: 'Account without access',
      second_factor: 'Wrong second factor',
    } as Record<string, string>,
    refusals: (reason: string, count: number) =>
      count > 1 ? `${reason}, ${counted(count, 'attempt')}` : reason,
  },
};
