import type { BuiltInShape } from './built-in.js';

/** Ends the name of the column with the completion date of an activity. */
const DATE_SUFFIX = ' - Completion date';
const COURSE = 'Course complete';

/**
 * Course completion report of Moodle. Each activity has a column with its state and one with its date; the date of the course is
 * in "Course complete". The file does not name the course.
 */
export const moodleCompletion: BuiltInShape = {
  id: 'moodle-completion',
  title: 'Moodle: course completion',
  kind: 'attempts',
  source: 'https://github.com/moodle/moodle/blob/main/report/completion/index.php',
  verified: true,
  recognizedBy: [['Email address', 'Email'], [COURSE]],
  fields: { email: ['Email address', 'Email'], source: { value: 'moodle' } },
  topicColumns: (columns) => [
    ...columns
      .filter((column) => columns.includes(column + DATE_SUFFIX))
      .map((column) => ({ topic: column, result: column, completedAt: column + DATE_SUFFIX })),
    ...columns
      .filter((column) => column === COURSE)
      .map((column) => ({ topic: column, completedAt: column })),
  ],
  settings: {
    // Moodle in English writes 31/03/26, 17:05.
    dateOrder: 'dmy',
    values: {
      result: {
        Completed: 'completed',
        'Completed (achieved pass grade)': 'passed',
        'Completed (did not achieve pass grade)': 'failed',
        'Not completed': null,
      },
    },
  },
};
