import type { BuiltInShape } from './built-in.js';

/** Users and courses report of Docebo. */
export const docebo: BuiltInShape = {
  id: 'docebo',
  title: 'Docebo: users and courses',
  kind: 'attempts',
  source: 'https://help.docebo.com/hc/en-us/articles/360020080200-Checking-the-course-report',
  verified: false,
  recognizedBy: [
    ['Username'],
    ['Email'],
    ['Course Name', 'Course Code'],
    ['Completion Date', 'Course Completion Date', 'Enrollment Completion Date'],
    ['Enrollment Status', 'Course Enrollment Status', 'Status'],
  ],
  fields: {
    email: ['Email'],
    topic: ['Course Name', 'Course Code'],
    result: ['Enrollment Status', 'Course Enrollment Status', 'Status'],
    completedAt: ['Completion Date', 'Course Completion Date', 'Enrollment Completion Date'],
    startedAt: ['First Access Date', 'Course First Access Date'],
    score: ['Final Score', 'Score', 'Course Score'],
    source: { value: 'docebo' },
  },
  settings: {
    values: {
      result: {
        Completed: 'completed',
        'In Progress': null,
        Subscribed: null,
        Enrolled: null,
        'Not Started': null,
        Suspended: null,
        Waiting: null,
        Overbooking: null,
      },
    },
  },
};
