import { countOf } from '../comparison/compared-values.js';
import type { KindComparison } from '../comparison/comparison.js';
import type { personRecordSnapshot } from './person-record.snapshot.js';

/** States of a control in a comparison. */
export const comparedStatuses = { met: 'met', missing: 'missing' } as const;

/** Compares the figures, and the controls by whether their requirements are met. */
export const personRecordComparison: KindComparison<typeof personRecordSnapshot> = {
  figures: {
    figures: (figures) => Object.entries(figures).map(([key, value]) => ({ key, value: countOf(value) })),
  },
  controls: {
    entry: ({ itemId, item, requiredLanguage, met }, { frameworkId, framework }) => ({
      subject: 'control',
      id: [frameworkId, itemId, requiredLanguage].filter((part) => part !== null).join('/'),
      name: [
        `${framework}: ${itemId} ${item}`,
        ...(requiredLanguage === null ? [] : [requiredLanguage]),
      ].join(' · '),
      status: met ? comparedStatuses.met : comparedStatuses.missing,
    }),
  },
};
