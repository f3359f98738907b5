import type { BuiltInShape } from './built-in.js';

/** Course completion and record of learning reports of Totara. */
export const totara: BuiltInShape = {
  id: 'totara',
  title: 'Totara: course completion and record of learning',
  kind: 'attempts',
  source:
    'https://github.com/totara/seedlings/blob/master/totara/reportbuilder/rb_sources/lang/en/rb_source_course_completion.php',
  verified: true,
  recognizedBy: [
    ["User's Email", 'User Email', "User's Email Address"],
    ['Course Name', 'Course Title', 'Course Shortname', 'Course ID Number'],
    ['Completion Status', 'Progress'],
    ['Completion Date', 'Date Completed'],
  ],
  fields: {
    email: ["User's Email", 'User Email', "User's Email Address"],
    topic: ['Course Name', 'Course Title', 'Course Shortname', 'Course ID Number'],
    result: ['Completion Status', 'Progress'],
    completedAt: ['Completion Date', 'Date Completed'],
    startedAt: ['Date Started'],
    score: ['Grade'],
    source: { value: 'totara' },
  },
  settings: {
    values: {
      result: {
        Complete: 'completed',
        Completed: 'completed',
        'Complete via rpl': 'completed',
        'In progress': null,
        'Not yet started': null,
        'Not tracked': null,
      },
    },
  },
};
