import type { BuiltInShape } from './built-in.js';

/** Learning history of SAP SuccessFactors Learning. A grade that is a word, for example Pass, must be mapped. */
export const successFactors: BuiltInShape = {
  id: 'successfactors',
  title: 'SAP SuccessFactors: learning history',
  kind: 'attempts',
  source: null,
  verified: false,
  recognizedBy: [
    ['Email Address', 'Email', 'User Email', 'User ID'],
    ['Item ID', 'Item Title'],
    ['Completion Status ID', 'Completion Status', 'Is Complete'],
    ['Completion Date'],
  ],
  fields: {
    email: ['Email Address', 'Email', 'User Email'],
    employeeNumber: ['User ID'],
    topic: ['Item Title', 'Item ID'],
    result: ['Completion Status', 'Completion Status ID', 'Is Complete'],
    completedAt: ['Completion Date'],
    score: ['Grade'],
    source: { value: 'successfactors' },
  },
  settings: {
    values: {
      result: {
        Y: 'completed',
        N: null,
        Complete: 'completed',
        Completed: 'completed',
        'Online Complete': 'completed',
        'ONLINE-COMPLETE': 'completed',
        'COURSE-COMPLETE': 'completed',
        Passed: 'passed',
        Failed: 'failed',
        'Online Failed': 'failed',
        Incomplete: null,
        'Not Complete': null,
        'Online Incomplete': null,
        'No Show': null,
      },
    },
  },
};
