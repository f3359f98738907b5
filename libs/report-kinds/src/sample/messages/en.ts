/** English messages of the Audit Sample. */
export const en = {
  title: 'Audit Sample',
  glance: {
    population: 'People in the population',
    sample: 'People in the sample',
    seed: 'Seed',
    strata: 'Stratification',
  },
  /** @param selected number of people @param of size of the population */
  conclusion: (selected: string, of: string, seed: string) =>
    `${selected} of ${of} people in the population are selected with the seed “${seed}”.`,
  stratify: { none: 'None', team: 'By team' },
  population: {
    label: 'Population',
    eligible: 'Eligible people',
    /** @param assignment its title */
    assignment: (assignment: string) => `Assignees of the assignment “${assignment}”`,
    /** @param item ID and title of the control or risk @param framework title and version */
    control: (item: string, framework: string) => `Eligible people for ${item} (${framework})`,
    excluded: 'Excluded',
    /** @param people their number */
    exempt: (people: string) => `exempt: ${people}`,
    leavers: (people: string) => `left the organization: ${people}`,
    nonLearners: (people: string) => `not eligible: ${people}`,
    size: 'People in the population',
    hash: 'Population SHA-256',
    requested: 'Requested sample size',
    selected: 'People in the sample',
    seed: 'Seed',
    stratification: 'Stratification',
    scope: 'Assigned to',
    deadline: 'Deadline',
    noDeadline: 'No deadline',
    requirement: 'Requirement',
  },
  /** What is required of each person. */
  requirement: {
    eligible: 'At least one pass on any topic in the training window.',
    topics: (topics: string) =>
      `At least one pass in the training window on a mapped topic (mapped topics: ${topics}).`,
    anyTopic: 'At least one pass on any topic in the training window.',
    languages:
      'A pass on any topic in the training window for each declared language; without declared languages, at least one pass in any language.',
    /** @param at start of counting @param items number of tracked items */
    assignment: (items: string, at: string) =>
      `Completion of all tracked items (${items}) after ${at}, by the deadline of the person.`,
    noTopics: 'No topic is mapped to this item, so nobody can meet the requirement.',
  },
  empty: {
    /** @param reason why nobody is eligible */
    eligible: (reason: string) => `${reason} There is nobody to select.`,
    assignment: 'The assignment has no assignees who count at this time. There is nobody to select.',
    noItems: 'The assignment has no tracked items at this time. There is nobody to select.',
    control: 'All eligible people are exempt. There is nobody to select.',
  },
  /** @param size requested number of people */
  whole: (size: string) =>
    `The requested sample size (${size}) is at least the size of the population, so the whole population is selected.`,
  strata: {
    title: 'Strata',
    about:
      'Each team gets the whole part of its proportional share of the sample. The remaining places go to the teams with the largest remainders; equal remainders go by team ID. People without a team are one stratum, which comes last.',
    team: 'Team',
    id: 'Team ID',
    people: 'People',
    selected: 'Selected',
  },
  repeat: {
    title: 'Repeat the selection',
    about:
      'The files population.csv and repeat-selection.sh are attached to this PDF. Save them in one folder and run “sh repeat-selection.sh” there, or type these commands. They need a POSIX shell with sort, awk, and sha256sum or shasum. The results are the SHA-256 of population.txt, which must equal the population SHA-256 above, and sample.txt with the hash and the ID of each person in the sample, in the order of this document.',
  },
  sheet: {
    title: 'Test sheet',
    about:
      'People are listed in the order of their hashes. For each requirement, the attempt that satisfies it is listed; if several passes satisfy it, the most recent one, with the number of further passes. The columns on the right are for the tester.',
    aboutAssignment:
      'People are listed in the order of their hashes. For each tracked item, the attempt that completed it is listed: the earliest pass that counts. The columns on the right are for the tester.',
    requirement: 'Requirement and attempt',
    result: 'Result',
    exception: 'Exception',
    reference: 'Reference',
    /** Requirement without an item: any pass that counts. */
    pass: 'Pass',
    missing: 'No pass that counts',
    missingScenario: 'Not completed',
    scenario: 'Learning scenario',
    /** @param passes their number */
    further: (passes: string) => `further passes: ${passes}`,
    due: (at: string) => `due ${at}`,
    states: { trained: 'Requirement met', not_trained: 'Requirement not met' },
  },
  results: {
    title: 'Results',
    about: 'State of the people in the sample, according to the records',
    conclusion: 'Conclusion of the test',
    tester: 'Tested by, date',
    reviewer: 'Reviewed by, date',
    remarks: 'Conclusion',
  },
  rules: {
    population: 'Population',
    populationValue: {
      eligible: 'All eligible people at this time.',
      assignment:
        'The assignees that the totals of the assignment count: eligible people in its scope. People who have left, exempt people and directly assigned people who are not eligible are excluded.',
      control: 'All eligible people at this time without an exemption from the control or risk.',
    },
    selection: 'Selection',
    selectionValue:
      'The SHA-256 of the UTF-8 text <seed>:<person ID> is computed for each person, with the ID in lower case. People are sorted by its hexadecimal form, ascending, and the first ones are selected. The same seed and population always select the same people.',
    stratification: 'Stratification',
    populationHash: 'Population SHA-256',
    populationHashValue:
      'SHA-256 of the IDs of all people in the population, sorted ascending, each followed by a line feed (LF).',
    counted: 'Attempts that satisfy a requirement',
    countedPass:
      'The most recent pass in the training window counts. Of passes at the same time, the one recorded later counts, then the one with the greater attempt ID.',
    countedItem:
      'The earliest pass, or completion of a scenario, after the start of counting counts, up to the instant of this document. Of passes at the same time, the one with the smaller attempt ID counts.',
  },
};

export type SampleMessages = typeof en;
