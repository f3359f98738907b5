/** Nothing in it must be quoted, and no spreadsheet would take it for a formula. */
const plain = /^[^"\n\r,=+\-@\t\uFF0B\uFF0D\uFF1D\uFF20][^"\n\r,]*$/;
const formula = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/**
 * A value as a field of CSV (RFC 4180). Nothing is an empty field, a list is told with spaces between its items, and
 * what a spreadsheet would run as a formula is led by an apostrophe. Like csv-stringify, which takes longer for a row than
 * its drawing does.
 */
export function csvField(value: unknown): string {
  if (typeof value === 'number' && value >= 0) return String(value);
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join(' ') : String(value as string | boolean);
  if (plain.test(text)) return text;
  const safe = formula.test(text) ? `'${text}` : text;
  return /["\n\r,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
