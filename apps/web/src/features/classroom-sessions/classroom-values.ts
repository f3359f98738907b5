import {
  newId,
  type AttendanceSheet,
  type RecordClassroomSession,
  recordClassroomSession,
} from '@docket/contracts';
import type { z } from 'zod';
import { instantAt } from '../../format/clock.js';
import type { ClassroomDraft } from '../../record-classroom/classroom-draft.js';
import type { Choice } from '../../picker/picker.js';

/** A person who attended, with the score as typed. */
export type Attendee = Choice & { score: number | string };

/** Values of the form of a session. */
export type ClassroomValues = {
  /** Kept with the values, so that a session that is sent twice is recorded once. */
  id: string;
  title: string;
  topicIds: Choice[];
  /** Clock time in the time zone of the organization. */
  completedAt: string | null;
  trainer: string;
  assessment: RecordClassroomSession['assessment'] | null;
  attendees: Attendee[];
  sheet: AttendanceSheet | null;
};

/** Returns the values with which the form opens. */
export const valuesOf = ({ topics, people }: ClassroomDraft): ClassroomValues => ({
  id: newId(),
  title: '',
  topicIds: topics,
  completedAt: null,
  trainer: '',
  assessment: null,
  attendees: people.map(attendeeOf),
  sheet: null,
});

/** Returns a chosen person without a score. */
export const attendeeOf = (person: Choice): Attendee => ({ ...person, score: '' });

/** Returns the request that records the session. */
export function requestOf(
  { title, topicIds, completedAt, assessment, attendees, sheet, ...values }: ClassroomValues,
  timeZone: string,
): z.input<typeof recordClassroomSession> {
  return {
    ...values,
    title: title.trim() === '' ? null : title,
    topicIds: topicIds.map(({ id }) => id),
    completedAt: completedAt === null ? '' : instantAt(completedAt, timeZone),
    // The contract names a missing assessment.
    assessment: assessment as RecordClassroomSession['assessment'],
    attendees: attendees.map(({ id, score }) => ({
      personId: id,
      ...(assessment === 'score' && score !== '' && { score: Number(score) }),
    })),
    sheet: sheet && { fileName: sheet.fileName, sha256: sheet.sha256 },
  };
}
