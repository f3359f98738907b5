/** Terms that every kind uses. */
const commonTerms = [
  'active',
  'attempt',
  'changedValue',
  'correction',
  'eligible',
  'input',
  'merged',
  'pass',
  'passingScore',
  'snapshot',
  'topic',
  'void',
] as const;

const states = ['completed', 'completedLate', 'inProgress', 'notStarted', 'overdue'] as const;

/** Further terms of each kind. Documents about one person have no population. */
const termsOfKind = {
  training: [
    'assignee',
    'assignment',
    'completionRate',
    'jobScope',
    'meanTopicScore',
    'trainedOnTopic',
    'window',
    ...states,
  ],
  'assignment-compliance': [
    'assignee',
    'assignment',
    'averageAssigneeScore',
    'completionRate',
    'daysOverdue',
    'deadline',
    'exempt',
    'jobScope',
    'leaver',
    'scenario',
    'trackedItem',
    ...states,
  ],
  'framework-evidence': [
    'averageScore',
    'coverage',
    'covered',
    'exempt',
    'item',
    'jobScope',
    'meanShare',
    'noActivity',
    'noContent',
    'partial',
    'peopleToTrain',
    'requiredShare',
    'share',
    'threshold',
    'trained',
    'trainingCoverage',
    'window',
  ],
  sample: ['jobScope', 'population', 'populationHash', 'requirement', 'seed', 'window'],
  'person-record': [
    'assignment',
    'exempt',
    'item',
    'membership',
    'satisfied',
    'scenario',
    'window',
    ...states,
  ],
} as const;

/**
 * Terms of sections that not every document has, some of one kind only. Framework Evidence Reports with the trend also have the
 * attempts that count.
 */
const termsOfSection = {
  dataVersion: 'dataVersion',
  onboarding: 'onboarding',
  strata: 'strata',
  'framework-evidence/trend': 'countedAttempt',
} as const;

const byKind: Record<string, readonly Term[] | undefined> = termsOfKind;
const bySection: Record<string, Term | undefined> = termsOfSection;

/** A term with an entry in every glossary. */
export type Term =
  | (typeof commonTerms)[number]
  | (typeof termsOfKind)[keyof typeof termsOfKind][number]
  | (typeof termsOfSection)[keyof typeof termsOfSection];

/** The terms of documents in a language, each with its meaning in one sentence (docs/domain.md, sections 1 to 5). */
export interface Glossary {
  title: string;
  terms: Record<Term, readonly [term: string, meaning: string]>;
}

/** Returns the terms that a document uses. @param figures the contents of its `figures.json` */
export function termsOf(kind: string, figures: Record<string, unknown>): Term[] {
  const ofSections = Object.entries(figures).flatMap(([section, value]) =>
    Array.isArray(value) && value.length === 0
      ? []
      : (bySection[section] ?? bySection[`${kind}/${section}`] ?? []),
  );
  return [...commonTerms, ...(byKind[kind] ?? []), ...ofSections];
}
