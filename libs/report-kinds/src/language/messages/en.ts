/** English messages that every document uses: cover, footer, states, and the common rules. */
export const en = {
  inPercent: (number: string) => `${number}%`,
  /** A share above 0 and below `percent`. */
  lessThan: (percent: string) => `<${percent}`,
  /** Strings before and after the total number of pages. */
  pageOf: (page: number): [before: string, after: string] => [`Page ${page} of `, ''],
  continued: (title: string) => `${title} (continued)`,
  noTeam: 'No team',
  /** First cell of the last row of a table, with the figures of all rows. */
  total: 'Total',
  /** The edition of a standard, and the list of the topics that are mapped to an item. */
  framework: {
    editionValue: (edition: string, source: string | null) =>
      source === null ? edition : `${edition} (${source})`,
    noEdition: 'Not stated in the pack',
    topics: 'Mapped topics',
    topicId: 'ID',
    topic: 'Topic',
    module: 'Module',
  },
  /** Lists of exempt people, and the rules about them. */
  exempt: {
    title: 'Exempt people',
    about:
      'These people have an exemption that is valid at the time of this document. They are excluded from all totals and shares, even if they are trained.',
    person: 'Person',
    team: 'Team',
    reason: 'Reason',
    approver: 'Approved by',
    until: 'Until',
    recorded: 'Recorded',
    /** @param at start of the exemption, printed below its end */
    since: (at: string) => `from ${at}`,
    /** Next to an exempt assignee. */
    marker: 'Exempt',
    /** @param people their number, or their number and that of the eligible people: `2 / 15` */
    count: (people: string) => `exempt: ${people}`,
    excluded: (people: string) => `Exempt people (${people}) are excluded.`,
    everyone: 'All eligible people are exempt.',
    everyoneElse: 'Everyone without an exemption is trained.',
    itemRule:
      'An exemption from an item applies from its start up to, but not including, its end. Exempt people are excluded from the numerator and the denominator of every share of the item, even if they are trained: “trained / eligible” is computed and printed without them. They are counted, and listed by name with the reason, the approver and the end.',
    assignmentRule:
      'An exemption from the assignment applies from its start up to, but not including, its end. Exempt people are listed, marked “Exempt”, with the reason, the approver and the end, and excluded from all totals. For a person who has left, the exemption at the time of leaving counts.',
    /** @param days `joinerDays` */
    deadlineRule: (days: string) =>
      `After an exemption, the deadline of the person is the later of the usual one and ${days} × 24 h after the end of the exemption.`,
  },
  /** Why nobody is eligible. */
  nobody: {
    eligible: (day: string) => `No eligible people on ${day}: no active person has the “Learner” role.`,
    inScope: (day: string) =>
      `No eligible people on ${day}: no active person with the “Learner” role is within the scope of eligible people that the organization has set.`,
    /** @param knownAt the instant up to which records count */
    onRecord: (knownAt: string) => `No records of people were known at ${knownAt}.`,
  },
  /** What documents about frameworks do not show. */
  trainingCoverage:
    'Training coverage: this document shows the training of people only. It does not show that a control operates, or that a requirement of a standard is met.',
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
    scope: 'Scope',
    wholeOrganization: 'All eligible people of the organization',
    period: 'Period',
    periodValue: (from: string, to: string) => `after ${from}, up to and including ${to}`,
    population: 'Population',
    populationValue: (eligible: string, onRecord: string) => `${eligible} eligible of ${onRecord} on record`,
    populationOnePerson: 'One person',
    edition: 'Edition',
    mapping: 'Mapping',
    version: 'Version',
    formatVersion: (version: string) => `format version ${version}`,
    classification: 'Classification',
    /** The default classification of an organization, which is stored in English. */
    confidential: 'Confidential',
    preparedBy: 'Prepared by',
    reviewedBy: 'Reviewed by',
    date: 'Date',
    dataAsOf: (instant: string) => `Data as of ${instant}`,
    snapshot: (sha256: string) => `Snapshot SHA-256: ${sha256}`,
  },
  /** The two instants of the figures; `knownValue` also has the number of the last change that is taken into account. */
  instants: {
    describes: 'Data as of',
    describesValue: (instant: string) =>
      `${instant}. Roles, teams, settings, content and assignments are those of this instant.`,
    /** Used instead of `describesValue` for an instant before the start of the history. */
    describesBeforeHistory: (instant: string) =>
      `${instant}. Memberships, roles, teams and assignments are those of this instant.`,
    known: 'Records known at',
    knownValue: (instant: string, version: string) => `${instant} (data version ${version})`,
    knownRule: (value: string) =>
      `${value}. Records that were added, corrected or voided later are not taken into account. Training counts by when it took place, not by when it was recorded. A voided attempt does not count from when its void was recorded.`,
    names: 'Names and titles',
    namesValue:
      'Names of people and teams, e-mail addresses and titles of topics keep no history: they are those when the data was read.',
    historySince: 'Start of the history',
    /** Printed if the document describes an instant before the start of the history. */
    /** Follows a statement about earlier instants, some of which are before the start of the history. */
    beforeHistory: (instant: string) =>
      `Before ${instant}, no history of settings, content, frameworks, declared languages, job functions and work on bespoke software was kept: instants before it use their values at that time, not their own.`,
    historySinceValue: (instant: string) =>
      `The history of settings, content, frameworks, declared languages, job functions and work on bespoke software starts at ${instant}. For earlier instants, their values at that instant are used.`,
  },
  states: {
    overdue: 'Overdue',
    not_started: 'Not started',
    in_progress: 'In progress',
    completed_late: 'Completed late',
    completed: 'Completed',
  },
  /** Attempts in a table. */
  attempt: {
    score: 'Score',
    passed: 'Passed',
    failed: 'Failed',
    completedAt: 'Completed at',
    recordedAt: 'Recorded at',
    /** @param at printed below the time of completion */
    recorded: (at: string) => `rec. ${at}`,
    source: 'Source and ID',
  },
  /** The section "About this evidence". */
  evidence: {
    title: 'About this evidence',
    intro:
      'This section shows where the data comes from and how the population is derived. To test completeness, compare the people on record with an independent source, such as the HR list, and the inputs with the source systems.',
    source: 'Source',
    product: 'Product',
    /** @param commit of the build */
    productValue: (version: string, commit: string) => `Docket ${version}, build ${commit}`,
    productVersion: (version: string) => `Docket ${version}`,
    kind: 'Report kind',
    kindValue: (kind: string, version: string) => `${kind}, format version ${version}`,
    scope: 'Scope',
    organization: 'Organization',
    parameters: 'Parameters',
    population: 'Population',
    populationIntro:
      'Each person on record falls into the first category that applies. A second, separately written query on the same database counted the same number of eligible people.',
    onRecord: 'People on record',
    notYetJoined: 'Not yet joined',
    left: 'Left',
    administrators: 'Administrators',
    auditors: 'Auditors',
    outsideJobScope: 'Outside the job-function scope',
    eligible: 'Eligible people',
    notAssigned: 'Eligible people who are not in the scope of the assignment',
    notAssignedOrExempt: 'Eligible people who are not in the scope of the assignment, or exempt',
    assignees: 'Assignees in the totals',
    notInPopulation: 'Eligible people who are not in the population of the sample',
    countedAgain: 'Eligible people, second count',
    /** @param id of the person */
    onePerson: (id: string) =>
      `This document is about one person (${id}), who was not selected from a population. The inputs and the timeliness are those of this person.`,
    attemptsOfPerson: 'Counted attempts of this person, of any age',
    scenarios: 'Completions of learning scenarios',
    scenariosRecordedLate: 'Completions of scenarios recorded more than 7 days after they took place',
    scenarioDependentPeople: 'People with a scenario of which all completions were recorded late',
    scenariosRecordedAfter: 'Completions of scenarios recorded after “Data as of”',
    inputsIntroOfPerson:
      'The imported files and API clients that recorded the counted attempts and the completed scenarios of this person, of any age. Rejected rows are those of the whole file; its other rows were imported without them. A dash: not recorded. An API request with a rejected row is refused as a whole.',
    noInputsOfPerson: 'This person has no counted attempts and no completed scenarios.',
    timeliness: 'Timeliness',
    attempts: (days: string) => `Attempts of eligible people in the last ${days} × 24 hours`,
    recordedLate: 'Attempts recorded more than 7 days after their completion',
    dependentPeople: 'Trained people whose passes were all recorded late',
    recordedAfter: 'Attempts recorded after “Data as of”',
    imageDigest: 'Container image',
    schema: 'Database schema',
    snapshot: 'SHA-256 of the snapshot',
    records: 'Records read',
    recordTypes: {
      settings: 'settings',
      people: 'people with their memberships and roles',
      teams: 'teams',
      content: 'topics, modules, courses and scenarios',
      attempts: 'attempts',
      scenarioEvents: 'starts and completions of scenarios',
      assignments: 'assignments',
      exemptions: 'exemptions',
      frameworks: 'frameworks, CWE mappings and required shares',
    },
    requestedAt: 'Requested at',
    /** The window of a document about one person. */
    personWindowValue: (start: string, end: string) =>
      `Attempts: of any age, up to and including ${end}. Changes: after ${start}, up to and including ${end}`,
    window: 'Window of records',
    /** @param start exclusive @param end inclusive */
    windowValue: (start: string, end: string) => `After ${start}, up to and including ${end}`,
    /** The window of a document about an assignment. */
    assignmentWindowValue: (start: string, end: string) =>
      `After ${start}, up to and including ${end}: the time in which training counts for the assignment`,
    inputs: 'Inputs',
    inputsIntro:
      'The imported files and API clients that recorded the attempts and the completed scenarios in the window. Rejected rows are those of the whole file; its other rows were imported without them. A dash: not recorded. An API request with a rejected row is refused as a whole.',
    /** @param file name of the attachment */
    inputsListed: (shown: string, total: string, file: string) =>
      `The ${shown} largest of ${total} inputs are listed here. The attached file ${file} lists all of them.`,
    /** Follows the introduction of the inputs. @param passes their number */
    unscoredPasses: (passes: string) =>
      `Passes without a score, because of the result “passed”: ${passes}. An import records a completion without a score as passed only if an administrator chose this in its mapping.`,
    noInputs: 'No attempts or scenarios were completed in the window.',
    input: 'Input',
    inputSource: 'Source, imported by',
    accepted: 'Accepted',
    rejected: 'Rejected',
    /** @param n their number */
    inputScenarios: (n: string) => `Completions of scenarios: ${n}`,
    /** @param rows number of records of the file */
    leftOut: (rows: string) => `Left out by the mapping: ${rows}`,
    inputAttempts: 'Attempts',
    recorded: 'First, last recorded',
    api: 'API requests',
    notRecorded: 'Origin not recorded',
    allInputs: 'All inputs',
    attemptsInWindow: 'Attempts of eligible people in the window',
    changes: 'Changes in the window',
    changesIntro:
      'Values that figures depend on, with the instant from which the new value applies and, below it, the instant at which it was recorded. The first role of a person is not a change.',
    changesListed: (shown: string, total: string, file: string) =>
      `The ${shown} latest of ${total} changes are listed here. The attached file ${file} lists all of them.`,
    changedAt: 'Applies from, recorded',
    change: 'Change',
    before: 'Before',
    after: 'After',
    changedBy: 'Changed by',
    system: 'System',
    changeKinds: {
      coverage_threshold: 'Coverage threshold',
      time_zone: 'Time zone',
      job_functions: 'Job functions of eligible people',
      bespoke_software_only: 'Only people who work on bespoke software',
      role: 'Role',
      deadline: 'Deadline of an assignment',
      framework: 'Framework (SHA-256)',
      cwe_mapping: 'CWE mapping',
      required_share: 'Required share',
      topic_cwes: 'CWE IDs of a topic',
    },
    roles: { learner: 'Learner', auditor: 'Auditor', org_admin: 'Administrator' },
    yes: 'Yes',
    no: 'No',
    recordsScope:
      'Voids, corrections and merged people include those that were recorded after the window, up to “Records known at”, and concern it.',
    /** @param instant start of the history */
    changesSince: (instant: string) =>
      `Changes are recorded from ${instant} on; a dash stands for a time without a record.`,
    changedValues: 'Changes of values',
    voids: 'Voids of attempts',
    corrections: 'Corrections of people',
    merges: 'Merged people',
    recordKinds: { void: 'Void', correction: 'Correction', merge: 'Merge' },
    /** @param file name of the attachment */
    recordsListed: (file: string) =>
      `The latest changes of records are listed here. The attached file ${file} lists all of them, with the values before and after.`,
    /** Below the person. @param id of the person who has the records */
    effectiveFrom: (at: string) => `effective from ${at}`,
    mergedWith: (id: string) => `merged with ${id}`,
    recordedBy: 'Recorded by',
    record: 'Person and record',
    /** @param file name of the attachment */
    excludedListed: (file: string) =>
      `The attached file ${file} names the people of each category who are not eligible, with their team and membership.`,
  },
  /** Lists of people who left. Instants: start, exclusive, and end, inclusive. */
  leavers: {
    title: 'People who left',
    about: (from: string, to: string) =>
      `People who left after ${from}, up to and including ${to}, and were eligible when they left. All values are as of the departure. They are not eligible people at the instant of this document, so its figures about eligible people exclude them. Figures about all people, earlier instants and people who joined can include them.`,
    none: (from: string, to: string) => `No eligible person left after ${from}, up to and including ${to}.`,
    left: 'Left',
    /** @param day of joining, in UTC */
    joined: (day: string) => `joined ${day}`,
  },
  rules: {
    title: 'How the figures are calculated',
    dataAsOfValue: (instant: string) =>
      `All figures reflect the records at ${instant}, including roles, teams and assignments.`,
    eligible: 'Eligible people',
    eligibleValue: 'Active people with the “Learner” role. Administrators and auditors are excluded.',
    eligibleJobFunctions: (functions: string) =>
      `Only people with one of these job functions are eligible (setting of the organization): ${functions}.`,
    bespokeSoftwareOnly:
      'Only people who work on bespoke or custom software are eligible (setting of the organization; PCI DSS 6.2.2).',
    passingScore: 'Passing score',
    passingScoreValue: (score: string) =>
      `An attempt at a topic passes with a score of ${score} or more, or, if it has no score, with the result “passed”. Learning scenarios have no score and are not attempts.`,
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
  contents: 'Contents',
  executiveSummary: { title: 'Executive summary', gaps: 'Largest gaps' },
  /** The comparison with an earlier report. */
  trend: {
    title: 'Trend over 12 months',
    instant: 'Instant',
    about:
      'The end of each of the last 12 calendar months, and the instant of this document. Without figures: months that end before the first membership on record.',
  },
  comparison: {
    /** In the executive summary of a document without a comparison. */
    none: 'Not compared with an earlier report.',
    title: (instant: string) => `Changes since ${instant}`,
    intro:
      'Compared with an earlier report of the same kind and subject. All values come from the snapshots of the two reports.',
    report: 'Earlier report',
    snapshot: 'Its snapshot SHA-256',
    metric: 'Metric',
    before: 'Before',
    after: 'Now',
    difference: 'Difference',
    /** Difference of two percentages or scores, with its sign. */
    points: (difference: string) => `${difference} points`,
    note: 'The difference is that of the printed values; for percentages and scores, in percentage points.',
    change: ({ before, after, difference }: Record<'before' | 'after' | 'difference', string>) =>
      difference === '' ? `${before} → ${after}` : `${before} → ${after} (${difference})`,
    subjects: {
      person: 'People whose status changed',
      topic: 'Topics whose status changed',
      control: 'Risks and controls whose status changed',
    },
    name: 'Name',
    notBefore: 'Not included',
    notAfter: 'No longer included',
    noChanges: 'No status changed since the earlier report.',
  },
  verification: {
    title: 'How to verify this file',
    storedOnce:
      'This file is stored once and never changed. To verify a copy, compute its SHA-256 and compare it with the value on the report’s page in Docket:',
    /** Printed if the commands have a neutral name in place of that of the file. */
    fileName: (placeholder: string, name: string) =>
      `The commands call the file ${placeholder}: save or copy it under that name first. Its own name is ${name}`,
    signature:
      'Sign the lines on the cover on a printed copy. A note or a signature that is added to this file changes its SHA-256.',
    oneSnapshot:
      'All figures come from a single snapshot of the records, read in one database transaction. The same snapshot always produces the same file, byte for byte. SHA-256 of the snapshot:',
    /** Followed by the command that extracts the attached snapshot. */
    snapshotCommand:
      'The snapshot is attached to this PDF as snapshot.ndjson. This command prints its SHA-256, offline (qpdf is a free program). Or save the attachment with a PDF reader, and use a command above.',
    attached:
      'The attachment figures.json has the figures, and each CSV file has the rows of a list. Their data is the data of the snapshot.',
    resultsOnly:
      'These values are results. The attachments do not have the records from which they can be computed again:',
    /** What the attachments of each kind cannot show, after `resultsOnly`. */
    resultsOf: {
      training:
        'figures at earlier instants, also in the trend (a document as of such an instant has its people); figures of people who left (see their Person Records) and of closed assignments, and the status of each assignee (see the Assignment Compliance Report); timeliness of scenarios.',
      'assignment-compliance': 'timeliness (assignee-items.csv has the recording times of completions only).',
      'framework-evidence':
        'figures at earlier instants, also in the trend (a document as of such an instant has its people); people who left (see their Person Records); timeliness of scenarios.',
      sample: 'timeliness; number of further passes; the people who are excluded from the population.',
      'person-record':
        'the time from which the person is in the scope of an assignment, on which the deadline can depend; lateness under the first deadline; the assignments that are exempt from the figures. All attempts and scenarios, and the topics mapped to each item, are attached.',
    } as Record<string, string>,
  },
};

export type DocumentMessages = typeof en;
