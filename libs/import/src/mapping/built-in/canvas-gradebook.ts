import type { ImportTopicColumn } from '@docket/contracts';
import type { TableRow } from '../../tables/table.js';
import type { BuiltInShape } from './built-in.js';

/** Names of the row with the maximum of each assignment, and of the student that Canvas adds for tests. */
const [MAXIMUM, TEST_STUDENT] = ['Points Possible', 'Student, Test'];
const ASSIGNMENT = /^(?<name>.+) \(\d+\)$/s;

/**
 * Gradebook of Canvas: a column per assignment, whose name ends in its number, and a row with the maximum of each. Totals such
 * as "Current Score" have no number. The file has no dates of completion.
 */
export const canvasGradebook: BuiltInShape = {
  id: 'canvas-gradebook',
  title: 'Canvas: gradebook',
  kind: 'attempts',
  source: 'https://github.com/instructure/canvas-lms/blob/master/spec/lib/gradebook_importer_spec.rb',
  verified: true,
  recognizedBy: [['Student'], ['ID'], ['SIS Login ID', 'SIS User ID', 'Integration ID'], ['Section']],
  fields: {
    email: ['Email', 'SIS Login ID'],
    employeeNumber: ['SIS User ID'],
    source: { value: 'canvas' },
  },
  topicColumns,
  settings: {
    // Above the maximum may be a row without a student, which says how grades are posted.
    leftOutRows: { Student: [MAXIMUM, TEST_STUDENT, ''] },
    values: { score: { EX: null } },
  },
};

function topicColumns(columns: readonly string[], rows: readonly TableRow[]): ImportTopicColumn[] {
  const names = columns.map((column) => ASSIGNMENT.exec(column)?.groups?.['name']);
  const student = columns.indexOf('Student');
  const maximum = rows.find(({ cells }) => cells[student] === MAXIMUM)?.cells ?? [];
  return columns.flatMap((column, at) => {
    const name = names[at];
    const points = Number(maximum[at]?.replace(',', '.') || undefined);
    // An assignment without points has no result.
    if (name === undefined || points === 0) return [];
    const topic = names.filter((each) => each === name).length > 1 ? column : name;
    return [{ topic, score: column, ...(points > 0 && { scoreMax: points }) }];
  });
}
