/** Marks the places of the expressions while the text is split. */
const MARK = '\u0000';

/**
 * Returns an SQL expression of a message whose parameters are SQL expressions, so that a query can report a
 * problem with a message of the catalog, e.g. the message `Line ${line} is invalid.` with the
 * expression `r.line` becomes `'Line ' || r.line || ' is invalid.'`.
 */
export function sqlMessage(message: (...values: string[]) => string, ...expressions: string[]): string {
  const text = message(...expressions.map((_, index) => `${MARK}${index}${MARK}`));
  return text
    .split(MARK)
    .map((part, i) => (i % 2 === 0 ? `'${part.replaceAll("'", "''")}'` : expressions[Number(part)]))
    .join(' || ');
}
