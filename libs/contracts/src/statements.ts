import { waitingReasons } from './choices.js';
import { z } from 'zod';
import { MAX_EMAIL } from './email-address.js';
import { validation } from './messages/index.js';
import { pageOf, pageQuery } from './page.js';
import { accountIssuer, identifierValue } from './person-identifiers.js';
import { key, text, utf8Length } from './text.js';

/** Versions of xAPI that the endpoint for statements supports, the latest first. Each is answered with this one of its minor version. */
export const XAPI_VERSIONS = ['2.0.0', '1.0.3'] as const;
export type XapiVersion = (typeof XAPI_VERSIONS)[number];

/** Maximum number of statements in a request. */
export const MAX_STATEMENTS_PER_REQUEST = 1000;

/** Maximum length of the ID of an activity with a topic, in bytes of UTF-8. It is in an index. */
const MAX_OBJECT_BYTES = 2000;

export const waitingListQuery = pageQuery.extend({
  reason: z.enum(waitingReasons).default('object').describe('What the statements wait for'),
});
export type WaitingListQuery = z.infer<typeof waitingListQuery>;

/** Statements that wait for the same topic or the same person. */
export const waitingGroup = z
  .object({
    object: z.string().nullable().describe('ID of the activity; null for the list of actors'),
    name: z
      .string()
      .nullable()
      .describe(
        'Name of the activity, in the language of the request if it has one, or of the actor, in the first statement; null if it has none',
      ),
    email: z.string().nullable().describe('E-mail address of the actor; null for the list of objects'),
    account: z
      .string()
      .nullable()
      .describe('Account name, SHA-1 of the mailbox, or OpenID of the actor; null if it has none'),
    accountIssuer: z
      .string()
      .nullable()
      .describe('Home page of the account, `mbox_sha1sum` or `openid`; null if it is not known'),
    statements: z.int(),
    firstAt: z.iso.datetime().describe('Completion of the first attempt'),
    lastAt: z.iso.datetime().describe('Completion of the last attempt'),
    firstStatement: z.string().describe('ID of the statement that was received first'),
  })
  .meta({ id: 'WaitingStatements' });
export type WaitingGroup = z.infer<typeof waitingGroup>;
export const waitingPage = pageOf(waitingGroup).meta({ id: 'WaitingStatementsPage' });

/** Request to choose the topic of an activity. */
export const mapObject = z
  .strictObject({
    object: text(MAX_OBJECT_BYTES, 1)
      .refine((value) => utf8Length(value) <= MAX_OBJECT_BYTES, {
        error: () => validation.tooManyBytes(MAX_OBJECT_BYTES),
      })
      .describe(`ID of the activity, at most ${MAX_OBJECT_BYTES} bytes of UTF-8`),
    topicId: key(300)
      .nullable()
      .describe('ID of the topic; null if statements about the activity do not count'),
  })
  .meta({ id: 'MapObject' });
export type MapObject = z.infer<typeof mapObject>;

/** Request to choose the person of an actor, who gets the identifier. */
export const mapActor = z
  .strictObject({
    email: text(MAX_EMAIL, 1).nullable().default(null),
    account: identifierValue.nullable().default(null),
    accountIssuer: accountIssuer.nullable().default(null),
    userId: z.uuid(),
  })
  .refine(({ email, account }) => email !== null || account !== null, {
    error: () => validation.required,
    path: ['account'],
  })
  .meta({ id: 'MapActor' });
export type MapActor = z.infer<typeof mapActor>;

/** What became of waiting statements. */
export const recordedStatements = z
  .object({
    recorded: z.int().describe('Statements that do not wait any more and count'),
    ignored: z.int().describe('Statements that do not wait any more and do not count'),
    waiting: z.int().describe('Statements that still wait, for another topic or person'),
  })
  .meta({ id: 'RecordedStatements' });
export type RecordedStatements = z.infer<typeof recordedStatements>;
