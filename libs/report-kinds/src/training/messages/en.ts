/** What the Training Report says. */
export const en = {
  title: 'Training Report',
  nobodyEligible: (day: string) =>
    `No eligible people on ${day}: nobody active has the role learner, so no rate can be given.`,
  figure: 'Figure',
  value: 'Value',
  of: 'Of',
  figures: {
    people: 'People, those who have left included',
    active: 'Active people',
    eligible: 'Eligible people',
    active30Days: 'Eligible people active in the last 30 days',
    assignmentsActive: 'Active assignments',
    assignmentsOverdue: 'Active assignments with somebody overdue',
    completedPairs: 'Mandatory completions',
    completionRate: 'Completion rate, mandatory',
    optionalCompletedPairs: 'Optional completions',
    optionalCompletionRate: 'Completion rate, optional',
    averageScore: 'Average score',
    attempts: 'Attempts in the window',
    topicsPassed: 'Topics passed, person by person',
    topics: 'Topics in the catalog',
  },
  glance: {
    eligible: 'Eligible people',
    completionRate: 'Completion rate',
    active30Days: 'Active in 30 days',
    averageScore: 'Average score',
    assignmentsOverdue: 'Assignments overdue',
  },
  mandatory: 'Mandatory assignments: where the assignees stand',
  optional: 'Optional assignments',
  teams: {
    title: 'Teams',
    none: 'There are no teams and no people outside of one.',
    chart: 'Completion of mandatory assignments by team',
    bar: (rate: string, completed: string, of: string) => `${rate}  (${completed} of ${of})`,
    team: 'Team',
    people: 'People',
    eligible: 'Eligible',
    active30Days: 'Active 30 d',
    completed: 'Completed',
    rate: 'Rate',
    overdue: 'Overdue',
    score: 'Score',
    attempts: 'Attempts',
    passed: 'Passed',
  },
  topics: {
    title: 'Appendix: topics',
    byCompletion: 'Top 10 topics by completion',
    byGap: 'Top 10 topics by gap',
    none: 'There are no topics.',
    topic: 'Topic',
    module: 'Module',
    trained: 'Trained',
    trainedOf: (trained: string, eligible: string) => `${trained} of ${eligible}`,
    share: 'Share',
  },
  rules: [
    {
      label: 'Completion rate',
      value:
        'Pairs of an active assignment and one of its assignees that are completed or completed late, of all such pairs. Mandatory and optional assignments are counted apart; only mandatory ones feed compliance figures.',
    },
    {
      label: 'Average score',
      value: 'Mean of the best score of each eligible person on each topic attempted in the window.',
    },
    {
      label: 'Topics passed',
      value:
        'In the table of teams "Passed". Pairs of an eligible person and a topic with a passing attempt in the window.',
    },
    {
      label: 'Active in 30 days',
      value: 'Eligible people with an attempt completed in the last 30 days of 24 hours.',
    },
    {
      label: 'Topic share',
      value: 'Eligible people trained on the topic, of all eligible people. Ties are ordered by topic id.',
    },
  ],
};

export type TrainingMessages = typeof en;
