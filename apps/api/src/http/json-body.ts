import { isUtf8 } from 'node:buffer';
import { errorCodes } from 'fastify';

/** Limits of a JSON body: nested objects and lists, and values. The largest request has 20,000 values in 5 levels. */
export const JSON_LIMITS = { depth: 32, values: 60_000 } as const;

/**
 * A key that could change the prototype of an object, also if it is written with escape sequences. Quotes within texts are
 * escaped, so that only keys match.
 */
const PROTOTYPE_KEY =
  /"(?:(?:_|\\u005f){2}(?:p|\\u0070)(?:r|\\u0072)(?:o|\\u006f)(?:t|\\u0074)(?:o|\\u006f)(?:_|\\u005f){2}|(?:c|\\u0063)(?:o|\\u006f)(?:n|\\u006e)(?:s|\\u0073)(?:t|\\u0074)(?:r|\\u0072)(?:u|\\u0075)(?:c|\\u0063)(?:t|\\u0074)(?:o|\\u006f)(?:r|\\u0072))"\s*:/i;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Parses the body of a request. All checks before the parser read the body once, so that no body costs more than its size.
 * @throws an error with status 400 for an empty body, invalid UTF-8, invalid JSON and keys that change prototypes; with
 * status 413 above `JSON_LIMITS`
 */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) throw new errorCodes.FST_ERR_CTP_EMPTY_JSON_BODY();
  if (!isUtf8(body)) throw new errorCodes.FST_ERR_CTP_INVALID_JSON_BODY();
  if (!isWithinLimits(body)) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
  const text = body.toString('utf8');
  if (PROTOTYPE_KEY.test(text)) throw new errorCodes.FST_ERR_CTP_INVALID_JSON_BODY();
  try {
    return JSON.parse(text);
  } catch {
    throw new errorCodes.FST_ERR_CTP_INVALID_JSON_BODY();
  }
}

/** Returns whether a body has no more values and levels than `JSON_LIMITS`. The body need not be valid JSON. */
function isWithinLimits(body: Buffer): boolean {
  let depth = 0;
  let values = 1;
  let inText = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at]!;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === COMMA) values += 1;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      values += 1;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    if (depth > JSON_LIMITS.depth || values > JSON_LIMITS.values) return false;
  }
  return true;
}
