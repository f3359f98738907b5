import type { FrameworkNoun } from '@docket/contracts';
import { nouns } from '@docket/contracts/nouns/en';
import { count, counted } from '../../format/number.js';
import { capitalized } from '../../format/text.js';

type Kind = 'owasp' | 'regulatory';

/** Messages of the compliance pages: frameworks, their items, and custom frameworks. */
export const frameworks = {
  title: 'Compliance',
  loading: 'Loading frameworks',
  failed: 'The frameworks could not be loaded',
  kinds: { owasp: 'OWASP', regulatory: 'Regulatory' } as Record<Kind, string>,
  kindsLabel: 'Framework types',
  noneOfKind: 'No frameworks of this type',
  noneOfKindHint: 'Add a custom framework to see it here.',
  custom: 'Custom',
  customFrameworks: 'Custom frameworks',
  notFound: 'Framework not found',
  notFoundHint: 'The link may be incomplete, or the framework was removed.',
  showAll: 'Show all frameworks',
  noValue: '–',
  statuses: {
    covered: 'Share met',
    partial: 'Below share',
    'no-activity': 'No activity',
    'no-content': 'No content',
  },
  /** Number of items with a status. */
  statusCounts: {
    covered: (items: number) => `${count(items)} with share met`,
    partial: (items: number) => `${count(items)} below share`,
    'no-activity': (items: number) => `${count(items)} without activity`,
    'no-content': (items: number) => `${count(items)} without content`,
  },
  itemsByStatus: (noun: FrameworkNoun) => `${capitalized(nouns[noun].many)} by status`,

  asOf: {
    label: 'Show data as of',
    now: 'Now',
    showCurrent: 'Show current data',
    knownAt: 'Records known at',
    useAllRecords: 'Use all records recorded until now',
    line: 'Data as of {instant}',
    lineWithKnownAt: 'Data as of {instant}, records known at {knownAt}',
    loading: 'Data as of …',
    past: 'These figures show the selected time. Reports that you generate on this page describe the same time.',
  },
  noEligible: {
    title: 'No eligible people',
    consequence: 'Shares cannot be computed, and no required share is met.',
    learners: 'Only active people with the “Learner” role are eligible, and there are none at this time.',
    bespokeSoftware:
      'Only active people with the “Learner” role who work on bespoke software are eligible, and there are none at this time.',
    jobFunctions: (jobFunctions: string) =>
      `Only active people with the “Learner” role and one of these job functions are eligible, and there are none at this time: ${jobFunctions}.`,
    jobFunctionsAndBespokeSoftware: (jobFunctions: string) =>
      `Only active people with the “Learner” role who work on bespoke software and have one of these job functions are eligible, and there are none at this time: ${jobFunctions}.`,
  },
  nothingKnown: {
    title: 'No records',
    text: 'No records of the organization were known at this time.',
  },

  /** Number of exempt people, below the number of trained people. */
  exempt: (people: number) => `${count(people)} exempt`,
  everyoneExempt: (noun: FrameworkNoun) => `All eligible people are exempt from this ${nouns[noun].one}.`,
  generateEvidence: 'Generate Framework Evidence Report',
  generateEvidenceFor: (framework: string) => `Generate Framework Evidence Report for ${framework}`,
  evidenceReport: 'Framework Evidence Report',

  card: {
    about: (noun: FrameworkNoun, items: number, version: string) =>
      `${counted(items, nouns[noun].one, nouns[noun].many)} · version ${version}`,
  },

  framework: {
    title: 'Framework',
    failed: 'The framework could not be loaded',
    loading: 'Loading page',
    pack: (id: string, version: string) => `Framework version ${version} (ID: ${id})`,
    customPack: (id: string, version: string) => `Custom framework, version ${version} (ID: ${id})`,
    noCoverage: 'No topics are mapped to this framework yet.',
    coverageRule: (noun: FrameworkNoun, threshold: number) =>
      `Required share of trained people: ${threshold}% (your organization’s own threshold), or more where stated. People can be untrained although it is met. Coverage = ${nouns[noun].many} that meet it / ${nouns[noun].many} with content.`,
    summary: 'Framework summary',
    coverage: 'Coverage',
    averageShare: 'Average trained share',
    covered: (noun: FrameworkNoun) => `${capitalized(nouns[noun].many)} at required share`,
    withoutContent: 'Without content',
    eligible: 'Eligible people',
    threshold: 'Threshold',
    requiredPercent: (percent: number) => `Required share: ${percent}%`,
    items: (noun: FrameworkNoun) => capitalized(nouns[noun].many),
    itemsOf: (noun: FrameworkNoun, framework: string) => `${framework}: ${nouns[noun].many}`,
    columns: {
      item: (noun: FrameworkNoun) => capitalized(nouns[noun].one),
      trainedShare: 'Trained share',
      trainedOfEligible: 'Trained / eligible',
      exempt: 'Exempt people',
      required: 'Required',
      averageScore: 'Mean best score',
      topics: 'Topics',
    },
    edition: (edition: string, source: string | null) =>
      source === null ? `Edition: ${edition}` : `Edition: ${edition} (${source})`,
    trainingCoverage: 'Training coverage',
    docketGrouping: 'ID and grouping by Docket',
    customCweSet: 'Custom CWE mapping',
  },

  item: {
    title: 'Framework item',
    failed: 'The item could not be loaded',
    notFound: 'Item not found',
    noContent: (noun: FrameworkNoun) =>
      `No topics are mapped to this ${nouns[noun].one}, so nobody can be trained on it.`,
    thresholdReached: (trained: number, eligible: number, share: string, threshold: number) =>
      `${count(trained)} of ${counted(eligible, 'eligible person', 'eligible people')} trained (${share}). The required share is ${threshold}%.`,
    belowThreshold: (trained: number, eligible: number, share: string, threshold: number, missing: number) =>
      `${count(trained)} of ${counted(eligible, 'eligible person', 'eligible people')} trained (${share}). ${counted(missing, 'more person', 'more people')} must be trained to reach ${threshold}%.`,
    summary: (noun: FrameworkNoun) => `${capitalized(nouns[noun].one)} summary`,
    peopleToTrain: 'People still to train',
    mappedTopics: 'Mapped topics',
    anyTopic: 'Qualifying topics',
    noTopics: 'No mapped topics',
    noTopicsAddCwe: (noun: FrameworkNoun) =>
      `Add a topic with one of the CWE IDs of this ${nouns[noun].one}, or customize the CWE mapping.`,
    noTopicsAddContent: 'Add topics on the content page.',
    topicColumns: { topic: 'Topic', cwe: 'CWE', trained: 'Trained' },
  },

  requirement: {
    title: (noun: FrameworkNoun) => `What the ${nouns[noun].one} asks for`,
    ownWords: 'In Docket’s words. The text of the standard prevails.',
    organizationWords: 'In the words of your custom framework. The text of the standard prevails.',
    trainingOnly: (noun: FrameworkNoun) =>
      `Training coverage: this ${nouns[noun].one} requires more than training. Its status describes training only and does not show operating effectiveness.`,
    grouping: 'The ID and the grouping are Docket’s, not the standard’s.',
  },
  requiredShare: {
    label: 'Required share',
    ofFramework: (percent: number) => `Required share of the framework: ${percent}%.`,
    /** `{by}` is a person, and `{instant}` when the person did it. Also in the next two. */
    lowered: (required: number, set: number) =>
      set < required
        ? `Lowered to ${required}%, the coverage threshold. ${set}% was set by {by}, {instant}.`
        : `Lowered to ${required}% by {by}, {instant}.`,
    withoutEffect: (required: number, set: number) =>
      `A lower share of ${set}% has no effect: without it, the required share is also ${required}%. Set by {by}, {instant}.`,
    because: (reason: string) => `Reason: ${reason}`,
    changedReason: 'Reason: {reason} (changed by {by}, {instant})',
    lower: 'Lower required share',
    edit: 'Edit required share',
    restore: (percent: number | null) => (percent === null ? 'Remove lower share' : `Restore ${percent}%`),
    restored: 'Required share restored',
    restoreFailed: 'The required share could not be restored',
    dialog: (item: string) => `Required share of ${item}`,
    formIntro: (ofFramework: number, threshold: number) =>
      `The framework requires ${ofFramework}%. A lower share applies to figures and new reports from now on, but not below the coverage threshold (${threshold}%). The audit log records the change.`,
    percent: 'Required share in percent',
    reason: 'Reason',
    reasonHint: 'Printed in every Framework Evidence Report.',
    save: 'Save required share',
    saved: 'Required share lowered',
  },

  cweSet: {
    requirement: 'Requirement',
    title: 'CWE mapping',
    customTitle: 'Custom CWE mapping',
    anyTopic: (noun: FrameworkNoun) => `Person-based ${nouns[noun].one}: any passed topic qualifies.`,
    languages: (noun: FrameworkNoun) =>
      `Person-based ${nouns[noun].one}: any passed topic qualifies, but a pass is required in each of the person’s declared languages.`,
    byModule: 'Topics are selected by module, because this list publishes no CWE IDs.',
    customize: 'Customize CWE mapping',
    edit: 'Edit CWE mapping',
    restore: 'Restore default CWE mapping',
    remove: 'Remove custom CWE mapping',
    withoutEffect: (noun: FrameworkNoun, cwes: string) =>
      `The custom CWE mapping (${cwes}) has no effect on a person-based ${nouns[noun].one}.`,
    dialog: (item: string) => `CWE mapping of ${item}`,
    restoreQuestion: (item: string) => `Restore the default CWE mapping of ${item}?`,
    restoreConsequence:
      'Your custom CWE mapping will be deleted. Figures and new reports will use the default CWE mapping.',
    restoreConfirm: 'Restore default CWE mapping',
    restoreCancel: 'Keep custom CWE mapping',
    restored: 'Default CWE mapping restored',
    restoreFailed: 'The CWE mapping could not be restored',
    formIntro: (noun: FrameworkNoun) =>
      `Topics with at least one of these CWE IDs are mapped to the ${nouns[noun].one}. Reports state that the CWE mapping is custom, and the audit log records the change.`,
    ids: 'CWE IDs',
    idsPlaceholder: 'Type or paste IDs',
    clearIds: 'Clear all CWE IDs',
    idCount: (ids: number) => counted(ids, 'ID'),
    save: 'Save CWE mapping',
    saved: 'Custom CWE mapping saved',
    empty: 'Enter at least one CWE ID, or restore the default CWE mapping.',
    invalid: (ids: string[]) => `Invalid CWE IDs: ${ids.join(', ')}. Enter numbers such as 79.`,
  },

  people: {
    title: 'People',
    search: 'Search people',
    searchPlaceholder: 'Search by name, e-mail or team',
    show: 'Show',
    filters: { no: 'Not trained', yes: 'Trained', exempt: 'Exempt', all: 'All eligible people' },
    noneExempt: 'Nobody is exempt',
    noneExemptHint: (noun: FrameworkNoun) =>
      `People with an exemption from this ${nouns[noun].one} are listed here.`,
    noneTrained: 'Nobody is trained yet',
    noneTrainedHint: 'A person is trained after passing one of the topics above.',
    allTrained: 'All eligible people are trained',
    allTrainedHint: (noun: FrameworkNoun) => `Nobody needs further training on this ${nouns[noun].one}.`,
    noContent: 'No mapped topics',
    noContentHint: (noun: FrameworkNoun) =>
      `Nobody can be trained on this ${nouns[noun].one} until a topic is mapped to it.`,
    columns: {
      person: 'Person',
      team: 'Team',
      bestScore: 'Best score',
      lastPassed: 'Last passed',
      lastPassedByLanguage: 'Last passed by language',
    },
    noLanguages: 'No declared languages: any topic qualifies',
    trained: 'Trained',
    notTrained: 'Not trained',
    /** For screen readers, between a programming language and the time of the last pass. */
    languageTrained: ': trained, last passed',
    languageNotTrained: ': not trained, last passed',
    never: 'Never',
  },

  packs: {
    intro: 'Define a framework as JSON: its items and the topics that are mapped to them.',
    failed: 'The custom frameworks could not be loaded',
    empty: 'No custom frameworks yet',
    emptyHint:
      'Paste a framework definition below. To change the topics of a single item, open the item and customize its CWE mapping.',
    columns: { framework: 'Framework', kind: 'Type', version: 'Version', items: 'Items' },
    add: 'Add or replace a framework',
    remove: 'Remove',
    removeLabel: (title: string) => `Remove ${title}`,
    removeQuestion: (title: string) => `Remove ${title}?`,
    removeConsequence: 'Existing reports are kept. New reports on this framework cannot be generated.',
    removeConfirm: 'Remove framework',
    removeCancel: 'Keep framework',
    removed: 'Framework removed',
    removeFailed: 'The framework could not be removed',
  },

  packForm: {
    label: 'Framework definition',
    hint: 'JSON with id, version, kind, title and items. If a custom framework with the same ID exists, it is replaced.',
    placeholder: 'Paste JSON here',
    save: 'Save framework',
    openFile: 'Open file',
    loadExample: 'Load example',
    saved: 'Framework saved',
    failed: 'The framework could not be saved',
    required: 'Paste a framework definition, or open a file.',
    invalidJson: (reason: string) => `Invalid JSON: ${reason}`,
    tooLarge: 'The file is too large. The limit is 1 MB.',
    positions: 'Positions in paths such as {path} start at 0.',
  },
};
