/** What the Assignment Compliance Report says. */
export const en = {
  title: 'Assignment Compliance Report',
  glance: {
    assignees: 'Assignees',
    completionRate: 'Completion rate',
    completed: 'Completed',
    overdue: 'Overdue',
    averageScore: 'Average score',
  },
  facts: {
    target: 'Target',
    givenTo: 'Given to',
    /** @param title of a target or scope @param type what it is: a key of `types` */
    named: (title: string, type: string) => `${title} (${type})`,
    deadline: 'Deadline',
    noDeadline: 'None, so nobody can be overdue',
    duty: 'Duty',
    mandatory: 'Mandatory',
    optional: 'Optional',
    active: 'Active',
    yes: 'Yes',
    closed: 'No, closed',
    givenOn: 'Given on',
    note: 'Note',
    none: 'None',
  },
  /** Types of targets and scopes. */
  types: {
    category: 'category',
    module: 'module',
    topic: 'topic',
    course: 'course',
    scenario: 'scenario',
    custom: 'custom',
    person: 'person',
    team: 'team',
    organization: 'organization',
  } as Record<string, string>,
  standing: 'Where the assignees stand',
  items: {
    title: 'Tracked items',
    none: 'Nothing stands under the target of this assignment, so nothing can be completed.',
    number: 'No.',
    item: 'Item',
    type: 'Type',
    topic: 'Practice topic',
    scenario: 'Learning scenario',
  },
  teams: {
    bookmark: 'Teams',
    title: 'Completion by team',
    bar: (rate: string, completed: string, of: string) => `${rate}  (${completed} of ${of})`,
    team: 'Team',
    assignees: 'Assignees',
    completed: 'Completed',
    late: 'Late',
    inProgress: 'In progress',
    notStarted: 'Not started',
    overdue: 'Overdue',
  },
  assignees: {
    title: 'Assignees',
    nobody: (day: string) =>
      `This assignment reaches nobody on ${day}: no active person with the role learner is in its scope.`,
    assignee: 'Assignee',
    email: 'E-mail',
    team: 'Team',
    stateAndInstant: 'State, completed at',
    state: 'State',
    completedAt: 'Completed at',
    progress: 'Progress',
    score: 'Score',
    attempts: 'Attempts',
    /** Overdue, so that it cannot be missed. */
    overdue: 'OVERDUE',
    left: 'left',
  },
  rules: (hasDeadline: boolean) => [
    {
      label: 'Assignees',
      value:
        'People whom the assignment’s scope reaches at the instant: members of the team then, everyone in the organization, or the person named. People who have left are listed last, marked "left", and are in no total.',
    },
    {
      label: 'Progress',
      value:
        'Items complete / items tracked. A topic is complete with a passing attempt, a scenario when it is completed, not after the instant.',
    },
    {
      label: 'State',
      value: `Completed: all items, the last not after the deadline. Completed late: the last one after it. Overdue: not all items and the deadline has passed${hasDeadline ? '' : ' (this assignment has none)'}. In progress: some activity. Not started: none.`,
    },
    {
      label: 'Score',
      value:
        'Mean of the best scores over the tracked topics that were attempted, in percent. Attempts is the number of tries at these topics.',
    },
  ],
};

export type AssignmentComplianceMessages = typeof en;
