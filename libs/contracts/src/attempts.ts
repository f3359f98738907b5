import { z } from 'zod';
import { instant } from './instant.js';
import { text } from './text.js';

/** Attempts in one request at most (domain.md section 6). */
export const MOST_ATTEMPTS = 1000;
/** How far a sender's clock may be ahead of ours, in seconds, before what it tells counts as the future. */
export const CLOCK_TOLERANCE_SECONDS = 60;

const word = (max: number) => z.string().trim().pipe(text(max, 1));

/**
 * One try of a person at a topic. It is known by `source` and `sourceId`, under which it may be told again word for word;
 * it is never changed.
 */
export const recordedAttempt = z
  .strictObject({
    userId: z.uuid('is not an id').optional().describe('The person; give this or email, not both'),
    email: z.string().trim().toLowerCase().pipe(text(320, 1)).optional(),
    topicId: word(300).describe('Id of the topic as /content/topics gives it; its uuid is taken, too'),
    score: z
      .number()
      .min(0)
      .max(100)
      .describe('Percent; two decimals are kept and further ones cut, not rounded: 69.996 does not pass'),
    language: z.string().trim().toLowerCase().pipe(text(100, 1)).nullable().default(null),
    startedAt: instant.nullable().default(null),
    completedAt: instant.describe(
      `Not before startedAt, and not in the future by more than ${CLOCK_TOLERANCE_SECONDS} seconds, which is what clocks may differ by`,
    ),
    source: word(100).describe('Where attempts with such ids come from, e.g. training-platform'),
    sourceId: word(400).describe('Id of this attempt at its source'),
  })
  .superRefine(({ userId, email, startedAt, completedAt }, context) => {
    if ((userId === undefined) === (email === undefined)) {
      const message = userId === undefined ? 'Give userId or email.' : 'Give userId or email, not both.';
      context.addIssue({ code: 'custom', path: [userId === undefined ? 'userId' : 'email'], message });
    }
    if (startedAt !== null && startedAt > completedAt) {
      context.addIssue({ code: 'custom', path: ['startedAt'], message: 'lies after completedAt' });
    }
  })
  .meta({ id: 'RecordedAttempt' });
export type RecordedAttempt = z.infer<typeof recordedAttempt>;

/** Attempts to record: all of them, or, when one is not valid, none. */
export const recordAttempts = z
  .strictObject({
    attempts: z
      .array(recordedAttempt)
      .min(1, 'Send at least one attempt.')
      .max(MOST_ATTEMPTS, `Send at most ${MOST_ATTEMPTS} attempts at a time.`),
  })
  .meta({ id: 'RecordAttempts' });
export type RecordAttempts = z.infer<typeof recordAttempts>;

/** What became of a batch: `received` = `created` + `duplicates`. */
export const recordedAttempts = z
  .object({
    received: z.int(),
    created: z.int(),
    duplicates: z.int().describe('Recorded before, or earlier in the same batch, word for word'),
  })
  .meta({ id: 'RecordedAttempts' });
export type RecordedAttempts = z.infer<typeof recordedAttempts>;
