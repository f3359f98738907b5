import type { BuiltInShape } from './built-in.js';

/** Transcript report of Cornerstone. Its columns may have the name of their section before them. */
export const cornerstone: BuiltInShape = {
  id: 'cornerstone',
  title: 'Cornerstone: transcript',
  kind: 'attempts',
  source: 'https://github.com/cphill02/python-soap',
  verified: true,
  recognizedBy: [
    ['User - Email', 'User - User Email', 'User Email', 'Email', 'User - User ID', 'User ID'],
    ['Transcript - Transcript Status', 'Transcript Status'],
    ['Transcript - Transcript Completed Date', 'Transcript Completed Date'],
  ],
  fields: {
    email: ['User - Email', 'User - User Email', 'User Email', 'Email'],
    employeeNumber: ['User - User ID', 'User ID'],
    topic: ['Training - Training Title', 'Training Title', 'Session - Video Title'],
    result: ['Transcript - Transcript Status', 'Transcript Status'],
    completedAt: ['Transcript - Transcript Completed Date', 'Transcript Completed Date'],
    score: ['Transcript - Transcript Score', 'Transcript Score'],
    source: { value: 'cornerstone' },
  },
  settings: {
    values: {
      result: {
        Completed: 'completed',
        'Completed Equivalent': 'completed',
        Failed: 'failed',
        Incomplete: null,
        'In Progress': null,
        'Not Started': null,
        Registered: null,
        Approved: null,
        'Past Due': null,
        'Pending Approval': null,
        Withdrawn: null,
        'No Show': null,
        Denied: null,
        Cancelled: null,
        Exempt: null,
      },
    },
  },
};
