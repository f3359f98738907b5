import { z } from 'zod';
import { instant } from './instant.js';
import { validation } from './messages/validation.js';
import { text } from './text.js';

/** Maximum number of attempts in a request. */
export const MAX_ATTEMPTS_PER_REQUEST = 1000;
/** Tolerance for clocks of senders that are ahead, in seconds. */
export const CLOCK_TOLERANCE_SECONDS = 60;

const requiredText = (max: number) => z.string().trim().pipe(text(max, 1));

/**
 * An attempt of a person at a topic. It is identified by `source` and `sourceId` and never changes. Sending an identical
 * attempt again has no effect.
 */
export const recordedAttempt = z
  .strictObject({
    userId: z.uuid(validation.uuid).optional().describe('ID of the person. Give either `userId` or `email`'),
    email: z.string().trim().toLowerCase().pipe(text(320, 1)).optional(),
    topicId: requiredText(300).describe(
      'ID of the topic as returned by `/content/topics`. Its UUID is accepted as well',
    ),
    score: z
      .number()
      .min(0)
      .max(100)
      .describe('Score in percent, truncated to two decimals: 69.996 does not pass'),
    language: z.string().trim().toLowerCase().pipe(text(100, 1)).nullable().default(null),
    startedAt: instant.nullable().default(null),
    completedAt: instant.describe(
      `Must not be before \`startedAt\`, and at most ${CLOCK_TOLERANCE_SECONDS} seconds in the future, to allow for clock differences`,
    ),
    source: requiredText(100).describe('System that assigned the `sourceId`, e.g. `training-platform`'),
    sourceId: requiredText(400).describe('ID of the attempt in the source system'),
  })
  .superRefine(({ userId, email, startedAt, completedAt }, context) => {
    if ((userId === undefined) === (email === undefined)) {
      const message =
        userId === undefined ? validation.attemptWithoutPerson : validation.attemptWithTwoPersons;
      context.addIssue({ code: 'custom', path: [userId === undefined ? 'userId' : 'email'], message });
    }
    if (startedAt !== null && startedAt > completedAt) {
      context.addIssue({ code: 'custom', path: ['startedAt'], message: validation.startedAfterCompletion });
    }
  })
  .meta({ id: 'RecordedAttempt' });
export type RecordedAttempt = z.infer<typeof recordedAttempt>;

/** Request to record attempts. If one of them is invalid, none is recorded. */
export const recordAttempts = z
  .strictObject({
    attempts: z
      .array(recordedAttempt)
      .min(1, validation.noAttempts)
      .max(MAX_ATTEMPTS_PER_REQUEST, validation.tooManyAttempts(MAX_ATTEMPTS_PER_REQUEST)),
  })
  .meta({ id: 'RecordAttempts' });
export type RecordAttempts = z.infer<typeof recordAttempts>;

/** Result of recording attempts. `received` is the sum of `created` and `duplicates`. */
export const recordedAttempts = z
  .object({
    received: z.int(),
    created: z.int(),
    duplicates: z
      .int()
      .describe('Identical attempts that were recorded before or occur earlier in the request'),
  })
  .meta({ id: 'RecordedAttempts' });
export type RecordedAttempts = z.infer<typeof recordedAttempts>;
