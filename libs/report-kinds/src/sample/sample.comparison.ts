import { countOf } from '../comparison/compared-values.js';
import type { KindComparison } from '../comparison/comparison.js';
import type { sampleSnapshot } from './sample.snapshot.js';

/** Compares the sizes, and the people in the samples by their state. */
export const sampleComparison: KindComparison<typeof sampleSnapshot> = {
  selection: {
    figures: ({ populationSize, sampleSize }) => [
      { key: 'population', value: countOf(populationSize) },
      { key: 'sample', value: countOf(sampleSize) },
    ],
  },
  people: {
    entries: ({ personId, name, email, state }) => [
      { subject: 'person', id: personId, name, email, status: state },
    ],
  },
};
