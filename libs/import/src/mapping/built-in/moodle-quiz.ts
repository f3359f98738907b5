import { statedMaximum } from '../stated-maximum.js';
import type { BuiltInShape } from './built-in.js';
import { MOODLE_EMAIL } from './moodle-completion.js';

/** Columns in which the row with the averages has its name. */
const FIRST = ['Last name', 'Surname', 'First name', 'Last name First name', 'First name Last name'];
const AVERAGES = ['Overall average', 'Overall averages', 'Group average'];

/** Report of Moodle on the attempts at a quiz, which it does not name. The last row has the averages. */
export const moodleQuiz: BuiltInShape = {
  id: 'moodle-quiz',
  title: 'Moodle: quiz attempts',
  kind: 'attempts',
  source: 'https://github.com/moodle/moodle/blob/main/mod/quiz/report/overview/overview_table.php',
  verified: true,
  recognizedBy: [
    MOODLE_EMAIL,
    ['Status', 'State'],
    ['Started', 'Started on'],
    ['Completed'],
    ['Duration', 'Time taken'],
  ],
  fields: {
    email: MOODLE_EMAIL,
    score: (column) => column.startsWith('Grade/') && statedMaximum(column) !== null,
    result: ['Status', 'State'],
    startedAt: ['Started', 'Started on'],
    completedAt: ['Completed'],
    source: { value: 'moodle' },
  },
  settings: {
    values: {
      result: { Finished: 'completed', 'In progress': null, Overdue: null, 'Never submitted': null },
    },
  },
  leftOutRows: (columns) =>
    Object.fromEntries(
      columns.filter((column) => FIRST.includes(column)).map((column) => [column, AVERAGES]),
    ),
};
