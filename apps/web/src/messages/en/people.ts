import { count, counted } from '../../format/number.js';
import { common } from './common.js';

/** Messages of the people pages. */
export const people = {
  title: 'People',
  description: 'Learners, auditors and administrators.',
  person: 'Person',
  add: 'Add person',
  importFiles: 'Import',
  empty: 'No people yet',
  emptyHint: 'Add people one by one, or import them from people.csv.',

  roles: { learner: 'Learner', auditor: 'Auditor', org_admin: 'Administrator' },
  statuses: { active: 'Active', upcoming: 'Not yet joined', left: 'Left' },
  access: { none: 'Cannot sign in', invited: 'Invited', account: 'Can sign in' },

  filters: {
    search: 'Search people',
    role: 'Role',
    allRoles: 'All roles',
    showAllRoles: 'Show all roles',
    team: 'Team',
    allTeams: 'All teams',
    noTeamHint: 'People without a team',
    deletedTeam: 'Deleted team',
    jobFunction: 'Job function',
    allJobFunctions: 'All job functions',
    showAllJobFunctions: 'Show all job functions',
    status: 'Status',
    allStatuses: 'All statuses',
    showAllStatuses: 'Show all statuses',
  },

  columns: {
    name: 'Name',
    role: 'Role',
    team: 'Team',
    trained: 'Trained',
    lastAttempt: 'Last attempt',
    overdue: 'Overdue',
    status: 'Status',
  },
  joined: (day: string) => `joined ${day}`,

  deactivate: 'Deactivate',
  reactivate: 'Reactivate',
  deactivation: {
    title: 'Deactivate person?',
    /** `{name}` is the name of the person. */
    text: '{name} leaves the organization now. They can no longer sign in and are removed from all assignments. Existing records stay in the reports. You can reactivate them at any time.',
    confirm: 'Deactivate person',
    keep: 'Keep active',
    done: 'Person deactivated',
    failed: 'The person could not be deactivated',
  },
  reactivation: {
    title: 'Reactivate person?',
    /** `{name}` is the name of the person. */
    text: '{name} becomes an active member of the organization again. The period of absence stays in their history.',
    confirm: 'Reactivate person',
    done: 'Person reactivated',
    failed: 'The person could not be reactivated',
  },
  record: { title: 'Person Record', generate: 'Generate person record' },
  merge: {
    action: 'Merge into another person',
    title: 'Merge into another person',
    /** `{name}` is the name of the person. */
    text: 'Use this if the same person was added twice. {name} is merged into the person that you choose.',
    into: 'Merge into',
    required: 'Choose a person.',
    effects: [
      'The chosen person gets all attempts, scenario completions, assignments, exemptions and identifiers.',
      'Membership periods are combined. Where both have one, that of the chosen person applies.',
      'Figures count one person from now on, also for earlier dates. Existing reports do not change.',
      'Imports with the merged e-mail address are recorded for the chosen person.',
      'A merge cannot be undone.',
    ],
    confirm: 'Merge people',
    done: 'People merged',
    /** `{name}` is a link to the person. */
    merged: 'This person was merged into {name}, who has all records now.',
  },
  doneWith: (done: string, name: string) => `${done}: ${name}`,

  invite: {
    none: 'Invite to sign in',
    invited: 'Create new link',
    account: 'Reset password',
    failed: 'Link not created',
    confirm: 'Create link',
    newLinkTitle: 'Create a new link?',
    /** `{name}` is the name of the person. */
    newLinkText: 'The previous link for {name} stops working.',
    resetTitle: 'Reset password?',
    /** `{name}` is the name of the person. */
    resetText:
      '{name} can already sign in. The link lets them set a new password. Their current password works until then, and the sessions end when the link is used. If the person is an administrator, the other administrators are notified.',
  },

  link: {
    title: (name: string) => `Link for ${name}`,
    text: 'Docket also sends a link by e-mail if a mail server is set up. You can copy this link and send it through a private channel instead.',
    label: 'Link',
    copyFailed: 'The browser blocked copying. Select the link and copy it manually.',
    validity: (until: string, timeZone: string) =>
      `The link can be used once, until ${until} ${timeZone}. The link is not shown again. If the link is lost, create a new one.`,
    copy: 'Copy link',
    copied: 'Copied',
    announceCopied: 'Link copied',
    announceFailed: 'The link could not be copied',
  },

  details: {
    title: 'Details',
    status: 'Status',
    role: 'Role',
    team: 'Team',
    languages: 'Programming languages',
    noLanguages: 'None declared',
    jobFunction: 'Job function',
    noJobFunction: 'Not specified',
    bespokeSoftware: 'Works on bespoke software',
    yes: 'Yes',
    no: 'No',
    access: 'Access',
    joined: 'Joined',
    left: 'Left',
    updated: 'Last updated',
    id: 'Person ID',
  },

  identifiers: {
    title: 'Identifiers',
    kinds: { employee_number: 'Employee number', account: 'Account', email_alias: 'E-mail alias' },
    anySystem: 'Any system',
    empty: 'No identifiers',
    note: 'Imports and xAPI statements find the person by these values, besides the e-mail address.',
    add: 'Add identifier',
    kind: 'Kind',
    values: {
      employee_number: 'Employee number',
      account: 'Account name or ID',
      email_alias: 'E-mail address',
    },
    issuer: 'System (optional)',
    issuerHint: 'Home page or name of the system, as its exports have it, e.g. https://lms.example.com.',
    added: 'Identifier added',
    remove: (value: string) => `Remove ${value}`,
    removal: 'Remove identifier?',
    /** `{value}` is the identifier. */
    removalText: 'Imports no longer find the person by {value}. Existing records do not change.',
    confirmRemoval: 'Remove identifier',
    removed: 'Identifier removed',
    removalFailed: 'The identifier could not be removed',
  },

  history: {
    title: 'History',
    entry: (role: string, team: string) => `${role} · ${team}`,
    /** `{from}` and `{to}` are instants. */
    period: '{from} to {to}',
    openPeriod: '{from} to now',
    bespokeSoftware: 'bespoke software',
    note: 'Figures for a date use the values of that date.',
  },

  form: {
    edit: (name: string) => `Edit ${name}`,
    added: 'Person added',
    saved: 'Person saved',
    conflict: 'Someone else changed this person',
    name: 'Name',
    email: 'E-mail',
    emailReadOnly: 'The person signs in with this address, so it cannot be changed.',
    role: 'Role',
    learnerHint: 'Included in coverage. No sign-in needed.',
    otherRoleHint: 'Signs in with a password, which is set with a one-time link.',
    team: 'Team',
    languages: 'Programming languages',
    languagesHint: 'Press Enter after each language.',
    languagesPlaceholder: 'java, go, …',
    jobFunction: 'Job function',
    jobFunctionHint: 'For example: software engineer.',
    bespokeSoftware: 'Works on bespoke software',
    bespokeSoftwareHint: 'Software developed by or for the organization (PCI DSS 6.2.2).',
    effective: 'Effective from (optional)',
    effectiveHint: (timeZone: string) =>
      `To correct the past: the changed role, team, languages, job function and work apply from the start of this date in ${timeZone}. Existing reports do not change. Default: now.`,
    effectiveTooEarly: (joined: string, timeZone: string) =>
      `The person joined on ${joined} (${timeZone}). Choose that date or a later one.`,
    joinedWithEffective:
      'The joining date cannot be changed together with an effective date. Save one of the changes first, then the other.',
    fixedAfterLeaving:
      'Role, team, languages and job function stay as on the day of leaving. Reactivate the person to change them.',
    joined: 'Joined on',
    joinedHint: (timeZone: string) => `Date in ${timeZone}. Default: today.`,
  },

  progress: {
    failed: 'The training progress could not be loaded',
    loading: 'training progress',
    figures: 'Training summary',
    topicsTrained: 'Topics trained',
    averageScore: 'Average score',
    attempts: 'Attempts',
    assignmentsCompleted: 'Completed assignments',
    assignmentsOverdue: 'Overdue assignments',
    assignments: 'Assignments',
    assignmentCount: (total: number) => counted(total, 'assignment'),
    noAssignments: 'No active assignments for this person',
    topics: 'Topics',
    topicCount: common.topics,
    noTopics: 'No attempts yet',
    topicsHint: (days: number) =>
      `Scores and attempts of the last ${count(days)} days. “Expired” means that the last pass is older.`,
    assignment: 'Assignment',
    optional: 'Optional',
    status: 'Status',
    items: 'Items',
    deadline: 'Deadline',
    completed: 'Completed',
    score: 'Score',
    topic: 'Topic',
    bestScore: 'Best score',
    lastAttempt: 'Last attempt',
    states: { trained: 'Trained', expired: 'Expired', notPassed: 'Not passed' },
    showAll: (counted: string) => `Show all ${counted}`,
  },
};
