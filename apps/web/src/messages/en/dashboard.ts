import { count, counted } from '../../format/number.js';

/** Messages of the dashboard. */
export const dashboard = {
  title: 'Dashboard',
  intro: 'Training status at a glance.',
  asOf: 'As of {instant}',
  noValue: '–',
  showTable: 'Show as table',
  tableOf: (chart: string) => `${chart}: table`,

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

  coverage: {
    title: 'Coverage',
    about: 'Share of eligible people trained on each risk.',
    summary: (framework: string, coverage: string) =>
      `${framework}: ${coverage} of risks meet the required share`,
    noSummary: (framework: string) => `${framework}: no topics mapped yet`,
    breakdown: (
      {
        covered,
        partial,
        noActivity,
        noContent,
      }: Record<'covered' | 'partial' | 'noActivity' | 'noContent', number>,
      threshold: number,
    ) =>
      `(${covered} at or above the required share, ${partial} below it, ${noActivity} without activity, ${noContent} without content; required share: ${threshold}%, the organization’s own threshold)`,
    table: (framework: string) => `Coverage of ${framework}`,
    columns: { risk: 'Risk', share: 'Share', trained: 'Trained', averageScore: 'Mean best score' },
    trained: 'Trained',
    threshold: 'Threshold (dashed)',
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

  mastery: {
    title: 'Strengths and weak areas',
    about: 'Average of each person’s best scores in the training window. The line marks the passing score.',
    groupBy: 'Group by',
    topics: 'Topics',
    modules: 'Modules',
    noTopic: (attempts: number, days: number) =>
      `No topic has at least ${counted(attempts, 'attempt')} in the last ${days} days.`,
    noModule: (attempts: number, days: number) =>
      `No module has at least ${counted(attempts, 'attempt')} in the last ${days} days.`,
    strengths: 'Strengths',
    focusAreas: 'Weak areas',
    noFocusAreas: 'No weak areas.',
  },
};
