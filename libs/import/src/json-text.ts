/** Maximum number of values of a record: parsing more of them, or reading them, would keep the event loop from other work. */
export const MAX_VALUES = 5_000;

/**
 * Returns which limit a JSON text exceeds: the number of open brackets, or of values and brackets in total. The text need not be
 * valid.
 */
export function excessOf(json: string, maxDepth: number): 'depth' | 'values' | null {
  let [depth, values] = [0, 0];
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json.charCodeAt(at);
    if (inText) {
      if (char === 92) at += 1;
      else if (char === 34) inText = false;
    } else if (char === 34) inText = true;
    else if (char === 44) values += 1;
    else if (char === 123 || char === 91) {
      [depth, values] = [depth + 1, values + 1];
      if (depth > maxDepth) return 'depth';
    } else if (char === 125 || char === 93) depth -= 1;
    if (values > MAX_VALUES) return 'values';
  }
  return null;
}

/** Whether a text may have a number with more than 15 digits, which a JavaScript number does not keep, for example an ID. */
const LONG_NUMBER = /\d[\d.]{15}/;

/**
 * Parses JSON that has few enough values (`excessOf`).
 * @param ofDigits returns the value of a number with many digits
 * @throws SyntaxError
 */
export function parseJson(json: string, ofDigits: (digits: string) => unknown): unknown {
  if (!LONG_NUMBER.test(json)) return JSON.parse(json);
  const exact = (_key: string, value: unknown, { source = '' }: { source?: string }): unknown =>
    typeof value === 'number' && LONG_NUMBER.test(source) ? ofDigits(source) : value;
  return JSON.parse(json, exact as (key: string, value: unknown) => unknown);
}
