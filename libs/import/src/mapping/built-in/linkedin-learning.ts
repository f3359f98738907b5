import type { BuiltInShape } from './built-in.js';

/**
 * Learner detail report of LinkedIn Learning. Its times are in Pacific time. A row without a completion was only viewed; the
 * report has no scores.
 */
export const linkedInLearning: BuiltInShape = {
  id: 'linkedin-learning',
  title: 'LinkedIn Learning: learner detail',
  kind: 'attempts',
  source: null,
  verified: false,
  recognizedBy: [['Email'], ['Content Name'], ['Percent Completed'], ['Completed At (PST/PDT)']],
  fields: {
    email: ['Email'],
    topic: ['Content Name', 'Content ID'],
    completedAt: ['Completed At (PST/PDT)'],
    startedAt: ['Started (PST/PDT)'],
    source: { value: 'linkedin-learning' },
  },
  settings: { timeZone: 'America/Los_Angeles' },
};
