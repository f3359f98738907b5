/** English messages of the Person Record. */
export const en = {
  title: 'Person Record',
  glance: {
    attempts: 'Counted attempts',
    topicsTrained: 'Topics trained on',
    assignments: 'Active assignments',
    overdue: 'Overdue',
  },
  conclusion: (
    figures: Record<'attempts' | 'passes' | 'topics' | 'assignments' | 'completed' | 'overdue', string>,
  ) =>
    `Counted attempts: ${figures.attempts}, of which passing: ${figures.passes}. Topics trained on: ${figures.topics}. Active assignments: ${figures.assignments}, of which completed: ${figures.completed}, overdue: ${figures.overdue}.`,
  identity: {
    title: 'Person',
    name: 'Name',
    email: 'E-mail',
    id: 'ID',
    merged: 'Merged people',
    /** @param requested ID of a person who was merged with this one */
    requested: (requested: string) =>
      `The requested person ${requested} was merged with this person, who has all records.`,
    /** @param at when the person left */
    left: (at: string) =>
      `This person left the organization at ${at}. Role, team, languages and assignments are shown as of the departure; attempts and the training window as of the time of this document.`,
    role: 'Role',
    team: 'Team',
    membership: 'Member',
    since: (joined: string) => `since ${joined}`,
    until: (joined: string, left: string) => `from ${joined} to ${left}`,
    eligible: 'Eligible',
    yes: 'Yes',
    no: 'No',
  },
  figures: {
    title: 'Figures',
    attempts: 'Counted attempts',
    passes: 'Passing attempts',
    voided: 'Voided attempts',
    topicsTrained: 'Topics with a pass in the training window',
    assignments: 'Active assignments without an exemption',
    assignmentsCompleted: 'Completed, including late',
    assignmentsOverdue: 'Overdue',
    exemptions: 'Exemptions',
  },
  memberships: {
    title: 'Membership, role and team',
    period: 'Period',
    role: 'Role',
    team: 'Team',
    work: 'Job function and languages',
    recorded: 'Recorded',
    from: (at: string) => `from ${at}`,
    to: (at: string) => `to ${at}`,
    open: 'no end',
    bespokeSoftware: 'bespoke software',
    beforeHistory: 'before the history',
    by: (author: string) => `by ${author}`,
  },
  assignments: {
    title: 'Assignments',
    item: 'Item',
    mandatory: 'mandatory',
    optional: 'optional',
    inactive: 'closed',
    /** @param by who closed it; null if it was not recorded */
    closed: (at: string, by: string | null) => `closed ${at}${by === null ? '' : ` by ${by}`}`,
    inScopeSince: (at: string) => `in scope since ${at}`,
    due: (at: string) => `due ${at}`,
    noDeadline: 'no deadline',
    /** Deadline of the person if the first deadline of the assignment had not been moved. */
    firstDeadline: (at: string) => `first deadline ${at}`,
    lateUnderFirst: (at: string) => `late under the first deadline (${at})`,
    finished: (at: string) => `completed at ${at}`,
    incomplete: 'Not completed',
    scenario: 'Learning scenario',
  },
  controls: {
    title: 'Controls and risks',
    about:
      'For each item of a framework, the most recent pass in the training window that trains the person on it. Items that require a pass in each declared language have one row per language. Only eligible people count in the coverage of an organization.',
    item: 'Item',
    pass: 'Attempt that counts',
    met: (met: string, of: string) => `trained on: ${met} of ${of}`,
    topics: 'topics.csv has the topics that are mapped to each item.',
    version: (edition: string, version: string) => `edition: ${edition} · mapping version ${version}`,
    satisfied: 'Trained',
    missing: 'No pass',
    further: (passes: string) => `further passes: ${passes}`,
  },
  exemptions: {
    title: 'Exemptions',
    subject: 'Exempt from',
    reason: 'Reason',
    approver: 'Approved by',
    period: 'Period',
  },
  attempts: {
    title: 'Attempts on record',
    none: 'There are no attempts on record.',
    topic: 'Topic',
    outcome: 'Outcome',
    passed: 'Passed',
    notPassed: 'Not passed',
    /** Marks an attempt that does not count. */
    voided: 'VOIDED',
    voidedAt: (day: string) => `on ${day}`,
    language: (language: string) => `in ${language}`,
  },
  scenarios: {
    title: 'Learning scenarios',
    scenario: 'Scenario',
    event: 'Event',
    started: 'Started',
    completed: 'Completed',
    at: 'At',
  },
  rules: {
    record: 'Records',
    recordValue:
      'All records of the person up to the two instants of this document: memberships and exemptions that had started, and attempts and scenarios that took place.',
    merged: 'Merged people',
    mergedValue:
      'The records of a person who was merged with this one belong to this person from when the merge was recorded.',
    counted: 'Counted attempts',
    countedValue:
      'The attempts on record that are not voided, of any age. “Passing attempts” are those of them that pass. Topics with a pass in the training window are counted separately.',
    voided: 'Voided attempts',
    voidedValue: 'A voided attempt is listed, marked “VOIDED”, and counts in no figure.',
    closed: 'Closed assignments',
    closedValue:
      'A closed assignment has the content, progress and status as of when it was closed. Later training does not change them.',
    items: 'Items of assignments',
    itemsValue:
      'The earliest pass, or completion of a scenario, after the start of counting completes an item. The training window does not apply.',
    controls: 'Controls and risks',
    controlsValue:
      'A person is trained on an item by the most recent pass in the training window. Of passes at the same time, the one recorded later counts, then the one with the greater attempt ID.',
  },
};

export type PersonRecordMessages = typeof en;
