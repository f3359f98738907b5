/** Limits of files, so that a small file cannot fill the memory, the disk or hours of computing time. */
export const TABLE_LIMITS = {
  /** Columns of a table. */
  columns: 2_000,
  /** Characters of a row of a text file or of a sheet, or of a JSON object: 1 MiB of ASCII. */
  rowLength: 1024 * 1024,
  /** Cells of a row that are read: as many as a sheet can have. */
  rowCells: 16_384,
  /** Characters of a cell of a workbook: as many as a spreadsheet program stores. */
  cellLength: 32_767,
  /** Characters of a tag or a text of an XML document: enough for a cell whose characters are all escaped. */
  xmlPart: 512 * 1024,
  /** Attributes of a tag of an XML document, and tags within each other. */
  xmlAttributes: 1_000,
  xmlDepth: 100,
  /** Rows with unbalanced quotes in a file. Each may have to be read twice. */
  damagedRows: 1_000,
  /** Members of an archive. */
  members: 1_000,
  /** Sheets of a workbook. */
  sheets: 200,
  /** Styles of the cells of a workbook, and parts to which its list of sheets refers. */
  styles: 65_536,
  relations: 10_000,
  /** Archives within each other, including workbooks. */
  nesting: 3,
  /** Decompressed bytes of a file with everything in it: enough for ten million attempts. */
  decompressed: 4 * 1024 ** 3,
  /** Ratio of decompressed to compressed bytes, beyond `unlimitedRatio` bytes. */
  ratio: 300,
  unlimitedRatio: 64 * 1024 ** 2,
} as const;
