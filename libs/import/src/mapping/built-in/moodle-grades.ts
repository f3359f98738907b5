import type { TableRow } from '../../tables/table.js';
import { headerName } from '../header-name.js';
import { namesOfField } from '../synonyms.js';
import type { BuiltInShape } from './built-in.js';

/** An activity: its type and name, and which grade the column has, for example `Quiz: Final (Real)`. */
const ACTIVITY = /^(?<name>\p{L}[^:]*:\s?.+?)(?:\s\((?<grade>[\p{L} ]+)\))?$/u;
/** Names of grades in percent, and of columns that are no numbers, in the languages of exports. */
const PERCENTAGE = ['percentage', 'pourcentage', 'porcentaje', 'prozentsatz', 'yuzde', 'パーセンテージ'];
const NO_NUMBER = [
  'letter',
  'feedback',
  'buchstabe',
  'bewertung als text',
  'lettre',
  'commentaires',
  'letra',
  'retroalimentacion',
  'harf',
];

const EMAIL = namesOfField('attempts', 'email');

/** The column with the time of the export. */
const EXPORT_TIME = [
  'Last downloaded from this course',
  'Dernier téléchargement depuis ce cours',
  'Última descarga de este curso',
];

/** In other languages, the last column has the same time in every row, in seconds since 1970. */
const hasExportTime = (columns: readonly string[], rows: readonly TableRow[]): boolean => {
  if (EXPORT_TIME.includes(columns.at(-1) ?? '')) return true;
  const times = new Set(rows.map(({ cells }) => cells[columns.length - 1]));
  return times.size === 1 && /^1\d{9}$/.test([...times][0] ?? '');
};

/**
 * Grade export of Moodle: a column per activity, without dates of completion, so the administrator gives one date for all
 * grades. The time of the download is not that of the training. A percentage is preferred to the grade, whose maximum only
 * Moodle knows.
 */
export const moodleGrades: BuiltInShape = {
  id: 'moodle-grades',
  title: 'Moodle: grades',
  kind: 'attempts',
  source: 'https://github.com/moodle/moodle/blob/main/grade/import/csv/tests/load_data_test.php',
  verified: true,
  recognizedBy: [EMAIL],
  fits: hasExportTime,
  fields: {
    email: EMAIL,
    source: { value: 'moodle' },
  },
  topicColumns: (columns) => {
    const scores = new Map<string, string>();
    for (const column of columns) {
      const { name, grade = '' } = ACTIVITY.exec(column)?.groups ?? {};
      if (!name || column.startsWith('Feedback:') || NO_NUMBER.includes(headerName(grade))) continue;
      if (!scores.has(name) || PERCENTAGE.includes(headerName(grade))) scores.set(name, column);
    }
    return [...scores].map(([topic, score]) => ({ topic, score }));
  },
};
