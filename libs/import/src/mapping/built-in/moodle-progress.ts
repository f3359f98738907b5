import { isUnnamedColumn, type ImportTopicColumn } from '@docket/contracts';
import { writtenDate } from '../date-parts.js';
import type { BuiltInShape } from './built-in.js';
import { MOODLE_EMAIL, moodleStates } from './moodle-completion.js';

/**
 * Report of Moodle on the completion of activities. To the right of each activity is the column with its dates, whose name is
 * empty or the expected date. The column with the names of people has no name either.
 */
export const moodleProgress: BuiltInShape = {
  id: 'moodle-progress',
  title: 'Moodle: activity completion',
  kind: 'attempts',
  source: 'https://github.com/moodle/moodle/blob/main/report/progress/index.php',
  verified: true,
  recognizedBy: [MOODLE_EMAIL],
  fields: { email: MOODLE_EMAIL, source: { value: 'moodle' } },
  // Otherwise an empty column at the end of any list of people would be the date of an activity.
  fits: ([first]) => isUnnamedColumn(first!),
  topicColumns,
  ignoresUnnamed: true,
  settings: { values: { result: moodleStates } },
};

function topicColumns(columns: readonly string[]): ImportTopicColumn[] {
  const found: ImportTopicColumn[] = [];
  // Columns about the person are to the left of the first activity.
  for (let at = columns.length - 1; at > 1 && isDateColumn(columns[at]!); at -= 2) {
    const topic = columns[at - 1]!;
    if (isDateColumn(topic)) return [];
    found.unshift({ topic, result: topic, completedAt: columns[at]! });
  }
  return found;
}

const isDateColumn = (column: string): boolean =>
  isUnnamedColumn(column) || writtenDate(column.replace(/ .*/s, '')) !== null;
