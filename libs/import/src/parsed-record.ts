import type { ImportTableKind } from '@docket/contracts';
import { Fields } from './fields.js';
import { tableKinds } from './kinds/table-kinds.js';
import type { MappedRecord } from './mapping/row-mapper.js';
import type { Mistake } from './table-plan.js';

/** A record as it is staged. If it has mistakes, its invalid fields are null, or have another value that is not to be written. */
export interface ParsedRecord {
  record: object;
  mistakes: Mistake[];
}

/** Returns the record of a kind with all its mistakes: those of its mapping, and those that the kind finds in the other fields. */
export function parsedRecord(
  kind: ImportTableKind,
  mapped: Exclude<MappedRecord, { leftOut: unknown }>,
): ParsedRecord {
  const [problems, values] = 'problems' in mapped ? [mapped.problems, mapped.texts] : [[], mapped.values];
  if (values === null) return { record: {}, mistakes: problems };
  const fields = new Fields(values);
  const record = tableKinds[kind].parse(fields);
  const isNew = ({ field }: Mistake) => !problems.some((problem) => problem.field === field);
  return { record, mistakes: [...problems, ...fields.mistakes.filter(isNew)] };
}

/** Returns mistakes without repetitions: the records of a row with a column per topic share their other fields. */
export const distinctMistakes = (mistakes: Mistake[]): Mistake[] =>
  mistakes.length < 2
    ? mistakes
    : [...new Map(mistakes.map((mistake) => [`${mistake.field}\0${mistake.reason}`, mistake])).values()];
