import { z } from 'zod';
import { importFileKinds } from './imports.js';
import { text } from './text.js';
import { validation } from './messages/validation.js';
import { isTimeZone } from './time-zone.js';

/** Kinds of records that tables contain. xAPI statements are not tables. */
export const importTableKinds = importFileKinds.filter((kind) => kind !== 'xapi');

const column = text(1_000, 1);
const value = text(20_000);

/** Where a field gets its value: from a column, or the same value for every row. */
export const importFieldSource = z.union([z.strictObject({ column }), z.strictObject({ value })]);
export type ImportFieldSource = z.infer<typeof importFieldSource>;

/** A column that holds the outcome of one topic for the person of the row, as in a grade report. */
export const importTopicColumn = z.strictObject({
  topic: value,
  score: column.optional(),
  result: column.optional(),
  completedAt: column.optional(),
});

/**
 * How the rows of a table become records. Fields that are not mapped keep their stored values. The order of processing
 * is: source, `values`, then dates, scores and results.
 */
export const importMapping = z.strictObject({
  kind: z.enum(importTableKinds),
  /** By field, for example `email`. The fields of each kind are those of its CSV file. */
  fields: z.record(text(100, 1), importFieldSource),
  /** Columns that are not imported. A column that is neither mapped nor ignored is an error. */
  ignoredColumns: z.array(column).max(2_000).default([]),
  /** By field: what a value of the file means, regardless of case. Null leaves the row out. */
  values: z.record(text(100, 1), z.record(value, value.nullable())).default({}),
  topicColumns: z.array(importTopicColumn).max(1_000).default([]),
  /** Order of day, month and year in dates such as 03/04/2026; null if the file has only ISO 8601 or Excel dates. */
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable().default(null),
  /** IANA time zone of dates and times without one. */
  timeZone: z.string().max(100).refine(isTimeZone, validation.timeZone).default('UTC'),
  /** Whether a comma separates the decimals of a number. */
  decimalComma: z.boolean().default(false),
  /** The score that counts as 100 %. */
  scoreMax: z.number().positive().max(1_000_000).default(100),
  /** What a completion without a score is: left out and counted, or passed. */
  unscoredCompletions: z.enum(['left_out', 'passed']).default('left_out'),
});
export type ImportMapping = z.infer<typeof importMapping>;
