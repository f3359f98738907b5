import { z } from 'zod';
import { emailAddress } from './email-address.js';
import { instant } from './instant.js';
import { validation } from './messages/index.js';
import { accountIssuer, identifierValue } from './person-identifiers.js';
import { key, normalizedKey, requiredLine, requiredText, utf8Length, visibleLine } from './text.js';

/** Maximum number of attempts in a request. */
export const MAX_ATTEMPTS_PER_REQUEST = 1000;
/** Tolerance for clocks of senders that are ahead, in seconds. */
export const CLOCK_TOLERANCE_SECONDS = 60;

/** Results of attempts that have no score. */
export const attemptResults = ['passed', 'failed'] as const;

/** The ID that the database assigns to an attempt. */
export const attemptId = z
  .uuid()
  .describe(
    'Decides between attempts with the same `completedAt` and `recordedAt` in milliseconds: the greater one counts. A merge of people changes it',
  );
export type AttemptResult = (typeof attemptResults)[number];

/** Maximum length of the `source` of an attempt, in UTF-16 code units. */
export const MAX_SOURCE = 100;
/** Maximum length of the `sourceId` of an attempt in bytes of UTF-8. It is in an index together with the `source`. */
export const MAX_SOURCE_ID_BYTES = 2000;

const identity = {
  source: requiredLine(MAX_SOURCE).describe('System that assigned the `sourceId`, e.g. `training-platform`'),
  sourceId: requiredLine(MAX_SOURCE_ID_BYTES)
    .refine((value) => utf8Length(value) <= MAX_SOURCE_ID_BYTES, {
      error: () => validation.tooManyBytes(MAX_SOURCE_ID_BYTES),
    })
    .describe(`ID of the attempt in the source system, at most ${MAX_SOURCE_ID_BYTES} bytes of UTF-8`),
};

/**
 * An attempt of a person at a topic. It is identified by `source` and `sourceId` and never changes. Sending an identical
 * or a voided attempt again has no effect.
 */
export const recordedAttempt = z
  .strictObject({
    userId: z
      .uuid()
      .optional()
      .describe('ID of the person. Without it, give at least one of `email`, `employeeNumber` and `account`'),
    email: emailAddress.optional().describe('E-mail address or e-mail alias of the person'),
    employeeNumber: identifierValue.optional(),
    account: identifierValue.optional().describe('Name of an account of the person in another system'),
    accountIssuer: accountIssuer
      .optional()
      .describe(
        'The system of the account: its home page or name. Without it, the account is found in every system',
      ),
    topicId: key(300).describe(
      'ID of the topic as returned by `/content/topics`. Its UUID is accepted as well',
    ),
    score: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe(
        'Score in percent, truncated to two decimals: 69.996 does not pass. Give either `score` or `result`',
      ),
    result: z
      .enum(attemptResults)
      .optional()
      .describe(
        'Result of an attempt without a score. It counts as a pass or not, and is excluded from scores',
      ),
    language: z
      .string()
      .overwrite((value) => normalizedKey(value).toLowerCase())
      .pipe(visibleLine(100))
      .nullable()
      .default(null),
    startedAt: instant.nullable().default(null),
    completedAt: instant.describe(
      `Must not be before \`startedAt\`, and at most ${CLOCK_TOLERANCE_SECONDS} seconds in the future, to allow for clock differences`,
    ),
    ...identity,
  })
  .superRefine(({ score, result, startedAt, completedAt, ...attempt }, context) => {
    const { userId, accountIssuer: issuer } = attempt;
    const [named] = (['email', 'employeeNumber', 'account'] as const).filter(
      (field) => attempt[field] !== undefined,
    );
    if ((userId === undefined) === (named === undefined)) {
      const message =
        named === undefined ? validation.attemptWithoutPerson : validation.attemptWithTwoPersons;
      context.addIssue({ code: 'custom', path: [named ?? 'userId'], message });
    }
    if (issuer !== undefined && attempt.account === undefined)
      context.addIssue({ code: 'custom', path: ['accountIssuer'], message: validation.issuerWithoutAccount });
    if ((score === undefined) === (result === undefined)) {
      const message =
        score === undefined ? validation.attemptWithoutScore : validation.attemptWithScoreAndResult;
      context.addIssue({ code: 'custom', path: [score === undefined ? 'score' : 'result'], message });
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
      .min(1, { error: () => validation.noAttempts })
      .max(MAX_ATTEMPTS_PER_REQUEST, { error: () => validation.tooManyAttempts(MAX_ATTEMPTS_PER_REQUEST) }),
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
      .describe(
        'Attempts that were recorded before, also if they are voided, or occur earlier in the request',
      ),
  })
  .meta({ id: 'RecordedAttempts' });
export type RecordedAttempts = z.infer<typeof recordedAttempts>;

/** Maximum length of the reason for which an attempt is voided. */
export const MAX_VOID_REASON = 2000;

/** Voids an attempt. The attempt may also be recorded later. Voiding an attempt again has no effect. */
export const voidedAttempt = z
  .strictObject({
    ...identity,
    reason: requiredText(MAX_VOID_REASON).describe('Why the attempt does not count, e.g. `Wrong person`'),
  })
  .meta({ id: 'VoidedAttempt' });
export type VoidedAttempt = z.infer<typeof voidedAttempt>;

/** Request to void attempts. If one of them is invalid, none is voided. */
export const voidAttempts = z
  .strictObject({
    attempts: z
      .array(voidedAttempt)
      .min(1, { error: () => validation.noAttempts })
      .max(MAX_ATTEMPTS_PER_REQUEST, { error: () => validation.tooManyAttempts(MAX_ATTEMPTS_PER_REQUEST) }),
  })
  .meta({ id: 'VoidAttempts' });
export type VoidAttempts = z.infer<typeof voidAttempts>;

/** Result of voiding attempts. `received` is the sum of `voided`, `pending` and `duplicates`. */
export const voidedAttempts = z
  .object({
    received: z.int(),
    voided: z.int().describe('Recorded attempts that do not count from now on'),
    pending: z.int().describe('Attempts that are not recorded yet. They will not count when they are'),
    duplicates: z.int().describe('Attempts that were voided before or occur earlier in the request'),
  })
  .meta({ id: 'VoidedAttempts' });
export type VoidedAttempts = z.infer<typeof voidedAttempts>;
