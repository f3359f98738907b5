import { z } from 'zod';
import { attemptResults, CLOCK_TOLERANCE_SECONDS, MAX_VOID_REASON } from './attempts.js';
import { instant } from './instant.js';
import { validation } from './messages/index.js';
import { pageOf, pageQuery, searchText } from './page.js';
import { key, requiredLine, requiredText, textKey } from './text.js';

/** Limits of one session (docs/limits.md). Each person has one attempt at each topic. */
export const CLASSROOM_LIMITS = { people: 5_000, topics: 20, attempts: 10_000 } as const;

/** Maximum size of an attendance sheet in bytes. */
export const MAX_SHEET_BYTES = 10 * 1024 ** 2;
/** Media types of an attendance sheet. The type is read from the first bytes. */
export const sheetMediaTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type SheetMediaType = (typeof sheetMediaTypes)[number];

/** How the people of a session pass: by attendance, or with a score. */
export const classroomAssessments = ['attendance', 'score'] as const;

const sheetName = requiredLine(240);

const attendee = z.strictObject({
  personId: z.uuid(),
  score: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('Score in percent, truncated to two decimals. Only with the assessment `score`'),
});

/** Adds an issue for each element whose key occurs earlier in the list. */
function refuseRepeated<T>(
  context: z.RefinementCtx,
  {
    list,
    keyOf,
    path,
    message,
  }: { list: readonly T[]; keyOf: (one: T) => string; path: (at: number) => PropertyKey[]; message: string },
): void {
  const seen = new Set<string>();
  for (const [at, one] of list.entries()) {
    if (seen.has(keyOf(one))) context.addIssue({ code: 'custom', path: path(at), message });
    seen.add(keyOf(one));
  }
}

/** Request to record a classroom session. Everything is recorded, or nothing. */
export const recordClassroomSession = z
  .strictObject({
    id: z
      .uuid()
      .toLowerCase()
      .describe(
        'ID of the session, made by the client. Sending the same request again returns the session that is already recorded',
      ),
    title: requiredLine(300).nullable().default(null),
    trainer: requiredLine(320).describe('Name of the trainer'),
    completedAt: instant.describe(
      `When the session was completed. At most ${CLOCK_TOLERANCE_SECONDS} seconds in the future, to allow for clock differences`,
    ),
    topicIds: z
      .array(key(300))
      .min(1, { error: () => validation.noTopics })
      .max(CLASSROOM_LIMITS.topics, { error: () => validation.tooManyTopics(CLASSROOM_LIMITS.topics) })
      .describe('IDs of the topics as returned by `/content/topics`. Their UUIDs are accepted as well'),
    assessment: z
      .enum(classroomAssessments, { error: () => validation.noAssessment })
      .describe('`attendance`: everybody who attended passes. `score`: each person has a score'),
    attendees: z
      .array(attendee)
      .min(1, { error: () => validation.noPeople })
      .max(CLASSROOM_LIMITS.people, { error: () => validation.tooManyPeople(CLASSROOM_LIMITS.people) })
      .describe('The people who attended'),
    sheet: z
      .strictObject({ fileName: sheetName, sha256: z.hash('sha256') })
      .nullable()
      .default(null)
      .describe('The attendance sheet, which is uploaded first'),
  })
  .superRefine(({ topicIds, attendees, assessment }, context) => {
    refuseRepeated(context, {
      list: topicIds,
      keyOf: textKey,
      path: (at) => ['topicIds', at],
      message: validation.duplicateTopic,
    });
    refuseRepeated(context, {
      list: attendees,
      keyOf: ({ personId }) => personId.toLowerCase(),
      path: (at) => ['attendees', at, 'personId'],
      message: validation.duplicatePerson,
    });
    for (const [at, { score }] of attendees.entries()) {
      if ((score === undefined) === (assessment === 'attendance')) continue;
      const message = score === undefined ? validation.noScore : validation.scoreOfAttendance;
      context.addIssue({ code: 'custom', path: ['attendees', at, 'score'], message });
    }
    if (topicIds.length * attendees.length > CLASSROOM_LIMITS.attempts)
      context.addIssue({
        code: 'custom',
        path: ['attendees'],
        message: validation.tooManyClassroomAttempts(CLASSROOM_LIMITS.attempts),
      });
  })
  .meta({ id: 'RecordClassroomSession' });
export type RecordClassroomSession = z.infer<typeof recordClassroomSession>;

/** Request to void a session with all of its attempts. */
export const voidClassroomSession = z
  .strictObject({
    reason: requiredText(MAX_VOID_REASON).describe('Why the session does not count, e.g. `Wrong topic`'),
  })
  .meta({ id: 'VoidClassroomSession' });
export type VoidClassroomSession = z.infer<typeof voidClassroomSession>;

/** An attendance sheet that is uploaded. It is deleted if no session is recorded with it within a day. */
export const attendanceSheet = z
  .object({
    fileName: z.string(),
    mediaType: z.enum(sheetMediaTypes),
    size: z.int().describe('In bytes'),
    sha256: z.string().describe('In hexadecimal'),
  })
  .meta({ id: 'AttendanceSheet' });
export type AttendanceSheet = z.infer<typeof attendanceSheet>;

const timestamp = z.iso.datetime();

/** A classroom session. */
export const classroomSession = z
  .object({
    id: z.uuid(),
    title: z.string().nullable(),
    trainer: z.string(),
    completedAt: timestamp,
    topics: z.array(z.object({ id: z.string(), title: z.string() })),
    assessment: z.enum(classroomAssessments),
    people: z.int().describe('Number of people who attended'),
    sheet: z
      .object({
        ...attendanceSheet.shape,
        removedAt: timestamp
          .nullable()
          .describe('When the file was deleted. Its name, size and SHA-256 are kept'),
      })
      .nullable(),
    recordedAt: timestamp,
    recordedBy: z.string().describe('E-mail address, or `apikey:` and the ID of the key'),
    voided: z
      .object({ at: timestamp, by: z.string(), reason: z.string() })
      .nullable()
      .describe('Not null if the session does not count'),
  })
  .meta({ id: 'ClassroomSession' });
export type ClassroomSessionView = z.infer<typeof classroomSession>;
export const classroomSessionPage = pageOf(classroomSession).meta({ id: 'ClassroomSessionPage' });

/** Query for the list of sessions, the latest first. `search` matches titles, trainers, and titles of topics. */
export const classroomSessionListQuery = pageQuery.extend({ search: searchText });
export type ClassroomSessionListQuery = z.infer<typeof classroomSessionListQuery>;

/** A person who attended a session. A merged person is the one with whom they were merged. */
export const classroomAttendee = z
  .object({
    person: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
    score: z.number().nullable(),
    result: z.enum(attemptResults).describe('Whether the person passed'),
    voided: z.boolean().describe('Whether none of the attempts of the person in this session counts'),
  })
  .meta({ id: 'ClassroomAttendee' });
export type ClassroomAttendee = z.infer<typeof classroomAttendee>;
export const classroomAttendeePage = pageOf(classroomAttendee).meta({ id: 'ClassroomAttendeePage' });

/** Query for the people of a session, by name. `search` matches names and e-mail addresses. */
export const classroomAttendeeQuery = pageQuery.extend({ search: searchText });
export type ClassroomAttendeeQuery = z.infer<typeof classroomAttendeeQuery>;

const SIGNATURES: [SheetMediaType, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], // %PDF-
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];
/** Number of bytes from which the media type of a sheet is read. */
export const SHEET_HEAD_BYTES = 8;

/** Returns the media type of an attendance sheet by its first bytes; null if it is none. The pages and the API share this check. */
export const sheetMediaTypeOf = (head: Uint8Array): SheetMediaType | null =>
  SIGNATURES.find(([, signature]) => signature.every((byte, at) => head[at] === byte))?.[0] ?? null;
