/** English messages of the Assignment Compliance Report. */
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
    content: 'Content',
    assignedTo: 'Assigned to',
    /** @param title of the content or scope @param type translated: a value of `types` */
    named: (title: string, type: string) => `${title} (${type})`,
    deadline: 'Deadline',
    noDeadline: 'No deadline',
    requirement: 'Requirement',
    mandatory: 'Mandatory',
    optional: 'Optional',
    status: 'Status',
    active: 'Active',
    closed: 'Closed',
    assignedOn: 'Assigned on',
    note: 'Note',
    none: 'None',
  },
  /** Types of content and scope. */
  types: {
    category: 'category',
    module: 'module',
    topic: 'topic',
    course: 'course',
    scenario: 'scenario',
    custom: 'custom selection',
    person: 'person',
    team: 'team',
    organization: 'organization',
  } as Record<string, string>,
  statusOfAssignees: 'Status of assignees',
  items: {
    title: 'Tracked items',
    none: 'This assignment has no items, so nobody can complete it.',
    number: 'No.',
    item: 'Item',
    type: 'Type',
    topic: 'Topic',
    scenario: 'Learning scenario',
  },
  teams: {
    bookmark: 'Teams',
    title: 'Completion by team',
    bar: (rate: string, completed: string, of: string) => `${rate}  (${completed} of ${of})`,
    team: 'Team',
    assignees: 'Assignees',
    completed: 'Completed',
    late: 'Completed late',
    inProgress: 'In progress',
    notStarted: 'Not started',
    overdue: 'Overdue',
  },
  assignees: {
    title: 'Assignees',
    nobody: (day: string) =>
      `This assignment applies to nobody on ${day}: there are no eligible people in its scope.`,
    assignee: 'Assignee',
    email: 'E-mail',
    team: 'Team',
    statusAndCompletion: 'Status and completion time',
    status: 'Status',
    completedAt: 'Completed at',
    progress: 'Progress',
    score: 'Score',
    attempts: 'Attempts',
    /** The state `overdue`, in capitals to stand out in a long list. */
    overdue: 'OVERDUE',
    left: 'left the organization',
  },
  rules: (hasDeadline: boolean) => [
    {
      label: 'Assignees',
      value:
        'The assigned person, the eligible members of the assigned team, or all eligible people in the organization. People who have left the organization since the assignment was created are listed last, marked “left the organization”, and excluded from all totals.',
    },
    {
      label: 'Progress',
      value:
        'Completed items / tracked items. A topic is complete after a passing attempt, a learning scenario after its completion. The training window does not apply: earlier passes are included.',
    },
    {
      label: 'Status',
      value: `Completed: all items, the last one by the deadline. Completed late: all items, the last one after the deadline. Overdue: not all items, and the deadline has passed${hasDeadline ? '' : ' (this assignment has no deadline)'}. In progress: not overdue, with at least one attempt or started scenario. Not started: no activity.`,
    },
    {
      label: 'Score',
      value:
        'Mean of the best scores on the tracked topics that were attempted, in percent. “Attempts” is the number of attempts at these topics.',
    },
  ],
};

export type AssignmentComplianceMessages = typeof en;
