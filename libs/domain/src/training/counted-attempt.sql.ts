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

/**
 * Returns SQL of the instant at which an attempt was recorded, in milliseconds, as it is returned and printed. The database
 * stores microseconds, which nobody could compare again.
 */
export const recordedAtOf = (a: string): string => `date_trunc('milliseconds', ${a}.recorded_at)`;

/** Returns the order of passes of which the first one counts (docs/domain.md, section 5). */
export const mostRecentFirst = (a: string): string =>
  `${a}.completed_at desc, ${recordedAtOf(a)} desc, ${a}.id desc`;

/** Returns the columns of `CountedAttempt` from a row with the columns of an attempt. */
export const countedAttemptColumns = (a: string): string =>
  `${a}.score::float8 as score, ${a}.result, ${a}.language, ${iso(`${a}.completed_at`)} as "completedAt",
      ${iso(`${a}.recorded_at`)} as "recordedAt", ${a}.source, ${a}.source_id as "sourceId"`;
