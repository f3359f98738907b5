import { newId, type RecordClassroomSession } from '@docket/contracts';
import type { ApiFixture } from '../api-fixture.js';
import { form } from './imports.js';
import { get, type SamplesByOperation } from './sample.js';

const SESSIONS = '/api/admin/classroom-sessions';
const SHEET = '%PDF-1.7 attendance sheet\n';
const none = { status: 404, params: { id: newId() } };

/** Returns a request to record a session of the learner of the fixture. */
const sessionOf = ({ ids }: ApiFixture, changes: Partial<RecordClassroomSession> = {}) => ({
  id: newId(),
  title: 'Secure coding day',
  trainer: 'Tara Trainer',
  completedAt: '2026-01-02T10:00:00Z',
  topicIds: [ids.topicId],
  assessment: 'score',
  attendees: [{ personId: ids.learner, score: 85.5 }],
  ...changes,
});

/** Records a session with an attendance sheet. @returns its ID */
export async function recordedSession(fixture: ApiFixture): Promise<string> {
  const { api, admin } = fixture;
  const sheet = await api.call('POST', `${SESSIONS}/sheets`, { cookie: admin, ...form('sheet.pdf', SHEET) });
  const { fileName, sha256 } = sheet.body;
  const body = sessionOf(fixture, { sheet: { fileName, sha256 } });
  await api.call('POST', SESSIONS, { cookie: admin, body });
  return body.id;
}

/** Samples of classroom sessions. */
export const classroomSessions: SamplesByOperation = {
  'GET /classroom-sessions': get,
  'POST /classroom-sessions/sheets': () => [
    { status: 201, ...form('sheet.pdf', SHEET) },
    { status: 422, ...form('sheet.txt', 'Ada, Bob') },
  ],
  'POST /classroom-sessions': (fixture) => {
    const body = sessionOf(fixture);
    return [
      { status: 201, body },
      { status: 201, body },
      {
        status: 201,
        body: sessionOf(fixture, {
          assessment: 'attendance',
          attendees: [{ personId: fixture.ids.learner }],
        }),
      },
      { status: 409, body: { ...body, trainer: 'Somebody else' } },
      { status: 422, body: sessionOf(fixture, { topicIds: ['no-such'] }) },
    ];
  },
  'GET /classroom-sessions/{id}': async (fixture) => [
    { status: 200, params: { id: await recordedSession(fixture) } },
    none,
  ],
  'GET /classroom-sessions/{id}/people': async (fixture) => [
    { status: 200, params: { id: await recordedSession(fixture) } },
    none,
  ],
  'GET /classroom-sessions/{id}/sheet': async (fixture) => [
    { status: 200, params: { id: await recordedSession(fixture) } },
    none,
  ],
  'DELETE /classroom-sessions/{id}/sheet': async (fixture) => [
    { status: 200, params: { id: await recordedSession(fixture) } },
    none,
  ],
  'POST /classroom-sessions/{id}/void': async (fixture) => {
    const body = { reason: 'Wrong topic' };
    return [
      { status: 200, params: { id: await recordedSession(fixture) }, body },
      { ...none, body },
      { status: 422, params: { id: newId() }, body: { reason: ' ' } },
    ];
  },
};
