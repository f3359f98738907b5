// Catalog of the texts that the web app shows about reports: titles, descriptions, form fields and figures.

/** Training Report. */
export const training = {
  title: 'Training Report',
  description:
    'Training status across the organization: people, completion, scores, teams, and the least-covered topics.',
  eligiblePeople: 'Eligible people',
  peopleWithAnAttemptLast30Days: 'People with an attempt, last 30 days',
  mandatoryCompletionRate: 'Mandatory completion rate',
  meanTopicScore: 'Mean topic score',
  activeAssignments: 'Active assignments',
  assignmentsWithOverdueAssignees: 'Assignments with overdue assignees',
  attemptsInTheTrainingWindow: 'Attempts in the training window',
  topicPasses: 'Topic passes',
};

/** Assignment Compliance Report. */
export const assignmentCompliance = {
  title: 'Assignment Compliance Report',
  description:
    'Status of every assignee of one assignment: progress, completion and score, overdue assignees first.',
  assignment: 'Assignment',
  assignees: 'Assignees',
  completionRate: 'Completion rate',
  completedOnTime: 'Completed on time',
  completedLate: 'Completed late',
  overdue: 'Overdue',
  inProgress: 'In progress',
  notStarted: 'Not started',
  averageScore: 'Average score',
  assigneesWhoLeft: 'Assignees who left',
};

/** Framework Evidence Report. */
export const frameworkEvidence = {
  title: 'Framework Evidence Report',
  description:
    'Coverage of every control of a framework: status, gaps, mapped topics, and the people not yet trained.',
  averageTrainedShare: 'Average trained share',
  framework: 'Framework',
  frameworkVersion: 'Framework version',
  coverage: 'Coverage',
  covered: 'Share met',
  partial: 'Below share',
  noActivity: 'No activity',
  noContent: 'No content',
  eligiblePeople: 'Eligible people',
};

/** Audit Sample. */
export const sample = {
  title: 'Audit Sample',
  description:
    'A reproducible sample of people, with the attempts that satisfy each control and columns for the test results.',
  population: 'Population',
  size: 'Sample size',
  seed: 'Seed',
  stratify: 'Stratification',
  sampleSize: 'People in the sample',
  populationSize: 'People in the population',
  populationSha256: 'Population SHA-256',
  states: {
    overdue: 'Overdue',
    not_started: 'Not started',
    in_progress: 'In progress',
    completed_late: 'Completed late',
    completed: 'Completed',
    trained: 'Trained',
    not_trained: 'Not trained',
  },
};

/** Person Record. */
export const personRecord = {
  title: 'Person Record',
  description:
    'Everything on record about one person: memberships, assignments, controls, exemptions and every attempt.',
  person: 'Person',
  attempts: 'Counted attempts',
  passes: 'Passing attempts',
  voided: 'Voided attempts',
  topicsTrained: 'Topics trained on',
  assignments: 'Active assignments',
  completed: 'Assignments completed',
  overdue: 'Assignments overdue',
  exemptions: 'Exemptions',
};

/** Form fields of every kind. */
export const document = {
  asOf: 'Data as of',
  knownAt: 'Records known at',
  compareWith: 'Compare with',
  language: 'Language',
  orientation: 'Orientation',
};

/** Period of a report. */
export const period = { from: 'Period from', to: 'Period to' };

/** Rules shown on the page of every report. */
export const ruleLabels = {
  passingScore: 'Passing score',
  trainingWindow: 'Training window',
  coverageThreshold: 'Coverage threshold',
  eligibleJobFunctions: 'Eligible job functions',
  eligiblePeople: 'Eligible people',
  bespokeSoftwareOnly: 'Only people who work on bespoke software',
};
