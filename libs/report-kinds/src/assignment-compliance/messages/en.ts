/** English messages of the Assignment Compliance Report. */
export const en = {
  title: 'Assignment Compliance Report',
  glance: {
    assignees: 'Assignees',
    completionRate: 'Completion rate',
    /** Assignees who completed all items, on time or late. */
    completed: 'Completed, including late',
    overdue: 'Overdue',
    averageScore: 'Average score',
  },
  /** Label of the line in a chart that marks the figure of all teams. */
  average: (rate: string) => `all assignees ${rate}`,
  /** The result. Numbers of assignees. */
  conclusion: (rate: string, completed: string, assignees: string, late: string, overdue: string) =>
    `${rate} of assignees have completed the assignment (${completed} of ${assignees}), ${late} of them late. Overdue: ${overdue}.`,
  nobodyCounted: 'No assignee is counted, so there is no completion rate.',
  /** The state of a team with open assignees. */
  gap: (open: string, assignees: string, overdue: string) =>
    `${open} of ${assignees} not completed, ${overdue} of them overdue`,
  noGaps: 'All assignees have completed the assignment.',
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
    inactive: 'Inactive',
    assignedOn: 'Assigned on',
    note: 'Note',
    none: 'None',
  },
  /** Types of content and scope. */
  types: {
    category: 'family',
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
  deadlineHistory: {
    title: 'Changes of the deadline',
    changedAt: 'Changed at',
    changedBy: 'Changed by',
    from: 'From',
    to: 'To',
    notRecorded: 'not recorded',
    lateUnderFirst: (late: string, of: string) =>
      `“Late under the first deadline”: ${late} of ${of} assignees would be overdue or completed late if the first deadline had not been moved.`,
    noFirst: 'There was no first deadline, so nobody would be late under it.',
  },
  overdueByDays: {
    title: 'Overdue assignees by days overdue',
    /** @param days the upper limit with its unit */
    range: (from: string, days: string) => `${from}–${days}`,
    moreThan: (days: string) => `more than ${days}`,
  },
  items: {
    /** Note at an item that no present assignee tracks. */
    leaversOnly: 'tracked only for assignees who left',
    title: 'Tracked items',
    none: 'This assignment has no items, so nobody can complete it.',
    number: 'No.',
    item: 'Item',
    type: 'Type',
    topic: 'Topic',
    scenario: 'Scenario',
  },
  teams: {
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
    /** @param days days overdue with their unit */
    overdueBy: (days: string) => `OVERDUE, ${days}`,
    /** @param items numbers of the missing items */
    missing: (items: string) => `Missing: ${items}`,
    /** Titles of groups of assignees who are excluded from totals. */
    groups: { notLearner: 'Not eligible', left: 'Left the organization' },
    aboutItems:
      'Below the number of completed items are the score and, in parentheses, the number of attempts. The numbered columns are the tracked items of the summary. A filled circle with the date (UTC) is the completion of the item; a ring with a dash is a missing item. The list “assignee-items.csv”, attached to this file, has the score, the source and the source ID of each completion.',
    aboutMissing:
      'The items are the numbered tracked items of the summary. “Completed” lists them with the date of completion (UTC), “Missing” lists those that an assignee has not completed. The list “assignee-items.csv”, attached to this file, has the completion time, the score, the source and the source ID of each item.',
    title: 'Assignees',
    nobody: (day: string) =>
      `This assignment applies to nobody on ${day}: there are no eligible people in its scope.`,
    /** @param reasons each marker with the number of people */
    noneCounted: (reasons: string) => `No assignee is included in the totals (${reasons}).`,
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
    /** @param day of leaving, in UTC */
    leftOn: (day: string) => `left on ${day}`,
    /** @param at deadline of the assignee, if it differs from the deadline of the assignment */
    due: (at: string) => `due ${at}`,
    notLearner: 'not eligible',
    recognized: 'Recognized',
  },
  rules: {
    /** Follows the rule for people who join later. */
    ownDeadline: 'A deadline that differs is printed with the person.',
    assignees: {
      label: 'Assignees',
      value:
        'The assigned person, the learners of the assigned team, or all learners of the organization: eligible people at this time. Administrators and auditors of the team or organization are not assignees. People who have left the organization since the assignment was created are listed last, marked “left”, and excluded from all totals. A directly assigned person who is not eligible is listed, marked “not eligible”, and excluded from all totals.',
    },
    completionRate: {
      label: 'Completion rate',
      value: 'Assignees who completed all items (on time or late) / assignees.',
    },
    score: {
      label: 'Score',
      value:
        'Mean of the best scores on the tracked topics that have an attempt with a score, in percent. “Attempts” is the number of attempts at the tracked topics.',
    },
    averageScore: {
      label: 'Average score',
      value: 'Mean of the scores of the assignees. Assignees without a score are excluded.',
    },
    daysOverdue: {
      label: 'Days overdue',
      value:
        'Number of started periods of 24 hours from the assignee’s deadline to the instant of this report (for people who left: to their departure).',
    },
    itemCompletion: {
      label: 'Completion of an item',
      value:
        'The earliest passing attempt at the topic, or the completion of the scenario, within the counted interval. Its score, source and source ID are in assignee-items.csv, together with the best score.',
    },
    recalculation: {
      label: 'Recalculation',
      value:
        'assignees.csv has one line per assignee; totals count the lines with learner = true, exempt = false and left = false. In assignee-items.csv, the score of an assignee is the mean of bestScore over the lines that have one; the average score is the mean of these means over the counted assignees, truncated once.',
    },
  },
};

export type AssignmentComplianceMessages = typeof en;
