import type { BuiltInShape } from './built-in.js';

/** Learning progress report of TalentLMS. */
export const talentLms: BuiltInShape = {
  id: 'talentlms',
  title: 'TalentLMS: learning progress',
  kind: 'attempts',
  source:
    'https://help.talentlms.com/hc/en-us/articles/9652242519324-Custom-reports-Learning-progress-results-examples',
  verified: false,
  recognizedBy: [
    ['User'],
    ['Email'],
    ['Course', 'Course code'],
    ['Progress status', 'Course status', 'Status'],
    ['Completion date', 'Completed on'],
  ],
  fields: {
    email: ['Email'],
    topic: ['Course', 'Course code'],
    result: ['Progress status', 'Course status', 'Status'],
    completedAt: ['Completion date', 'Completed on'],
    score: ['Average score', 'Score'],
    source: { value: 'talentlms' },
  },
  settings: {
    values: {
      result: {
        Completed: 'completed',
        Passed: 'passed',
        Failed: 'failed',
        'Not passed': 'failed',
        'In progress': null,
        'Not started': null,
        'Not attempted': null,
        Incomplete: null,
      },
    },
  },
};
