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

/** Returns a name without the position that tells it from the same name of another column. */
const withoutPosition = (column: string): string => column.replace(/ \(column \d+\)$/, '');

/** Returns the activity of a column such as `Final quiz - Completion date`, in any language. */
function activityOf(column: string): string | undefined {
  const name = withoutPosition(column);
  const at = name.lastIndexOf(' - ');
  const isDate = at > 0 && namesOfField('attempts', 'completedAt').includes(headerName(name.slice(at)));
  return isDate ? name.slice(0, at) : undefined;
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
    // The column to the left has the state. Several activities may have the same name.
    ...columns.flatMap((column, at) => {
      const state = columns[at - 1];
      if (state === undefined || withoutPosition(state) !== activityOf(column)) return [];
      return [{ topic: state, result: state, completedAt: column }];
    }),
    ...columns
      .filter((column) => column === COURSE)
      .map((column) => ({ topic: column, completedAt: column })),
  ],
  settings: { values: { result: moodleStates } },
};
