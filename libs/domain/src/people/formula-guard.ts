/** What a spreadsheet may run as a formula begins with one of these (domain.md section 7). */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * Keeps a spreadsheet from running a cell: an apostrophe is put before it. Also before one that looks guarded already,
 * so that `unguardFormula` gives every text back as it was.
 */
export const guardFormula = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The text that was guarded; any other text as it is. */
export const unguardFormula = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
