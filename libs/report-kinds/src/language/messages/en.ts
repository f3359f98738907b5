/** What every document says: cover, furniture, states, and the rules that all of them share. */
export const en = {
  inPercent: (number: string) => `${number} %`,
  /** What stands before and after the number of pages in all. */
  pageOf: (page: number): [before: string, after: string] => [`Page ${page} of `, ''],
  continued: (title: string) => `${title} (continued)`,
  noTeam: 'No team',
  cover: {
    bookmark: 'Cover',
    /** @param title of the document @param organization its name */
    subject: (title: string, organization: string) => `${title} of ${organization}`,
    generated: 'Generated',
    localTime: 'Local time',
    askedBy: 'Asked by',
    reportId: 'Report id',
    reportVersion: 'Report version',
    figuresAsOf: (instant: string) => `Figures as of ${instant}.`,
    snapshot: (sha256: string) => `Snapshot SHA-256 ${sha256}`,
  },
  summary: 'Summary',
  states: {
    overdue: 'Overdue',
    not_started: 'Not started',
    in_progress: 'In progress',
    completed_late: 'Completed late',
    completed: 'Completed',
  },
  rules: {
    title: 'How these figures are computed',
    instant: 'Instant',
    instantIs: (instant: string) =>
      `Everything is as of ${instant}; roles, teams and assignments are those of that instant.`,
    eligible: 'Eligible people',
    eligibleAre: 'Active people with the role learner. Administrators and auditors do not count.',
    passingScore: 'Passing score',
    passingScoreIs: (score: string) =>
      `${score} or more on a practice attempt. Learning scenarios do not count as practice.`,
    window: 'Training window',
    windowIs: (days: string, start: string) =>
      `${days} days of exactly 24 hours: completed after ${start} and not after the instant above.`,
    threshold: 'Coverage threshold',
    thresholdIs: (percent: string) => `${percent} at that instant.`,
    percentages: 'Percentages',
    percentagesAre: (all: string) => `Rates are rounded down to whole percent, so ${all} means everyone.`,
  },
  check: {
    title: 'How to check this file',
    storedOnce:
      'This file is stored once and never changed. Its SHA-256 stands beside it on the report’s page. Compute it yourself and compare:',
    file: 'file',
    oneSnapshot:
      'Every figure comes from one snapshot of the records, read in a single transaction. The same snapshot always gives this same file, byte for byte. The SHA-256 of the snapshot’s lines is:',
    attached:
      'The figures and rows of this document are also embedded in this file, as figures.json and as tables in CSV.',
  },
};

export type DocumentMessages = typeof en;
