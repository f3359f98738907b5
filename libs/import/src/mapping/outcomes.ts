import type { ImportMapping } from '@docket/contracts';
import { headerName } from './header-name.js';
import { statedMaximum } from './stated-maximum.js';
import { namesOfField } from './synonyms.js';
import { mappedColumns } from './validate-mapping.js';

/** Words of columns that sum up several grades. */
export const TOTAL =
  /\b(?:total|overall|final|weighted|average|calculated|current|subtotal|gesamt|summe|moyenne|promedio|toplam)\b/;

const names = new Set(
  (['completedAt', 'score'] as const).flatMap((field) => namesOfField('attempts', field)),
);

/**
 * Returns whether a mapping of people or teams leaves out when they completed something or their scores, also those of a grade
 * report: then the rows are attempts, and their dates are not those of a membership.
 */
export function hasOutcomes(
  { kind, fields, topicColumns }: ImportMapping,
  columns: readonly string[],
): boolean {
  if (kind !== 'people' && kind !== 'teams') return false;
  const used = new Set(mappedColumns({ fields, topicColumns }).map(([, column]) => column));
  return columns.some(
    (column) => !used.has(column) && (names.has(headerName(column)) || statedMaximum(column) !== null),
  );
}
