import { MAX_LEFT_OUT_VALUES, type ImportMapping, type LeftOutColumn } from '@docket/contracts';
import { ValueCounts } from '../mapping/value-counts.js';
import { valueKey } from '../mapping/value-key.js';

/** Number of characters of a value that is listed. Longer ones are texts, by which nobody leaves rows out. */
const MAX_VALUE = 200;
/** Maximum number of different values of a column that are counted. */
const MAX_COUNTED = 10_000;

/** Counts the values of the columns by which a mapping can leave rows out. Memory use does not depend on the number of rows. */
export class LeftOutScan {
  private readonly columns: {
    column: string;
    at: number;
    chosen: ReadonlySet<string>;
    counts: ValueCounts;
  }[];

  constructor({ leftOutRows }: ImportMapping, columns: readonly string[]) {
    this.columns = Object.entries(leftOutRows).map(([column, values]) => ({
      column,
      at: columns.indexOf(column),
      chosen: new Set(values.map(valueKey)),
      counts: new ValueCounts(MAX_COUNTED, values),
    }));
  }

  /** Adds a row, whether it is left out or not. */
  add(cells: readonly string[]): void {
    for (const { at, counts } of this.columns) {
      const value = cells[at] ?? '';
      if (value.length <= MAX_VALUE) counts.add(value);
    }
  }

  /** Returns the values of each column: those that the mapping leaves out, and the others with the most rows. */
  result(): LeftOutColumn[] {
    return this.columns.map(({ column, chosen, counts }) => {
      const all = counts.all();
      let others = MAX_LEFT_OUT_VALUES - chosen.size;
      const values = all.filter(({ value }) => chosen.has(valueKey(value)) || others-- > 0);
      return { column, values, more: all.length - values.length };
    });
  }
}
