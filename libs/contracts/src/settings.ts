import { z } from 'zod';
import { readableAccent } from './accent.js';
import { logoMediaTypes } from './logo.js';
import { validation } from './messages/validation.js';
import { pageSizes } from './organization.js';
import { name } from './text.js';

/** Limits of the coverage threshold, in percent (docs/domain.md, section 3.4). */
export const THRESHOLD_PERCENT = { min: 50, max: 100 } as const;

/** Limits of the retention period of report files, in days. */
export const RETENTION_DAYS = { min: 1, max: 36_500 } as const;

const retentionMessage = validation.retentionDays(RETENTION_DAYS.min, RETENTION_DAYS.max);
const reportRetentionDays = z
  .int(retentionMessage)
  .min(RETENTION_DAYS.min, retentionMessage)
  .max(RETENTION_DAYS.max, retentionMessage)
  .nullable()
  .describe(
    'Number of days (24 hours each) that report files are kept. Null keeps them forever. A change applies after 24 hours',
  );

/** Checks that a time zone name such as `Europe/Berlin` or `UTC` is known. Offsets are not accepted. */
export function isTimeZone(zone: string): boolean {
  // An offset such as +01:00 has no daylight saving time.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Settings of an organization and its documents. */
export const settings = z
  .object({
    name: z.string(),
    timeZone: z.string().describe('IANA time zone name, e.g. `Europe/Berlin`'),
    pageSize: z.enum(pageSizes),
    coverageThresholdPercent: z.int().min(THRESHOLD_PERCENT.min).max(THRESHOLD_PERCENT.max),
    reportRetentionDays,
    accentColor: z.string().regex(/^#[0-9A-F]{6}$/),
    logo: z
      .object({
        mediaType: z.enum(logoMediaTypes),
        size: z.int().describe('Size of the image file, in bytes'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        width: z
          .int()
          .describe('Width of the image, in pixels. An SVG is scaled to a longer side of 1,000 pixels'),
        height: z
          .int()
          .describe('Height of the image, in pixels. An SVG is scaled to a longer side of 1,000 pixels'),
      })
      .nullable(),
  })
  .meta({ id: 'Settings' });
export type SettingsView = z.infer<typeof settings>;

/** Request to change settings. Omitted settings stay unchanged. */
export const changeSettings = z
  .object({
    name,
    timeZone: z
      .string()
      .max(100)
      .refine(isTimeZone, validation.timeZone)
      .describe('IANA time zone name, e.g. `Europe/Berlin`'),
    pageSize: z.enum(pageSizes),
    coverageThresholdPercent: z.int().min(THRESHOLD_PERCENT.min).max(THRESHOLD_PERCENT.max),
    reportRetentionDays,
    accentColor: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, validation.color)
      .transform(readableAccent)
      .describe('Darkened if its contrast against white is less than 4.5:1'),
  })
  .partial()
  .meta({ id: 'ChangeSettings' });
export type ChangeSettings = z.infer<typeof changeSettings>;
