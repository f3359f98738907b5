import { attemptResults } from '@docket/contracts';
import { tables } from '@docket/schema';
import { z } from 'zod';
import { iso } from '../people/membership.sql.js';

const { attempt } = tables;

/** The attempt that satisfies a requirement. All values are null if no attempt does. */
export const countedAttempt = z.object({
  /** In percent; null if the attempt has a result instead. */
  score: z.number().nullable(),
  result: z.enum(attemptResults).nullable(),
  /** Programming language; null if it is not known. */
  language: attempt.language,
  completedAt: z.string().nullable(),
  recordedAt: z.string().nullable(),
  source: attempt.source.nullable(),
  sourceId: attempt.source_id.nullable(),
});
export type CountedAttempt = z.infer<typeof countedAttempt>;

/** Returns the columns of `CountedAttempt` from a row with the columns of an attempt. */
export const countedAttemptColumns = (a: string): string =>
  `${a}.score::float8 as score, ${a}.result, ${a}.language, ${iso(`${a}.completed_at`)} as "completedAt",
      ${iso(`${a}.recorded_at`)} as "recordedAt", ${a}.source, ${a}.source_id as "sourceId"`;
