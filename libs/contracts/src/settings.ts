import { z } from 'zod';
import { readableAccent } from './accent.js';
import { logoMediaTypes } from './logo.js';
import { validation } from './messages/index.js';
import { pageSizes } from './organization.js';
import { flag } from './page.js';
import { jobFunction } from './people.js';
import { secondFactorGroups } from './second-factor.js';
import { name, text } from './text.js';
import { isTimeZone } from './time-zone.js';

/** Limits of the coverage threshold, in percent (docs/domain.md, section 3.4). */
export const THRESHOLD_PERCENT = { min: 50, max: 100 } as const;

/** Limits of the retention period of report files, in days. */
export const RETENTION_DAYS = { min: 1, max: 36_500 } as const;

const retentionError = { error: () => validation.retentionDays(RETENTION_DAYS.min, RETENTION_DAYS.max) };
const reportRetentionDays = z
  .int(retentionError)
  .min(RETENTION_DAYS.min, retentionError)
  .max(RETENTION_DAYS.max, retentionError)
  .nullable()
  .describe(
    'Number of days (24 hours each) that report files are kept. Null keeps them forever. A change applies after 24 hours',
  );

/** Maximum number of job functions in the scope of an organization. */
export const MAX_JOB_FUNCTIONS = 50;

/** The rules by which an organization limits the eligible people (docs/domain.md, section 3.1). */
export const eligibilityRules = {
  eligibleJobFunctions: z
    .array(z.string())
    .nullable()
    .describe(
      'Only learners with one of these job functions, in lower case, are eligible. Null: any job function',
    ),
  bespokeSoftwareOnly: z
    .boolean()
    .describe('Whether only learners who work on bespoke or custom software are eligible'),
};

const secondFactorFor = z
  .enum(secondFactorGroups)
  .describe('Who needs a second factor; `administrators` includes auditors. Applies to the next request');

/** Settings of an organization and its documents. */
export const settings = z
  .object({
    name: z.string(),
    timeZone: z.string().describe('IANA time zone name, e.g. `Europe/Berlin`'),
    pageSize: z.enum(pageSizes),
    coverageThresholdPercent: z.int().min(THRESHOLD_PERCENT.min).max(THRESHOLD_PERCENT.max),
    ...eligibilityRules,
    reportRetentionDays,
    accentColor: z.string().regex(/^#[0-9A-F]{6}$/),
    documentClassification: z.string().describe('Printed on every page of documents. Empty: none'),
    secondFactorFor,
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

/** Maximum length of a classification, which is printed on one line. */
const MAX_CLASSIFICATION = 60;

/** Request to change settings. Omitted settings stay unchanged. */
export const changeSettings = z
  .strictObject({
    name,
    timeZone: z
      .string()
      .max(100)
      .refine(isTimeZone, { error: () => validation.timeZone })
      .describe('IANA time zone name, e.g. `Europe/Berlin`'),
    pageSize: z.enum(pageSizes),
    coverageThresholdPercent: z.int().min(THRESHOLD_PERCENT.min).max(THRESHOLD_PERCENT.max),
    eligibleJobFunctions: z
      .array(jobFunction)
      .min(1, { error: () => validation.noJobFunctions })
      .max(MAX_JOB_FUNCTIONS)
      .nullable()
      .describe('Job functions of eligible people, stored in lower case. Null: any job function'),
    bespokeSoftwareOnly: z.boolean(),
    reportRetentionDays,
    accentColor: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, { error: () => validation.color })
      .transform(readableAccent)
      .describe('Darkened if its contrast against white is less than 4.5:1'),
    secondFactorFor,
    documentClassification: z
      .string()
      .trim()
      .pipe(text(MAX_CLASSIFICATION))
      .describe('Printed on every page of documents. Empty: none'),
  })
  .partial()
  .meta({ id: 'ChangeSettings' });
export type ChangeSettings = z.infer<typeof changeSettings>;

/** Maximum number of job functions that are proposed. */
export const MAX_PROPOSED_JOB_FUNCTIONS = 100;

/** Query for the effect of eligibility rules before they are saved. */
export const eligibilityQuery = z.object({
  jobFunction: z
    .union([jobFunction.transform((one) => [one]), z.array(jobFunction).max(MAX_JOB_FUNCTIONS)])
    .optional()
    .describe('Job functions of eligible people; repeat the parameter for each. Default: any job function'),
  bespokeSoftwareOnly: flag.default(false),
});
export type EligibilityQuery = z.infer<typeof eligibilityQuery>;

/** The effect of eligibility rules now, and the job functions of the present people. */
export const eligibility = z
  .object({
    eligible: z.int().describe('Number of people whom the rules make eligible now'),
    learners: z.int().describe('Number of people who are active now, with the role `learner`'),
    jobFunctions: z
      .array(z.object({ name: z.string(), people: z.int() }))
      .describe(`The ${MAX_PROPOSED_JOB_FUNCTIONS} most frequent job functions of people who are active now`),
  })
  .meta({ id: 'Eligibility' });
export type EligibilityView = z.infer<typeof eligibility>;

/** Query for what a retention period would delete. */
export const retentionPreviewQuery = z.strictObject({
  days: z.coerce
    .number()
    .int(retentionError)
    .min(RETENTION_DAYS.min, retentionError)
    .max(RETENTION_DAYS.max, retentionError)
    .describe('Retention period in days of 24 hours'),
});
export type RetentionPreviewQuery = z.infer<typeof retentionPreviewQuery>;

/** The report files that a retention period would delete when it takes effect, if it were saved now. */
export const retentionPreview = z
  .object({
    effectiveAt: z.iso.datetime().describe('When the period would take effect'),
    files: z.int().min(0).describe('Report files that would be deleted then'),
    bytes: z.int().min(0).describe('Size of these files'),
    oldestAt: z.iso.datetime().nullable().describe('When the oldest of them was stored. Null without files'),
    onLegalHold: z.int().min(0).describe('Further files of that age that a legal hold keeps'),
  })
  .meta({ id: 'RetentionPreview' });
export type RetentionPreview = z.infer<typeof retentionPreview>;
