import type { ExemptionSubject, FrameworkSummary } from '@docket/contracts';

/** What an exemption is granted from, with the kind of the framework of an item and what the framework calls it. */
export type GrantSubject =
  | Extract<ExemptionSubject, { type: 'assignment' }>
  | (Extract<ExemptionSubject, { type: 'item' }> & Pick<FrameworkSummary, 'kind' | 'noun'>);

/** Returns the subject as the API expects it. */
export function subjectOf(subject: GrantSubject): ExemptionSubject {
  if (subject.type === 'assignment') return subject;
  const { type, frameworkId, itemId } = subject;
  return { type, frameworkId, itemId };
}
