import { z } from 'zod';

/** The kinds of file an import takes, in the order in which they are read: later ones refer to earlier ones. */
export const importFileKinds = [
  'teams',
  'people',
  'topics',
  'scenarios',
  'courses',
  'assignments',
  'attempts',
  'scenario-progress',
  'xapi',
] as const;
export type ImportFileKind = (typeof importFileKinds)[number];

/** A row that was refused. `line` counts from 1, the header line included; 0 for the whole file. */
export const importRejection = z.object({
  file: z.string(),
  line: z.int(),
  field: z.string(),
  reason: z.string(),
});
export type ImportRejection = z.infer<typeof importRejection>;

/** What became of one file. A file with rejected rows leaves nothing behind: `created` and `updated` are then 0. */
export const importFileResult = z.object({
  file: z.string(),
  kind: z.enum(importFileKinds).nullable(),
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** xAPI statements that tell of no attempt. */
  ignored: z.int(),
  rejected: z.int(),
});
export type ImportFileResult = z.infer<typeof importFileResult>;

/** One line of an import's progress stream (NDJSON); the last one is `done`. Rejections are listed up to 1,000. */
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
