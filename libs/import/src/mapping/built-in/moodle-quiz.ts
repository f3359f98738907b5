import { headerName } from '../header-name.js';
import { statedMaximum } from '../stated-maximum.js';
import { namesOfField, nameParts } from '../synonyms.js';
import type { BuiltInShape } from './built-in.js';

/** Names of the columns, in the languages of exports. */
const [EMAIL, SCORE, RESULT, STARTED, COMPLETED] = (
  ['email', 'score', 'result', 'startedAt', 'completedAt'] as const
).map((field) => namesOfField('attempts', field)) as [string[], string[], string[], string[], string[]];
/** The column of the time that an attempt took, which tells the report from those of other systems. */
const DURATION = [
  'Duration',
  'Time taken',
  'Dauer',
  'Verbrauchte Zeit',
  'Benötigte Zeit',
  'Durée',
  'Temps utilisé',
  'Duración',
  'Tiempo requerido',
  'Tiempo utilizado',
  'Süre',
  'Geçen süre',
  '所要時間',
];

/** Columns in which the row with the averages has its name. */
const FIRST = new Set([...nameParts.first, ...nameParts.last, ...namesOfField('people', 'name')]);
const AVERAGES = [
  ...['Overall average', 'Overall averages', 'Group average'],
  ...['Gesamtdurchschnitt', 'Gruppendurchschnitt'],
  ...['Moyenne globale', 'Moyenne générale', 'Moyenne du groupe'],
  ...['Promedio general', 'Promedio del grupo'],
  ...['Genel ortalama', 'Grup ortalaması'],
  ...['全平均', 'グループ平均'],
];

/** Report of Moodle on the attempts at a quiz, which it does not name. The last row has the averages. */
export const moodleQuiz: BuiltInShape = {
  id: 'moodle-quiz',
  title: 'Moodle: quiz attempts',
  kind: 'attempts',
  source: 'https://github.com/moodle/moodle/blob/main/mod/quiz/report/overview/overview_table.php',
  verified: true,
  recognizedBy: [EMAIL, RESULT, STARTED, COMPLETED, DURATION],
  fits: (columns) => columns.some(isGrade),
  fields: {
    email: EMAIL,
    score: isGrade,
    result: RESULT,
    startedAt: STARTED,
    completedAt: COMPLETED,
    source: { value: 'moodle' },
  },
  settings: {
    values: {
      result: { Finished: 'completed', 'In progress': null, Overdue: null, 'Never submitted': null },
    },
  },
  leftOutRows: (columns) =>
    Object.fromEntries(
      columns.filter((column) => FIRST.has(headerName(column))).map((column) => [column, AVERAGES]),
    ),
};

/** Returns whether a column has the grade of the quiz, for example `Grade/20.00`. The others are those of its questions. */
function isGrade(column: string): boolean {
  const stated = /\/\s?\d/.test(column) ? statedMaximum(column) : null;
  return stated !== null && SCORE.includes(headerName(stated.name));
}
