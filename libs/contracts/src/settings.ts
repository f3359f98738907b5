import { z } from 'zod';
import { readableAccent } from './accent.js';
import { logoMediaTypes } from './logo.js';
import { pageSizes } from './organization.js';
import { name } from './text.js';

/** Bounds of the coverage threshold, in percent (domain.md section 2). */
export const THRESHOLD = { least: 50, most: 100 } as const;

/** Bounds of how long files of reports are kept, in days. */
export const RETENTION_DAYS = { least: 1, most: 36_500 } as const;

const wholeDays = `must be a whole number of days from ${RETENTION_DAYS.least} to ${RETENTION_DAYS.most}`;
const reportRetentionDays = z
  .int(wholeDays)
  .min(RETENTION_DAYS.least, wholeDays)
  .max(RETENTION_DAYS.most, wholeDays)
  .nullable()
  .describe('Days that files of reports are kept; null: for ever');

/** Whether the clocks of a place are known under this name, e.g. `Europe/Berlin` or `UTC`. */
export function isTimeZone(zone: string): boolean {
  // Offsets like +01:00 are no place: they know no summer time.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** What an administrator decides for the organization and its documents. */
export const settings = z
  .object({
    name: z.string(),
    timeZone: z.string().describe('IANA name, e.g. `Europe/Berlin`'),
    pageSize: z.enum(pageSizes),
    coverageThresholdPercent: z.int().min(THRESHOLD.least).max(THRESHOLD.most),
    reportRetentionDays,
    accentColor: z.string().regex(/^#[0-9A-F]{6}$/),
    logo: z
      .object({
        mediaType: z.enum(logoMediaTypes),
        size: z.int().describe('Bytes'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        width: z.int().describe('Pixels'),
        height: z.int().describe('Pixels'),
      })
      .nullable(),
  })
  .meta({ id: 'Settings' });
export type SettingsView = z.infer<typeof settings>;

/** Settings to change; what is left out stays. */
export const changeSettings = z
  .object({
    name,
    timeZone: z
      .string()
      .max(100)
      .refine(isTimeZone, 'is not a time zone; choose one like Europe/Berlin')
      .describe('IANA name, e.g. `Europe/Berlin`'),
    pageSize: z.enum(pageSizes),
    coverageThresholdPercent: z.int().min(THRESHOLD.least).max(THRESHOLD.most),
    reportRetentionDays,
    accentColor: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'must be a color like #0B6E6E')
      .transform(readableAccent)
      .describe('Darkened, where it takes that, to a contrast of 4.5:1 against white'),
  })
  .partial()
  .meta({ id: 'ChangeSettings' });
export type ChangeSettings = z.infer<typeof changeSettings>;
