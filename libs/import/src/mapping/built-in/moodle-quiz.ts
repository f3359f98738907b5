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

/** Columns in which a row with averages has its name. */
const FIRST = new Set([...nameParts.first, ...nameParts.last, ...namesOfField('people', 'name')]);
/** Names of the rows with averages, by the name of the grade. */
const AVERAGES: Record<string, string[]> = {
  grade: ['Overall average', 'Overall averages', 'Group average'],
  bewertung: ['Gesamtdurchschnitt', 'Gruppendurchschnitt'],
  note: ['Moyenne globale', 'Moyenne générale', 'Moyenne du groupe'],
  calificacion: ['Promedio general', 'Promedio del grupo'],
  not: ['Genel ortalama', 'Grup ortalaması'],
  評点: ['全平均', 'グループ平均'],
};

/** Report of Moodle on the attempts at a quiz, which it does not name. The last row has the averages. */
export const moodleQuiz: BuiltInShape = {
  id: 'moodle-quiz',
  title: 'Moodle: quiz attempts',
  kind: 'attempts',
  source: 'https://github.com/moodle/moodle/blob/main/mod/quiz/report/overview/overview_table.php',
  verified: true,
  recognizedBy: [EMAIL, RESULT, STARTED, COMPLETED, DURATION],
  fits: (columns) => columns.some((column) => gradeOf(column) !== null),
  fields: {
    email: EMAIL,
    score: (column) => gradeOf(column) !== null,
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
  leftOutRows: (columns) => {
    const grade = columns.map(gradeOf).find((name) => name !== null) ?? '';
    const averages = AVERAGES[grade] ?? Object.values(AVERAGES).flat();
    const named = columns.filter((column) => FIRST.has(headerName(column)));
    return Object.fromEntries(named.map((column) => [column, averages]));
  },
};

/** Returns the name of the grade of the quiz, for example of `Grade/20.00`; null for other columns, also those of questions. */
function gradeOf(column: string): string | null {
  const stated = /\/\s?\d/.test(column) ? statedMaximum(column) : null;
  const name = headerName(stated?.name ?? '');
  return SCORE.includes(name) ? name : null;
}
