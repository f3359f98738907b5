import { headerName } from '../header-name.js';
import { namesOfField } from '../synonyms.js';
import type { BuiltInShape } from './built-in.js';

const COURSE = 'Course complete';
export const MOODLE_EMAIL = [
  'Email address',
  'Email',
  'Adresse de courriel',
  'Dirección de correo',
  'E-Mail-Adresse',
];

/** Meanings of the states of activities. */
export const moodleStates = {
  Completed: 'completed',
  'Completed (achieved pass grade)': 'passed',
  'Completed (did not achieve pass grade)': 'failed',
  'Not completed': null,
};

/** Returns the activity of a column such as `Final quiz - Completion date`, in any language. */
function activityOf(column: string): string | undefined {
  const at = column.lastIndexOf(' - ');
  const isDate = at > 0 && namesOfField('attempts', 'completedAt').includes(headerName(column.slice(at)));
  return isDate ? column.slice(0, at) : undefined;
}

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
  recognizedBy: [MOODLE_EMAIL],
  fields: { email: MOODLE_EMAIL, source: { value: 'moodle' } },
  topicColumns: (columns) => [
    ...columns.flatMap((column) => {
      const activity = activityOf(column);
      if (activity === undefined || !columns.includes(activity)) return [];
      return [{ topic: activity, result: activity, completedAt: column }];
    }),
    ...columns
      .filter((column) => column === COURSE)
      .map((column) => ({ topic: column, completedAt: column })),
  ],
  settings: { values: { result: moodleStates } },
};
