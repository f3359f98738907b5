/** Characters before which a spreadsheet may still see a formula: spaces, quotes, control and invisible characters. */
const SKIPPED = String.raw`[\0-\x08\x0B\x0C\x0E-\x20\x7F-\x9F"'\x60´‘’‚‛“”„‟«»\p{Zs}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]*`;
/** The signs that start a formula, with their full-width and small forms, and the tab. */
const SIGN = String.raw`[=+\-@\t＝＋－＠﹦﹢﹣﹫−]`;
const LINE_START = String.raw`(?<=^|\r\n?|\n)`;
const FORMULA = `${LINE_START}(?=${SKIPPED}${SIGN})|^(?=${SKIPPED}[\\r\\n])`;
const GUARDED = `${LINE_START}'(?=${SKIPPED}${SIGN})|^'(?=${SKIPPED}[\\r\\n])`;
const formula = new RegExp(FORMULA, 'gu');
const guarded = new RegExp(GUARDED, 'gu');

/** Matches most values without a search for formulas: one line that begins with a letter or digit, and no quotes. */
const PLAIN = /^[\p{L}\p{N}][^"\r\n]*$/u;

/**
 * Prevents a spreadsheet from evaluating text as a formula (docs/domain.md, section 8): a line whose first visible character
 * is a sign or a tab, and text that begins with a line break, gets an apostrophe. Text that already looks guarded gets another
 * one, so that `unguardFormula` restores every string.
 */
export const guardFormula = (text: string): string => text.replace(formula, `'`);

/** Returns the original of guarded text, and any other text unchanged. */
export const unguardFormula = (text: string): string => text.replace(guarded, '');

/**
 * Returns a value as a quoted CSV field (RFC 4180): null and undefined as an empty field, a list with spaces between its items,
 * and text that a spreadsheet would evaluate as a formula with an apostrophe.
 */
export function csvField(value: unknown): string {
  if (value === null || value === undefined) return '""';
  const text = Array.isArray(value) ? value.join(' ') : String(value as string | number | boolean);
  return PLAIN.test(text) ? `"${text}"` : `"${guardFormula(text).replaceAll('"', '""')}"`;
}

/** Returns a line of a CSV file with its line break. */
export const csvLine = (values: unknown[]): string => `${values.map(csvField).join(',')}\r\n`;
