import { z } from 'zod';
import { validation } from './messages/validation.js';

const EARLIEST = '0001-01-01T00:00:00.000Z';
const LATEST = '9999-12-31T23:59:59.999Z';

/**
 * An instant in a request: ISO 8601 with a time zone, normalized to UTC with milliseconds. The year must be 1 to 9999, the
 * range that both PostgreSQL and the ISO 8601 notation support.
 */
export const instant = z.iso
  .datetime({
    offset: true,
    error: validation.instant,
  })
  .transform((text) => new Date(text).toISOString())
  .refine((utc) => utc >= EARLIEST && utc <= LATEST && utc.length === LATEST.length, {
    error: validation.instantYears,
  });
