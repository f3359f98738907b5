/** English messages that every document uses: cover, footer, states, and the common rules. */
export const en = {
  inPercent: (number: string) => `${number}%`,
  /** A share above 0 and below `percent`. */
  lessThan: (percent: string) => `<${percent}`,
  /** Strings before and after the total number of pages. */
  pageOf: (page: number): [before: string, after: string] => [`Page ${page} of `, ''],
  continued: (title: string) => `${title} (continued)`,
  noTeam: 'No team',
  /** Footer of every page. @param id the last characters of the report ID */
  reportInFooter: (id: string) => `Report …${id}`,
  cover: {
    bookmark: 'Cover',
    /** @param title of the document @param organization its name */
    subject: (title: string, organization: string) => `${title} for ${organization}`,
    generated: 'Generated',
    localTime: 'Local time',
    requestedBy: 'Requested by',
    reportId: 'Report ID',
    reportVersion: 'Format version',
    dataAsOf: (instant: string) => `Data as of ${instant}`,
    snapshot: (sha256: string) => `Snapshot SHA-256: ${sha256}`,
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
    title: 'How the figures are calculated',
    dataAsOf: 'Data as of',
    dataAsOfValue: (instant: string) =>
      `All figures reflect the records at ${instant}, including roles, teams and assignments.`,
    eligible: 'Eligible people',
    eligibleValue: 'Active people with the “Learner” role. Administrators and auditors are excluded.',
    passingScore: 'Passing score',
    passingScoreValue: (score: string) =>
      `An attempt at a topic passes with a score of ${score} or more. Learning scenarios have no score and are not attempts.`,
    window: 'Training window',
    /** @param start exclusive @param end inclusive */
    windowValue: (days: string, start: string, end: string) =>
      `Completed after ${start}, up to and including ${end} (${days} × 24 hours).`,
    threshold: 'Coverage threshold',
    thresholdValue: (percent: string) => `${percent} of eligible people (setting of the organization).`,
    percentages: 'Percentages',
    percentagesValue: (all: string, few: string) =>
      `Rates and shares are rounded down to whole percent, scores to one decimal. ${few} means more than none; ${all} means everyone or everything. Scores are never rounded up to the passing score.`,
  },
  verification: {
    title: 'How to verify this file',
    storedOnce:
      'This file is stored once and never changed. Its SHA-256 is shown on the report’s page in Docket. To verify a copy, compute the SHA-256 of the copy and compare the two values:',
    file: 'file',
    oneSnapshot:
      'All figures come from a single snapshot of the records, read in one database transaction. The same snapshot always produces the same file, byte for byte. SHA-256 of the snapshot:',
    attached:
      'The data of this document is also attached to this PDF: figures as figures.json, long lists as CSV files.',
  },
};

export type DocumentMessages = typeof en;
