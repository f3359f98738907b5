import type { BuiltInShape } from './built-in.js';

/** An activity: its type, its name, and which grade the column has. */
const ACTIVITY = /^(?!Feedback:)(?<name>\p{L}[^:]*: .+?)(?: \((?<grade>Real|Percentage)\))?$/u;

/**
 * Grade export of Moodle: a column per activity, without dates of completion, so the administrator gives one date for all
 * grades. "Last downloaded from this course" is the time of the export, not of the training. A percentage is preferred to the
 * grade, whose maximum only Moodle knows.
 */
export const moodleGrades: BuiltInShape = {
  id: 'moodle-grades',
  title: 'Moodle: grades',
  kind: 'attempts',
  source: 'https://github.com/moodle/moodle/blob/main/grade/import/csv/tests/load_data_test.php',
  verified: true,
  recognizedBy: [['Email address'], ['Last downloaded from this course']],
  fields: { email: ['Email address'], source: { value: 'moodle' } },
  topicColumns: (columns) => {
    const byActivity = new Map<string, string>();
    for (const column of columns) {
      const { name, grade } = ACTIVITY.exec(column)?.groups ?? {};
      if (name && (grade === 'Percentage' || !byActivity.has(name))) byActivity.set(name, column);
    }
    return [...byActivity].map(([topic, score]) => ({ topic, score }));
  },
};
