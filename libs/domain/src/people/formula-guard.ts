/** Cells that a spreadsheet may evaluate as a formula (docs/domain.md, section 8). */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * Prevents a spreadsheet from evaluating a cell as a formula by prefixing it with an apostrophe. A cell that
 * already looks guarded gets another apostrophe, so that `unguardFormula` restores every string.
 */
export const guardFormula = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** Returns the original text of a guarded cell, and any other text unchanged. */
export const unguardFormula = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
