import type { LeftOutReason } from '@docket/contracts';
import type { ReadInstant } from './dates.js';

/** A field of a row that cannot be read, and how to correct it. */
export interface FieldProblem {
  field: string;
  reason: string;
}

/** A row that is not imported although it has no mistake. `field` and `value` are set if a value leaves it out. */
export interface LeftOut {
  reason: LeftOutReason;
  field?: string;
  value?: string;
}

/**
 * A row of a table after its mapping: the fields of a record, or why it is left out, or what its mapping cannot read. `texts`
 * has the fields, so that the mistakes in the others are found too; null if no cell can be read.
 */
export type MappedRecord =
  | { values: Record<string, string> }
  | { leftOut: LeftOut }
  | { problems: FieldProblem[]; texts: Record<string, string> | null };

/** Returns the first problem of each field: what is read from a cell that cannot be read is not a further problem. */
export const firstOfFields = (problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.filter(({ field }, at) => problems.findIndex((each) => each.field === field) === at);

/** The values of a row by field after `values`, and the dates and scores in them. */
export interface ReadRow {
  texts: Record<string, string>;
  instants: Record<string, ReadInstant>;
}
