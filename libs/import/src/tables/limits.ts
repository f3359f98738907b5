/** Limits of files, so that a small file cannot fill the memory, the disk or hours of computing time. */
export const TABLE_LIMITS = {
  /** Columns of a table. */
  columns: 2_000,
  /** Characters of a row of a text file, or of a JSON object or a cell of a workbook: 1 MiB of ASCII. */
  rowLength: 1024 * 1024,
  /** Rows with unbalanced quotes in a file. Each may have to be read twice. */
  damagedRows: 1_000,
  /** Members of an archive. */
  members: 1_000,
  /** Sheets of a workbook. */
  sheets: 200,
  /** Archives within each other, including workbooks. */
  nesting: 3,
  /** Decompressed bytes of a file with everything in it: enough for ten million attempts. */
  decompressed: 4 * 1024 ** 3,
  /** Ratio of decompressed to compressed bytes, beyond `unlimitedRatio` bytes. */
  ratio: 300,
  unlimitedRatio: 64 * 1024 ** 2,
} as const;
