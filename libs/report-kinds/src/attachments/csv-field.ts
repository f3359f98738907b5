/** Matches a value that needs no quotes and that no spreadsheet evaluates as a formula. */
const plain = /^[^"\n\r,=+\-@\t\uFF0B\uFF0D\uFF1D\uFF20][^"\n\r,]*$/;
const formula = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/**
 * Returns a value as a CSV field (RFC 4180): null and undefined as an empty field, a list with spaces between its items,
 * and a value that a spreadsheet would evaluate as a formula with a leading apostrophe. Equals the output of csv-stringify,
 * which takes longer for a row than rendering the row.
 */
export function csvField(value: unknown): string {
  if (typeof value === 'number' && value >= 0) return String(value);
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join(' ') : String(value as string | boolean);
  if (plain.test(text)) return text;
  const safe = formula.test(text) ? `'${text}` : text;
  return /["\n\r,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
