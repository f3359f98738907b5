import { z } from 'zod';
import { importFileKinds } from './imports.js';
import { isStorableText, text } from './text.js';
import { validation } from './messages/index.js';
import { isTimeZone } from './time-zone.js';

/** Kinds of records that tables contain. xAPI statements are not tables. */
export const importTableKinds = importFileKinds.filter((kind) => kind !== 'xapi');
export type ImportTableKind = (typeof importTableKinds)[number];

/** Name of a column of a file. */
export const importColumn = text(1_000, 1);
const MAX_VALUE_LENGTH = 20_000;
const value = text(MAX_VALUE_LENGTH);
/** Maximum number of values of a column with which rows are left out. */
export const MAX_LEFT_OUT_VALUES = 100;
/** A score that counts as 100 %. Smaller numbers are no maximum of a test. */
const scoreMax = z.number().min(0.001).max(1_000_000);

/** Returns whether a column of a table has no name, and is called `(column 3)` by its position. It need not be mapped or ignored. */
export const isUnnamedColumn = (column: string): boolean => /^(?:\(column \d+\))?$/.test(column);

/** Where a field gets its value: from a column, from several columns joined with spaces, or the same for every row. */
export const importFieldSource = z.union([
  z.strictObject({ column: importColumn }),
  z.strictObject({ columns: z.array(importColumn).min(2).max(10) }),
  z.strictObject({ value }),
]);
export type ImportFieldSource = z.infer<typeof importFieldSource>;

/** The columns that hold the outcome of one topic for the person of the row, as in a grade report. */
export const importTopicColumn = z.strictObject({
  /** The topic, or a name that `values` maps to a topic. */
  topic: value,
  score: importColumn.optional(),
  result: importColumn.optional(),
  completedAt: importColumn.optional(),
  /** The score that counts as 100 %, if it differs from that of the mapping. */
  scoreMax: scoreMax.optional(),
});
export type ImportTopicColumn = z.infer<typeof importTopicColumn>;

/** What the values of a column mean. Null leaves the row out. */
type ValueMeanings = Record<string, string | null>;

/** Returns why a text is no value of a file, or undefined if it is one. */
function problemOfValue(text: unknown): string | undefined {
  if (typeof text !== 'string') return validation.wrongType['string'];
  if (text.length > MAX_VALUE_LENGTH) return validation.tooLong(validation.number(MAX_VALUE_LENGTH));
  return isStorableText(text) ? undefined : validation.unstorableText;
}

/**
 * A record of `value` by `value`, whose entries are checked in one loop: a request can have 18,000 of them, which take 36 ms with
 * a schema of each.
 */
const valueMeanings = z
  .custom<ValueMeanings>((input) => typeof input === 'object' && input !== null && !Array.isArray(input))
  .superRefine((meanings, context) => {
    for (const [from, to] of Object.entries(meanings)) {
      const message = problemOfValue(from) ?? (to === null ? undefined : problemOfValue(to));
      if (message) context.addIssue({ code: 'custom', path: [from], message });
    }
  })
  .meta({
    type: 'object',
    additionalProperties: { type: ['string', 'null'], maxLength: MAX_VALUE_LENGTH },
  });

/** Orders of day, month and year in dates of digits. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];

/**
 * How the rows of a table become records. Fields that are not mapped keep their stored values. The order of processing
 * is: source, `values`, then dates, scores and results.
 */
export const importMapping = z
  .strictObject({
    kind: z.enum(importTableKinds),
    /** By field, for example `email`. `importFields` lists the fields of each kind. */
    fields: z.record(text(100, 1), importFieldSource),
    /** Columns that are not imported. A column that is neither mapped nor ignored is an error. */
    ignoredColumns: z.array(importColumn).max(2_000).default([]),
    /**
     * By column: rows with one of these values are left out, for example the row with the maximum of each grade. The preview lists the
     * values of these columns, also if none is chosen yet.
     */
    leftOutRows: z.record(importColumn, z.array(value).max(MAX_LEFT_OUT_VALUES)).default({}),
    /**
     * By field: what a value of the file means, regardless of case. Null leaves the row out. A result is `passed`,
     * `failed`, or `completed` (see `unscoredCompletions`).
     */
    values: z.record(text(100, 1), valueMeanings).default({}),
    /** Attempts only: one attempt per row and entry, in place of the fields `topic`, `score` and `result`. */
    topicColumns: z.array(importTopicColumn).max(1_000).default([]),
    /** Order of day, month and year in dates such as 03/04/2026; null if the file has no such dates. */
    dateOrder: z.enum(dateOrders).nullable().default(null),
    /** First year of the dates that Excel stores as numbers. */
    dateSystem: z.enum(['1900', '1904']).default('1900'),
    /** IANA time zone of dates and times without one. */
    timeZone: z
      .string()
      .max(100)
      .refine(isTimeZone, { error: () => validation.timeZone })
      .default('UTC'),
    /** Whether a comma separates the decimals of a number. */
    decimalComma: z.boolean().default(false),
    /** The score that counts as 100 %. Scores such as `85 %` and `17/20` state their own maximum. */
    scoreMax: scoreMax.default(100),
    /** What a completion without a score is: left out and counted, or passed. */
    unscoredCompletions: z.enum(['left_out', 'passed']).default('left_out'),
    /** People only: whether teams that do not exist are added. */
    addTeams: z.boolean().default(false),
  })
  .meta({ id: 'ImportMapping' });
export type ImportMapping = z.infer<typeof importMapping>;

/** A mapping that Docket supplies for the files of another system. */
export const builtInMapping = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(importTableKinds),
    source: z.url().nullable().describe('Public description of the columns. Null if there is none'),
    verified: z.boolean().describe('Whether the columns are those of a public sample'),
  })
  .meta({ id: 'BuiltInMapping' });
export type BuiltInMapping = z.infer<typeof builtInMapping>;
