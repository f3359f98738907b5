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
});
export type ImportRejection = z.infer<typeof importRejection>;

/** Maximum number of objects without a topic that the result of a file lists. */
export const MAX_UNMAPPED = 100;

/** An object of xAPI statements that names no topic, with the number of its statements and the ID of the first one. */
export const unmappedObject = z.object({
  object: z.string(),
  statements: z.int(),
  firstStatement: z.string(),
});
export type UnmappedObject = z.infer<typeof unmappedObject>;

/** Result of one file. A file with rejected rows is not imported at all: its `created` and `updated` are 0. */
export const importFileResult = z.object({
  file: z.string(),
  kind: z.enum(importFileKinds).nullable(),
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** xAPI statements that are not about an attempt. */
  ignored: z.int(),
  rejected: z.int(),
  /** Objects of xAPI statements that name no topic, those with the most statements first. */
  unmapped: z.array(unmappedObject).optional(),
});
export type ImportFileResult = z.infer<typeof importFileResult>;

/** One line of the progress stream of an import (NDJSON). The last line is `done` and lists at most 1,000 rejections. */
export const importProgress = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), file: z.string(), rows: z.int() }),
  z.object({ type: z.literal('file'), result: importFileResult }),
  z.object({
    type: z.literal('done'),
    ok: z.boolean(),
    files: z.array(importFileResult),
    rejections: z.array(importRejection),
  }),
]);
export type ImportProgress = z.infer<typeof importProgress>;
