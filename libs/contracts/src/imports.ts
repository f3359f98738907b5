import { z } from 'zod';

/** Kinds of import files, in processing order: later kinds refer to earlier ones. */
export const importFileKinds = [
  'teams',
  'people',
  'topics',
  'scenarios',
  'courses',
  'assignments',
  'exemptions',
  'attempts',
  'voided-attempts',
  'scenario-progress',
  'xapi',
] as const;
export type ImportFileKind = (typeof importFileKinds)[number];

/** A rejected row. `line` counts from 1 and includes the header line; 0 means the whole file. */
export const importRejection = z.object({
  file: z.string(),
  line: z.int(),
  field: z.string(),
  reason: z.string(),
  code: z
    .literal('not_allowed')
    .optional()
    .describe(
      '`not_allowed` if an API key must not write the row, because it adds or changes an administrator',
    ),
});
export type ImportRejection = z.infer<typeof importRejection>;

/** Maximum number of objects without a topic that the result of a file lists. */
export const MAX_UNMAPPED = 100;

/** An object of xAPI statements that names no topic, with the number of its statements and the ID of the first one. */
export const unmappedObject = z.object({
  object: z.string(),
  name: z
    .string()
    .nullable()
    .describe('Name of the activity, in the language of the request if it has one; null if it has none'),
  statements: z.int(),
  firstStatement: z.string(),
});
export type UnmappedObject = z.infer<typeof unmappedObject>;

/** What happens to a file with rejected rows: nothing of it is imported, or the other rows are. */
export const importRejectionPolicies = ['reject_file', 'keep_good_rows'] as const;
export type ImportRejectionPolicy = (typeof importRejectionPolicies)[number];

/**
 * Why a row of a table, or a topic column of it, or an xAPI statement is not imported although it has no mistake:
 * a value that is mapped to nothing, a topic that was not attempted, a completion without a score, or a statement that is
 * not about an attempt.
 */
export const leftOutReasons = [
  'value',
  'footer',
  'not_attempted',
  'unscored_completion',
  'other_statement',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Encodings of text files that are recognized. */
export const importEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type ImportEncoding = (typeof importEncodings)[number];

/**
 * Result of one file, or of one table of an archive or a workbook. Unless `imported` is true, nothing of it was imported
 * and its `created` and `updated` are 0.
 */
export const importFileResult = z.object({
  file: z.string(),
  kind: z.enum(importFileKinds).nullable(),
  /** How the bytes of a text file were read; null for workbooks. */
  encoding: z.enum(importEncodings).nullable(),
  imported: z.boolean(),
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Records that were left out on purpose, the sum of `leftOut`. */
  ignored: z.int(),
  leftOut: z.array(z.object({ reason: z.enum(leftOutReasons), rows: z.int() })),
  /** Values for which records were left out, the most frequent first, at most 100 of them. */
  leftOutValues: z.array(z.object({ field: z.string(), value: z.string(), rows: z.int() })),
  /** Rejected rows; a row with several mistakes counts once. */
  rejected: z.int(),
  /** Objects of xAPI statements that name no topic, those with the most statements first. */
  unmapped: z.array(unmappedObject).optional(),
});
export type ImportFileResult = z.infer<typeof importFileResult>;

/** A stored file. `size` in bytes. */
export const uploadedFile = z.object({ id: z.uuid(), name: z.string(), size: z.int() });
export type UploadedFile = z.infer<typeof uploadedFile>;

/** One line of the progress stream of an import (NDJSON). The last line is `done` and lists at most 1,000 rejections. */
export const importProgress = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), file: z.string(), rows: z.int() }),
  z.object({ type: z.literal('file'), result: importFileResult }),
  z.object({
    type: z.literal('done'),
    ok: z.boolean(),
    files: z.array(importFileResult),
    rejections: z.array(importRejection),
    /** The rejected rows of each table as a CSV file to correct, kept for `UPLOAD_HOURS`. Empty after a dry run. */
    rejectedFiles: z.array(uploadedFile).default([]),
  }),
]);
export type ImportProgress = z.infer<typeof importProgress>;
