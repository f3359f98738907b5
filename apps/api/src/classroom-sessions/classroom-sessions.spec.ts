import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_SHEET_BYTES, newId } from '@docket/contracts';
import { StorageCollector } from '@docket/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { form } from '../testing/contract/samples/imports.js';
import { createPng, jpeg, startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

/** Classroom sessions (docs/domain.md, section 2). */
let api: TestApi;
let ada: string;
/** A learner, and others with names that are hard to sort and to print. */
let lee: string;
const ODD = ['Ωmega ‮evil', "O'Brien; drop table", '김민준', 'A\u0301ron <b>x</b>'];
let odd: string[];

const SESSIONS = '/api/admin/classroom-sessions';

async function addPeople(names: string[], organization = api.organizationId): Promise<string[]> {
  const rows = await api.db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, joined_at)
       select $1, uuidv7() || '@x.y', name, '2020-01-01Z' from unnest($2::text[]) with ordinality n(name, at) order by at
       returning id`,
    [organization, names],
  );
  return rows.map(({ id }) => id);
}

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  ada = await api.signIn('ada@example.org');
  [lee] = (await addPeople(['Lee'])) as [string];
  odd = await addPeople(ODD);
  await api.db.asOwner(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'a03', 'A03') returning id)
     insert into topic (organization_id, module_id, slug, title, cwe_ids)
       select $1, m.id, t.slug, t.title, '{89}' from m, (values ('sqli', 'SQL injection'), ('xss', 'XSS')) t(slug, title)`,
    [api.organizationId],
  );
});
afterAll(() => api?.close());
beforeEach(() =>
  api.db.asOwner('truncate attempt, attempt_void, attempt_input, audit_event, classroom_session'),
);

const COMPLETED = '2026-11-02T10:00:00.000Z';
const sessionOf = (changes: object = {}) => ({
  id: newId(),
  trainer: 'Tara Trainer',
  completedAt: COMPLETED,
  topicIds: ['sqli', 'xss'],
  assessment: 'attendance',
  attendees: [{ personId: lee }],
  ...changes,
});

const send = (method: string, path: string, body?: object) =>
  api.call(method, `${SESSIONS}${path}`, { cookie: ada, ...(body && { body }) });
const record = (session: object) => send('POST', '', session);
const upload = (name: string, content: string | Uint8Array) =>
  api.call('POST', `${SESSIONS}/sheets`, { cookie: ada, ...form(name, content) });
async function progressOf(person: string) {
  const { body } = await api.call('GET', `/api/admin/users/${person}/progress`, { cookie: ada });
  return [body.totals.attempts, body.totals.topicsTrained];
}
const attempts = () =>
  api.db.asOwner<{ source: string; source_id: string; score: string | null; result: string | null }>(
    'select source, source_id, score, result from attempt order by source_id',
  );
const stored = async (): Promise<string[]> => {
  const folder = join(api.storageDir, api.organizationId, 'sheets');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => name.includes('/')).toSorted();
};
const issuesOf = ({ body }: Awaited<ReturnType<typeof send>>) =>
  Object.fromEntries(body.issues.map(({ path, message }: Record<string, string>) => [path, message]));

describe('a recorded session', () => {
  it('gives each person a passed attempt at each topic, with its source', async () => {
    const session = sessionOf({ title: 'Secure coding day' });
    const response = await record(session);
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({
      id: session.id,
      title: 'Secure coding day',
      trainer: 'Tara Trainer',
      completedAt: COMPLETED,
      people: 1,
      topics: [
        { id: 'sqli', title: 'SQL injection' },
        { id: 'xss', title: 'XSS' },
      ],
      sheet: null,
      voided: null,
      recordedBy: 'ada@example.org',
    });
    expect(await attempts()).toEqual([
      { source: 'classroom', source_id: `${session.id}/1`, score: null, result: 'passed' },
      { source: 'classroom', source_id: `${session.id}/2`, score: null, result: 'passed' },
    ]);
    expect(await progressOf(lee)).toEqual([2, 2]);
    const record_ = await api.call('GET', `/api/admin/users/${lee}/record/attempts`, { cookie: ada });
    expect(record_.body.items[0]).toMatchObject({ source: 'classroom' });
  });

  it('has a score per person, truncated, and lists the people by name with their results', async () => {
    const scores = [100, 69.999, 70, 0];
    const session = sessionOf({
      assessment: 'score',
      topicIds: ['XSS '],
      attendees: odd.map((personId, at) => ({ personId, score: scores[at] })),
    });
    expect((await record(session)).status).toBe(201);
    const { body } = await send('GET', `/${session.id}/people?pageSize=3`);
    expect(body).toMatchObject({ total: 4, page: 1, pageSize: 3 });
    const rest = await send('GET', `/${session.id}/people?pageSize=3&page=2`);
    const listed = [...body.items, ...rest.body.items].map(({ person, score, result }) => [
      person.name,
      score,
      result,
    ]);
    expect(listed).toHaveLength(4);
    expect(listed).toEqual(
      expect.arrayContaining([
        [ODD[0], 100, 'passed'],
        [ODD[1], 69.99, 'failed'],
        [ODD[2], 70, 'passed'],
        [ODD[3], 0, 'failed'],
      ]),
    );
    const found = await send('GET', `/${session.id}/people?search=${encodeURIComponent('brien')}`);
    expect(found.body.items.map(({ person }: { person: { name: string } }) => person.name)).toEqual([ODD[1]]);
  });

  it('is audited with its values, the people and the attempts', async () => {
    const session = sessionOf();
    await record(session);
    const events = await api.db.asOwner<{ action: string; target_id: string | null; metadata: object }>(
      'select action, target_id, metadata from audit_event order by action',
    );
    expect(events).toMatchObject([
      { action: 'attempts.recorded', metadata: { created: 2, sources: ['classroom'] } },
      {
        action: 'classroom_session.recorded',
        target_id: session.id,
        metadata: {
          after: { trainer: 'Tara Trainer', completedAt: COMPLETED, assessment: 'attendance' },
          people: [{ id: lee }],
        },
      },
    ]);
  });

  it('takes 5,000 people, named in several audit events', { timeout: 120_000 }, async () => {
    const people = await addPeople(Array.from({ length: 5_000 }, (_, at) => `Person ${at}`));
    const session = sessionOf({ attendees: people.map((personId) => ({ personId })) });
    const response = await record(session);
    expect([response.status, response.body.people]).toEqual([201, 5_000]);
    expect(await attempts()).toHaveLength(10_000);
    const { body } = await send('GET', `/${session.id}/people?page=100`);
    expect([body.total, body.items.length]).toEqual([5_000, 50]);
    const [events] = await api.db.asOwner<{ events: number; people: number }>(
      `select count(*)::int as events, sum(jsonb_array_length(metadata -> 'people'))::int as people
         from audit_event where action = 'classroom_session.recorded'`,
    );
    expect(events).toEqual({ events: 5, people: 5_000 });
    expect((await send('POST', `/${session.id}/void`, { reason: 'Wrong day' })).status).toBe(200);
    expect(await progressOf(people[4_999]!)).toEqual([0, 0]);
    const more = [...people, lee].map((personId) => ({ personId }));
    expect(issuesOf(await record(sessionOf({ attendees: more, topicIds: ['sqli'] })))).toHaveProperty(
      'attendees',
    );
  });
});

describe('a session that is sent again', () => {
  it('is recorded once, also if both requests arrive at the same time', async () => {
    const session = sessionOf();
    const responses = await Promise.all(Array.from({ length: 4 }, () => record(session)));
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
    expect((await record(session)).body).toEqual(responses[0]!.body);
    expect(await attempts()).toHaveLength(2);
    expect((await send('GET', '')).body.total).toBe(1);
  });

  it('with other values is a conflict that changes nothing', async () => {
    const session = sessionOf();
    await record(session);
    const response = await record({ ...session, attendees: odd.map((personId) => ({ personId })) });
    expect([response.status, response.body.error]).toEqual([409, 'conflict']);
    expect(await attempts()).toHaveLength(2);
  });

  it('conflicts with attempts that a program recorded with its IDs', async () => {
    const session = sessionOf();
    const attempt = { userId: lee, topicId: 'sqli', score: 10, completedAt: COMPLETED, source: 'classroom' };
    await api.call('POST', '/api/admin/attempts', {
      cookie: ada,
      body: { attempts: [{ ...attempt, sourceId: `${session.id}/1` }] },
    });
    expect((await record(session)).status).toBe(409);
    expect(await attempts()).toHaveLength(1);
  });
});

describe('a session that cannot be recorded', () => {
  it('names every person and topic with the reason, and records nothing', async () => {
    const [erased, merged] = (await addPeople(['Erased', 'Merged'])) as [string, string];
    await api.db.asOwner('update person set erased_at = now() where id = $1', [erased]);
    await api.db.asOwner('update person set merged_into = $2 where id = $1', [merged, lee]);
    const unknown = newId();
    const response = await record(
      sessionOf({
        topicIds: ['sqli', 'no-such'],
        attendees: [lee, unknown, erased, merged].map((personId) => ({ personId })),
      }),
    );
    expect([response.status, response.body.error]).toEqual([422, 'invalid_request']);
    expect(issuesOf(response)).toEqual({
      'topicIds.1': expect.stringContaining('"no-such" not found'),
      'attendees.1.personId': expect.stringContaining(unknown),
      'attendees.2.personId': expect.stringContaining('erased'),
      'attendees.3.personId': expect.stringContaining('Lee is listed twice'),
    });
    expect(await attempts()).toEqual([]);
    expect((await send('GET', '')).body.total).toBe(0);
    expect(await api.db.asOwner('select from audit_event')).toEqual([]);
  });

  it.each([
    ['in the future', { completedAt: new Date(Date.now() + 86_400_000).toISOString() }, 'completedAt'],
    ['without a trainer', { trainer: ' ' }, 'trainer'],
    ['without people', { attendees: [] }, 'attendees'],
    ['without a topic', { topicIds: [] }, 'topicIds'],
    ['that does not say how people pass', { assessment: undefined }, 'assessment'],
    ['with a missing score', { assessment: 'score' }, 'attendees.0.score'],
    ['with a topic twice', { topicIds: ['sqli', 'SQLI'] }, 'topicIds.1'],
  ])('is one %s', async (_, changes, path) => {
    const response = await record(sessionOf(changes));
    expect([response.status, Object.keys(issuesOf(response))]).toEqual([422, [path]]);
    expect(await attempts()).toEqual([]);
  });

  it('has people of another organization', async () => {
    const [stranger] = await addPeople(['Stranger'], await api.db.organization());
    const response = await record(sessionOf({ attendees: [{ personId: stranger }] }));
    expect(Object.keys(issuesOf(response))).toEqual(['attendees.0.personId']);
  });
});

describe('a voided session', () => {
  it('does not count, keeps its people, and its first reason', async () => {
    const session = sessionOf();
    await record(session);
    const knownAt = await api.db.distinctInstant();
    const voided = await send('POST', `/${session.id}/void`, { reason: 'Wrong topic' });
    expect(voided.body.voided).toMatchObject({ by: 'ada@example.org', reason: 'Wrong topic' });
    const again = await send('POST', `/${session.id}/void`, { reason: 'Another reason' });
    expect(again.body).toEqual(voided.body);
    expect(await progressOf(lee)).toEqual([0, 0]);
    const earlier = await api.call('GET', `/api/admin/users/${lee}/progress?knownAt=${knownAt}`, {
      cookie: ada,
    });
    expect(earlier.body.totals.attempts).toBe(2);
    const { body } = await send('GET', `/${session.id}/people`);
    expect(body.items).toMatchObject([{ person: { id: lee }, result: 'passed', voided: true }]);
    const [event] = await api.db.asOwner<{ metadata: object }>(
      `select metadata from audit_event where action = 'classroom_session.voided'`,
    );
    expect(event!.metadata).toMatchObject({
      before: { voided: null },
      after: { voided: { reason: 'Wrong topic' } },
    });
  });

  it('belongs to the person with whom an attendee was merged', async () => {
    const [other] = (await addPeople(['Other'])) as [string];
    const session = sessionOf({ attendees: [{ personId: other }] });
    await record(session);
    const merged = await api.call('POST', `/api/admin/users/${other}/merge`, {
      cookie: ada,
      body: { into: lee },
    });
    expect(merged.status).toBe(200);
    expect((await send('GET', `/${session.id}/people`)).body.items).toMatchObject([
      { person: { id: lee }, voided: false },
    ]);
    await send('POST', `/${session.id}/void`, { reason: 'Wrong person' });
    expect(await progressOf(lee)).toEqual([0, 0]);
  });
});

describe('an attendance sheet', () => {
  const PDF = Buffer.from('%PDF-1.7\nAttendance');
  const sha256 = createHash('sha256').update(PDF).digest('hex');

  it('is stored with its hash, counted, and downloaded as an attachment', async () => {
    const { status, body: sheet } = await upload('Liste März 出席.pdf', PDF);
    expect([status, sheet]).toEqual([
      201,
      { fileName: 'Liste März 出席.pdf', mediaType: 'application/pdf', size: PDF.length, sha256 },
    ]);
    const session = sessionOf({ sheet: { fileName: sheet.fileName, sha256 } });
    expect((await record(session)).body.sheet).toEqual({ ...sheet, removedAt: null });
    const file = await send('GET', `/${session.id}/sheet`);
    expect([file.status, file.raw]).toEqual([200, PDF]);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'x-content-type-options': 'nosniff',
    });
    const [input] = await api.db.asOwner('select source, file_sha256 from attempt_input');
    expect(input).toEqual({ source: 'classroom', file_sha256: sha256 });
    const [event] = await api.db.asOwner<{ target_id: string }>(
      `select target_id from audit_event where action = 'classroom_session.sheet_downloaded'`,
    );
    expect(event!.target_id).toBe(session.id);
  });

  it('is deleted only when no other session has it', async () => {
    await upload('a.pdf', PDF);
    const sheet = { fileName: 'a.pdf', sha256 };
    const [one, two] = [sessionOf({ sheet }), sessionOf({ sheet })];
    await Promise.all([record(one), record(two)]);
    const removed = await send('DELETE', `/${one.id}/sheet`);
    expect(removed.body.sheet).toMatchObject({ sha256, removedAt: expect.any(String) });
    expect((await send('GET', `/${one.id}/sheet`)).status).toBe(404);
    expect((await send('GET', `/${two.id}/sheet`)).status).toBe(200);
    await send('DELETE', `/${two.id}/sheet`);
    expect(await stored()).toEqual([]);
    // Uploaded again for another session, after it was deleted.
    await upload('a.pdf', PDF);
    expect((await record(sessionOf({ sheet }))).status).toBe(201);
  });

  it.each([
    ['PNG', createPng({ width: 20, height: 20, samples: () => [0, 0, 0, 255] }), 'image/png'],
    ['JPEG', jpeg, 'image/jpeg'],
  ])('may be a %s, whatever its name says', async (_, content, mediaType) => {
    expect((await upload('sheet.html', content)).body.mediaType).toBe(mediaType);
  });

  it.each([
    ['a page', '<html><script>alert(1)</script></html>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['nothing', ''],
    ['a name without content', '%PD'],
  ])('is not %s', async (_, content) => {
    const before = await stored();
    const response = await upload('sheet.pdf', content);
    expect([response.status, Object.keys(issuesOf(response))]).toEqual([422, ['files']]);
    expect(await stored()).toEqual(before);
  });

  it('has a maximum size', async () => {
    const response = await upload('sheet.pdf', Buffer.concat([PDF, Buffer.alloc(MAX_SHEET_BYTES)]));
    expect([response.status, response.body.error]).toEqual([413, 'payload_too_large']);
    expect(response.body.message).toContain('10 MiB');
  });

  it('that was not uploaded is refused, and nothing is recorded', async () => {
    const response = await record(sessionOf({ sheet: { fileName: 'a.pdf', sha256: 'a'.repeat(64) } }));
    expect(Object.keys(issuesOf(response))).toEqual(['sheet']);
    expect(await attempts()).toEqual([]);
  });

  it('of a session is kept by the maintenance', async () => {
    await upload('a.pdf', PDF);
    await record(sessionOf({ sheet: { fileName: 'a.pdf', sha256 } }));
    const found: string[] = [];
    await api.app.get(StorageCollector).collect({ dryRun: true, onFound: ({ key }) => found.push(key) });
    expect(found.filter((key) => key.includes(sha256))).toEqual([]);
    expect(await stored()).toHaveLength(1 + (await stored()).filter((name) => !name.includes(sha256)).length);
  });

  it('is not stored beyond the quota of the organization', async () => {
    const own = await startTestApi({ ORGANIZATION_STORED_MB: '1' });
    try {
      await own.person('bob@example.org', 'org_admin');
      const cookie = await own.signIn('bob@example.org');
      await own.db.asOwner(
        `insert into classroom_session (organization_id, id, trainer, completed_at, assessment, topic_ids, people,
             request_sha256, sheet_name, sheet_media_type, sheet_size, sheet_sha256, recorded_by)
           values ($1, $2, 'T', now(), 'score', array[$2::uuid], 1, '', 'a', 'image/png', 1048576, $3, '')`,
        [own.organizationId, newId(), 'a'.repeat(64)],
      );
      const response = await own.call('POST', `${SESSIONS}/sheets`, { cookie, ...form('a.pdf', PDF) });
      expect([response.status, response.body.error]).toEqual([413, 'storage_full']);
    } finally {
      await own.close();
    }
  });
});

describe('other organizations', () => {
  it('do not see a session, its people and its sheet, and may use its ID', async () => {
    await upload('a.pdf', '%PDF-1.7');
    const sha256 = createHash('sha256').update('%PDF-1.7').digest('hex');
    const session = sessionOf({ sheet: { fileName: 'a.pdf', sha256 } });
    await record(session);
    const [key, other] = [await api.key('progress:read', 'progress:write'), await api.db.organization()];
    await api.db.asOwner('update api_key set organization_id = $2 where id = $1', [key.id, other]);
    const call = (method: string, path: string, body?: object) => callWith(key, method, path, body);
    expect((await call('GET', '')).body.total).toBe(0);
    for (const path of ['', '/people', '/sheet'])
      expect([path, (await call('GET', `/${session.id}${path}`)).status]).toEqual([path, 404]);
    expect((await call('POST', `/${session.id}/void`, { reason: 'Mine' })).status).toBe(404);
    // The sheet is that of another organization.
    const taken = await call('POST', '', session);
    expect([taken.status, Object.keys(issuesOf(taken))]).toEqual([422, ['sheet']]);
    await api.db.asOwner('update api_key set organization_id = $2 where id = $1', [
      key.id,
      api.organizationId,
    ]);
  });

  const callWith = (key: TestKey, method: string, path: string, body?: object) =>
    api.call(method, `/api/public/v1/classroom-sessions${path}`, {
      headers: key.headers,
      origin: null,
      ...(body && { body }),
    });
});

describe('the list', () => {
  it('has pages, the latest first, and finds titles, trainers and topics', async () => {
    const days = ['2026-01-03', '2026-01-01', '2026-01-02'];
    for (const [at, day] of days.entries())
      await record(
        sessionOf({
          completedAt: `${day}T10:00:00Z`,
          title: `Title ${at}`,
          topicIds: [at === 1 ? 'xss' : 'sqli'],
        }),
      );
    const titles = async (query: string) =>
      (await send('GET', query)).body.items.map(({ title }: { title: string }) => title);
    expect(await titles('')).toEqual(['Title 0', 'Title 2', 'Title 1']);
    expect(await titles('?pageSize=2&page=2')).toEqual(['Title 1']);
    expect(await titles('?search=title%202')).toEqual(['Title 2']);
    expect(await titles('?search=xss')).toEqual(['Title 1']);
    expect(await titles('?search=TARA')).toHaveLength(3);
    expect(await titles('?search=nobody')).toEqual([]);
  });
});
