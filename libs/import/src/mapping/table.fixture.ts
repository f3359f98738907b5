import type { Table } from '../tables/table.js';

/** Returns a table with these rows, the first of which has the column names. */
export function tableOf(name: string, [columns = [], ...rows]: readonly (readonly string[])[]): Table {
  return {
    name,
    columns,
    headerLine: 1,
    encoding: 'utf-8',
    separator: ',',
    async *rows() {
      for (const [index, cells] of rows.entries()) yield { line: index + 2, cells };
    },
  };
}
