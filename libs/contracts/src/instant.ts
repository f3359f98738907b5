import { z } from 'zod';

const EARLIEST = '0001-01-01T00:00:00.000Z';
const LATEST = '9999-12-31T23:59:59.999Z';

/**
 * An instant that a caller sends: ISO 8601 with a time zone. Inside it is UTC with milliseconds, in the years 1 to 9999,
 * which are those that both the database and this notation know.
 */
export const instant = z.iso
  .datetime({
    offset: true,
    error: 'must be an instant in ISO 8601 with a time zone, e.g. 2026-11-23T14:05:00Z',
  })
  .transform((sent) => new Date(sent).toISOString())
  .refine((utc) => utc >= EARLIEST && utc <= LATEST && utc.length === LATEST.length, {
    error: 'must lie in the years 1 to 9999',
  });
