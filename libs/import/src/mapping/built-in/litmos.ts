import type { BuiltInShape } from './built-in.js';

/** Course report of Litmos. It has the people of one course, which it does not name, and no scores. */
export const litmos: BuiltInShape = {
  id: 'litmos',
  title: 'Litmos: course report',
  kind: 'attempts',
  source:
    'https://github.com/AndroidMartin/DemoApps/blob/master/GoogleAppsScript/LitmosConverter/Examples/CourseReport.csv',
  verified: true,
  recognizedBy: [['Email'], ['CompletedDate'], ['Percentage Completed'], ['Up To Date']],
  fields: {
    email: ['Email'],
    result: ['Completed'],
    completedAt: ['CompletedDate'],
    startedAt: ['StartDate'],
    source: { value: 'litmos' },
  },
  settings: { values: { result: { TRUE: 'completed', FALSE: null } } },
};
