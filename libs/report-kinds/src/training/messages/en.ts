/** English messages of the Training Report. */
export const en = {
  title: 'Training Report',
  /** @param reason why nobody is eligible */
  nobodyEligible: (reason: string) => `${reason} Figures about eligible people are not available.`,
  metric: 'Metric',
  value: 'Value',
  outOf: 'Out of',
  figures: {
    people: 'People (including those who left)',
    active: 'Active people',
    eligible: 'Eligible people',
    active30Days: 'Eligible people with an attempt, last 30 days',
    assignmentsActive: 'Active assignments',
    assignmentsOverdue: 'Assignments with overdue assignees',
    completedPairs: 'Mandatory assignments completed',
    completionRate: 'Mandatory completion rate',
    exemptPairs: 'Mandatory assignments, exempt assignees',
    optionalCompletedPairs: 'Optional assignments completed',
    optionalCompletionRate: 'Optional completion rate',
    optionalExemptPairs: 'Optional assignments, exempt assignees',
    meanTopicScore: 'Mean topic score (person × attempted topic)',
    attempts: 'Attempts in the training window',
    topicsPassed: 'Topic passes (person × topic)',
    topics: 'Topics in the catalog',
  },
  glance: {
    eligible: 'Eligible people',
    completionRate: 'Mandatory completion rate',
    active30Days: 'People with an attempt, last 30 days',
    meanTopicScore: 'Mean topic score',
    assignmentsOverdue: 'Assignments with overdue assignees',
  },
  /** Label of the line in a chart that marks the figure of all teams. */
  average: (rate: string) => `organization ${rate}`,
  /** The result. Numbers of pairs of an assignment and an assignee, and of assignments. */
  conclusion: (rate: string, completed: string, assigned: string, overdue: string, active: string) =>
    `${rate} of mandatory assignments are completed (${completed} of ${assigned}). ${overdue} of ${active} active assignments have overdue assignees.`,
  noMandatory: 'No mandatory assignment is active, so there is no completion rate.',
  /** The state of a team with open mandatory assignments. */
  gap: (rate: string, open: string, overdue: string) =>
    `${rate} completed; ${open} not completed, ${overdue} of them overdue`,
  noGaps: 'All mandatory assignments are completed.',
  /** Statuses in the comparison with an earlier report. */
  compared: {
    person: { trained: 'Passed a topic', untrained: 'Passed no topic' },
    topic: { trained: 'Somebody is trained', untrained: 'Nobody is trained' },
  },
  assignments: {
    rate: 'Rate',
    title: 'Active assignments',
    assignment: 'Assignment',
    requirement: 'Requirement',
    mandatory: 'Mandatory',
    optional: 'Optional',
    assignees: 'Assignees',
    none: 'There are no active assignments.',
  },
  noDeadline: 'No deadline',
  exempt: { none: 'No assignee of an active assignment is exempt.' },
  movedDeadlines: {
    title: 'Moved deadlines',
    about: (assignments: string) =>
      `Active assignments whose deadline was changed: ${assignments}. The number of assignees who are late depends on it: late is overdue or completed after the deadline.`,
    none: 'No deadline of an active assignment was changed.',
    changed: 'Changed at, by',
    from: 'From',
    to: 'To',
    notRecorded: 'not recorded',
    /** Numbers of assignees: late, all, and late if the first deadline had not been moved. */
    late: (late: string, assignees: string, first: string) =>
      `Late: ${late} of ${assignees} assignees; late under the first deadline: ${first} of ${assignees}`,
    noFirst: (late: string, assignees: string) =>
      `Late: ${late} of ${assignees} assignees; there was no first deadline, so nobody would be late under it.`,
  },
  /** Instants: start, exclusive, and end, inclusive. */
  closed: {
    title: 'Closed assignments',
    about: (from: string, to: string) =>
      `Assignments that were closed after ${from}, up to and including ${to}, with the status of their assignees when they were closed. They are not active at the instant of this document, so its figures about active assignments exclude them. Figures of earlier instants can include them.`,
    none: (from: string, to: string) => `No assignment was closed after ${from}, up to and including ${to}.`,
    closedAt: 'Closed at, by',
  },
  /** Below the figures. */
  lists: (files: string) => `The numbers from which these figures are computed are attached: ${files}.`,
  mandatory: 'Mandatory assignments: status of assignees',
  optional: 'Optional assignments: status of assignees',
  teams: {
    title: 'Teams',
    none: 'No team has people at this time, and nobody is without a team.',
    chart: 'Mandatory assignment completion by team',
    bar: (rate: string, completed: string, of: string) => `${rate}  (${completed} of ${of})`,
    team: 'Team',
    people: 'People',
    eligible: 'Eligible',
    active30Days: 'With attempt, 30 d',
    completed: 'Completed',
    rate: 'Rate',
    overdue: 'Overdue',
    score: 'Score',
    attempts: 'Attempts',
    passed: 'Passed',
  },
  topics: {
    title: 'Topics',
    mostCovered: '10 most-covered topics',
    leastCovered: '10 least-covered topics',
    none: 'There are no topics.',
    topic: 'Topic',
    module: 'Module',
    trained: 'People trained',
    trainedOf: (trained: string, eligible: string) => `${trained} of ${eligible}`,
    share: 'Share',
  },
  /** The figure of the trend, and the rule about it. */
  trend: {
    share: 'Trained share',
    rule: 'Trend',
    ruleValue: (timeZone: string) =>
      `The trained share is the eligible people who passed any topic in the training window, divided by all eligible people. Each month ends with its last millisecond in the time zone ${timeZone}. Its figures use the roles, teams, settings, content, assignments and training window of that instant, and the records known to this document.`,
  },
  /** Value of the rule about the largest gaps. */
  gapsRule:
    'Teams with the most assignees who have not completed a mandatory assignment, counted per assignment, in descending order. The number counts, not the share, so larger teams come first more often.',
  rules: [
    {
      label: 'Completion rate',
      value:
        'Completed assignments (on time or late) divided by all active assignments, counted per assignee. Mandatory and optional assignments are counted separately. “Rate” in the table of teams is the mandatory completion rate. Exempt people are excluded.',
    },
    {
      label: 'Counting of assignments',
      value:
        'Training counts after the counting start of an assignment: when it was assigned, or earlier if it recognizes earlier training. The deadline of a person is that of the assignment, or a later one if the person came into the scope later or had an exemption.',
    },
    {
      label: 'Mean topic score',
      value:
        'Mean of the best scores in the training window, one for each eligible person and each topic that has an attempt with a score. Shown as “Score” in the table of teams.',
    },
    {
      label: 'Topic passes',
      value:
        'Pairs of an eligible person and a topic that the person passed in the training window. Shown as “Passed” in the table of teams.',
    },
    {
      label: 'People with an attempt',
      value:
        'Eligible people who completed at least one attempt in the last 30 × 24 hours. Shown as “With attempt, 30 d” in the table of teams.',
    },
    {
      label: 'Topic share',
      value:
        'Eligible people trained on the topic divided by all eligible people. Topics with the same share are sorted by topic ID.',
    },
  ],
  departureRules: [
    {
      label: 'Closed assignments',
      value:
        'An assignment is closed when it becomes inactive. The list has the assignments that were active before and are still closed, with the assignees and the status that they had when the assignment was closed. The title and whether it is mandatory are those of the instant of this document.',
    },
    {
      label: 'People who left',
      value:
        'Attempts and topics passed are those of the training window that ends at the departure. Mandatory assignments are those that were active at the departure, without exemptions; their status is as of the departure.',
    },
  ],
};

export type TrainingMessages = typeof en;
