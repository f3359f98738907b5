import { z } from 'zod';
import { validation } from './messages/index.js';

const EARLIEST = '0001-01-01T00:00:00.000Z';
const LATEST = '9999-12-31T23:59:59.999Z';

/**
 * Returns an instant in UTC with milliseconds; null if it does not exist or its year in UTC is not 1 to 9999, the range
 * that both PostgreSQL and the ISO 8601 notation support. An offset can move an instant out of the range.
 * @param millis milliseconds since 1970
 */
export function utcInstant(millis: number): string | null {
  if (Number.isNaN(new Date(millis).getTime())) return null;
  const utc = new Date(millis).toISOString();
  return utc >= EARLIEST && utc <= LATEST && utc.length === LATEST.length ? utc : null;
}

/**
 * An instant in a request: ISO 8601 with a time zone, normalized to UTC with milliseconds. The year must be 1 to 9999
 * (`utcInstant`).
 */
export const instant = z.iso
  .datetime({
    offset: true,
    error: () => validation.instant,
  })
  .transform((text, context) => {
    const utc = utcInstant(Date.parse(text));
    if (utc !== null) return utc;
    context.addIssue({ code: 'custom', message: validation.instantYears });
    return z.NEVER;
  });
