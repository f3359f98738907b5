import { count, counted } from '../../format/number.js';

/** Messages of the dashboard. */
export const dashboard = {
  title: 'Dashboard',
  intro: 'Training status at a glance.',
  asOf: 'As of {instant}',
  noValue: '–',
  showTable: 'Show as table',
  tableOf: (chart: string) => `${chart}: table`,

  attention: {
    title: 'Needs attention',
    overdue: 'People overdue on an assignment',
    due: (days: number) => `People with an assignment due in the next ${counted(days, 'day')}`,
    lapsing: (days: number) => `People whose training lapses in the next ${counted(days, 'day')}`,
    belowShare: 'Risks and controls below their required share',
  },

  keyFigures: {
    title: 'Key figures',
    loading: 'Loading key figures',
    failed: 'The key figures could not be loaded',
    completionRate: 'Mandatory completion rate',
    completedOf: (completed: number, assigned: number) =>
      `${count(completed)} of ${counted(assigned, 'mandatory assignment')}, counted per person`,
    activePeople: (days: number) => `People with an attempt, last ${days} days`,
    ofEligible: (eligible: number) => `of ${counted(eligible, 'eligible person', 'eligible people')}`,
    meanTopicScore: 'Mean topic score',
    attempts: (attempts: number, days: number) => `${counted(attempts, 'attempt')} in the last ${days} days`,
    activeAssignments: 'Active assignments',
    mandatoryAndOptional: 'Mandatory and optional',
    overdueAssignments: 'Assignments with overdue assignees',
    ofActive: (active: number) => `of ${count(active)} active`,
  },

  getStarted: {
    title: 'Get started',
    done: 'Done',
    toDo: 'To do',
    importRecords: 'Import training records',
    importRecordsHint: 'Import topics, courses and attempts from CSV files or xAPI statements.',
    addPeople: 'Add people',
    addPeopleHint: 'Coverage and completion are measured for people with the “Learner” role.',
    checkEligibility: 'Check who is eligible',
    createAssignment: 'Create an assignment',
    createAssignmentHint: 'Choose the content, the assignees and the deadline.',
  },

  activity: {
    title: 'Activity',
    about: 'Attempts and people with attempts by week; the current week is incomplete.',
    none: (weeks: number) => `No attempts completed in the last ${weeks} weeks.`,
    table: 'Activity by week',
    week: 'Week of',
    attempts: 'Attempts',
    activePeople: 'People with attempts',
  },

  frameworks: {
    title: 'Frameworks',
    about: 'Average trained share. The line marks the lowest required share.',
    met: (covered: number, items: number) => `${count(covered)} of ${count(items)} meet their required share`,
    noContent: 'No topics mapped yet',
    noShare: 'No share yet',
    threshold: (percent: string) => `Lowest required share: ${percent}`,
  },

  trainedShare: {
    title: 'Trained share',
    about: 'Share of eligible people with a pass in the training window, at the end of each month.',
    none: 'Nobody was eligible in the last 12 months.',
    table: 'Trained share by month',
    date: 'Date',
    share: 'Trained share',
    trained: 'Trained',
    eligible: 'Eligible people',
  },

  focus: {
    title: 'Focus areas',
    about: 'Topics on which the fewest eligible people are trained.',
    noTopics: 'No topics yet.',
  },

  teams: {
    title: 'Team performance',
    about: 'Mandatory assignment completion by team.',
    none: 'No team has mandatory assignments yet.',
    order: 'Team order',
    lowestFirst: 'Lowest first',
    highestFirst: 'Highest first',
    showAll: (teams: number) => `Show all ${counted(teams, 'team')}`,
    showFirst: (teams: number) => `Show first ${counted(teams, 'team')}`,
    unrated: (teams: number) => `${counted(teams, 'team has', 'teams have')} no mandatory assignments.`,
    completed: (completed: number, assigned: number) => `${count(completed)} of ${count(assigned)}`,
    completedWithOverdue: (completed: number, assigned: number, overdue: number) =>
      `${count(completed)} of ${count(assigned)} · ${count(overdue)} overdue`,
  },
};
