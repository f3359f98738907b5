import { isUnnamedColumn } from '@docket/contracts';
import { fileMessages } from '../messages/index.js';

/**
 * Returns different names for columns: one without a name is `(column 3)`, and one whose name an earlier column has, regardless
 * of case, is `Grade (column 5)`.
 */
export function namesByPosition(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, at) => {
    const place = `(column ${at + 1})`;
    if (name === '') return place;
    const key = name.toLowerCase();
    if (seen.has(key)) return `${name} ${place}`;
    seen.add(key);
    return name;
  });
}

/** A name that two columns of a table have, and their positions from 1. */
export interface RepeatedName {
  name: string;
  positions: [first: number, second: number];
}

/** Returns which column has the name of an earlier one (`namesByPosition`); null if it has its own. */
export function repeatedName(column: string, columns: readonly string[]): RepeatedName | null {
  const [, name, position] = /^(.+) \(column (\d+)\)$/s.exec(column) ?? [];
  if (name === undefined) return null;
  const first = columns.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  return first === -1 ? null : { name, positions: [first + 1, Number(position)] };
}

/**
 * Returns a function that finds a value in a column without a name and says what to do about it: nobody knows what it means.
 * @param isUsed whether a column is imported, or known not to be
 */
export function unnamedValues(
  columns: readonly string[],
  isUsed: (column: string) => boolean,
): (cells: readonly string[]) => string | undefined {
  const unnamed = columns.flatMap((column, at) => (isUnnamedColumn(column) && !isUsed(column) ? [at] : []));
  return (cells) => {
    const at = unnamed.find((each) => cells[each]);
    return at === undefined ? undefined : fileMessages.unnamedColumn(String(at + 1));
  };
}
