import type { DocumentLanguage } from '@docket/contracts/values';
import { size } from '@docket/pdf';
import type { DocumentWriter } from '../document-writer.js';
import { drawFacts } from '../facts.js';
import { ar } from './terms/ar.js';
import { de } from './terms/de.js';
import { en } from './terms/en.js';
import { es } from './terms/es.js';
import { fr } from './terms/fr.js';
import { ja } from './terms/ja.js';
import { tr } from './terms/tr.js';

/** Terms that every kind uses. */
const commonTerms = [
  'active',
  'attempt',
  'correction',
  'eligible',
  'input',
  'jobScope',
  'merged',
  'pass',
  'passingScore',
  'snapshot',
  'topic',
  'void',
] as const;

const states = ['completed', 'completedLate', 'inProgress', 'notStarted', 'overdue'] as const;

/** Further terms of each kind. */
const termsOfKind = {
  training: [
    'assignee',
    'assignment',
    'completionRate',
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
  sample: ['population', 'populationHash', 'requirement', 'seed', 'strata', 'window'],
  'person-record': [
    'assignment',
    'exempt',
    'item',
    'membership',
    'satisfied',
    'scenario',
    'trainedOnTopic',
    'window',
    ...states,
  ],
} as const;

/** Terms of sections that not every document has. Snapshots with the trend also have the attempts that count. */
const termsOfSection = {
  dataVersion: 'dataVersion',
  onboarding: 'onboarding',
  trend: 'countedAttempt',
} as const;

const byKind: Record<string, readonly Term[] | undefined> = termsOfKind;
const bySection: Record<string, Term | undefined> = termsOfSection;

/** A term with an entry in every glossary. */
export type Term =
  (typeof commonTerms)[number] | (typeof termsOfKind)[keyof typeof termsOfKind][number] | 'onboarding';

/** The terms of documents in a language, each with its meaning in one sentence (docs/domain.md, sections 1 to 5). */
export interface Glossary {
  title: string;
  terms: Record<Term, readonly [term: string, meaning: string]>;
}

export const glossaries: Record<DocumentLanguage, Glossary> = { en, de, fr, es, tr, ja, ar };

/** Least space for starting the glossary below other content, in points. */
const MIN_SPACE = 120;

/** Returns the terms that a document uses. @param sections of its `figures.json` */
export function termsOf(kind: string, sections: string[]): Term[] {
  const ofSections = sections.flatMap((section) => bySection[section] ?? []);
  return [...commonTerms, ...(byKind[kind] ?? []), ...ofSections];
}

/**
 * Draws the terms of the document with their meanings, in the order of the alphabet of the language.
 * @param sections of its `figures.json`
 * @returns the baseline below it
 */
export function drawGlossary(document: DocumentWriter, sections: string[], top: number): number {
  const { language, header, pdf } = document;
  const { title, terms } = glossaries[language.code];
  const { compare } = new Intl.Collator(language.code);
  const entries = termsOf(header.kind, sections)
    .map((term) => ({ label: terms[term][0], value: terms[term][1] }))
    .toSorted((a, b) => compare(a.label, b.label));
  const y = document.section(title, top, MIN_SPACE);
  return drawFacts(pdf, title, entries, y - 4, size.small);
}
