import { createHash } from 'node:crypto';
import { newId } from '@docket/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

/** Statements that wait for a topic or a person (docs/xapi.md). */
let api: TestApi;
let key: TestKey;
let cookie: string;
let ada: string;
beforeAll(async () => {
  api = await startTestApi();
  await api.person('admin@x.example', 'org_admin');
  cookie = await api.signIn('admin@x.example');
  key = await api.key('xapi:write', 'xapi:read');
  ada = await learner('ada@x.example');
  await addTopic('sqli');
});
afterAll(() => api.close());
beforeEach(() =>
  api.db.asOwner(
    'truncate attempt, attempt_void, attempt_input, xapi_statement, xapi_object_mapping, person_identifier, audit_event',
  ),
);

async function learner(email: string): Promise<string> {
  const [row] = await api.db.asOwner<{ id: string }>(
    'insert into person (organization_id, email, name) values ($1, $2, $2) returning id',
    [api.organizationId, email],
  );
  return row!.id;
}
const addTopic = (slug: string) =>
  api.db.asOwner(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'a03', 'A03')
         on conflict (organization_id, family, slug) do update set title = 'A03' returning id)
       insert into topic (organization_id, module_id, slug, title) select $1, id, $2, $2 from m`,
    [api.organizationId, slug],
  );

const QUIZ = 'https://lms.example/mod/quiz/view.php?id=9';
const statement = (changes: object = {}) => ({
  id: newId(),
  actor: { mbox: 'mailto:ada@x.example' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: QUIZ },
  timestamp: '2026-02-01T10:00:00Z',
  result: { score: { scaled: 0.9 } },
  ...changes,
});
const receive = async (...statements: object[]) => {
  const headers = { ...key.headers, 'x-experience-api-version': '1.0.3' };
  const response = await api.call('POST', '/api/public/v1/xapi/statements', {
    origin: null,
    headers,
    body: statements,
  });
  expect(response.status).toBe(200);
};
const list = async (query = '') =>
  (await api.call('GET', `/api/admin/statements/waiting${query}`, { cookie })).body;
const send = (path: string, body: object = {}) =>
  api.call('POST', `/api/admin/statements/${path}`, { cookie, body });
const attempts = () =>
  api.db.asOwner<{ id: string; person_id: string }>(
    `select source_id as id, person_id, score::text from attempt where superseded_by = 9223372036854775807`,
  );

describe('activities', () => {
  it('are listed with the number of statements, the first and the last', async () => {
    const first = statement({ timestamp: '2026-01-01T00:00:00Z' });
    await receive(first);
    await receive(statement(), statement({ object: { id: 'other' } }));
    expect(await list()).toEqual({
      items: [
        {
          object: QUIZ,
          name: null,
          email: null,
          account: null,
          accountIssuer: null,
          statements: 2,
          firstAt: '2026-01-01T00:00:00.000Z',
          lastAt: '2026-02-01T10:00:00.000Z',
          firstStatement: first.id,
        },
        expect.objectContaining({ object: 'other', statements: 1 }),
      ],
      page: 1,
      pageSize: 50,
      total: 2,
    });
    expect((await list('?reason=actor')).total).toBe(0);
    expect((await list('?pageSize=1&page=2')).items).toMatchObject([{ object: 'other' }]);
  });

  it('get a topic, and their statements are recorded; later ones too', async () => {
    await receive(statement(), statement(), statement({ object: { id: 'other' } }));
    const { status, body } = await send('objects', { object: QUIZ, topicId: 'SQLI' });
    expect([status, body]).toEqual([200, { recorded: 2, ignored: 0, waiting: 0 }]);
    await receive(statement());
    expect(await attempts()).toHaveLength(3);
    expect((await list()).items).toMatchObject([{ object: 'other' }]);
    const events = await api.db.asOwner(
      `select action, actor_email, target_label, metadata from audit_event where actor_email = 'admin@x.example' order by action`,
    );
    expect(events).toMatchObject([
      { action: 'attempts.recorded', metadata: { created: 2 } },
      { action: 'statements.object_mapped', target_label: QUIZ, metadata: { after: { topic: 'sqli' } } },
    ]);
  });

  it('get the topic of their parent', async () => {
    const context = { contextActivities: { parent: [{ id: 'https://lms.example/course/1' }] } };
    await receive(statement({ context }));
    const { body } = await send('objects', { object: 'https://lms.example/course/1', topicId: 'sqli' });
    expect(body).toEqual({ recorded: 1, ignored: 0, waiting: 0 });
  });

  it('that do not count are ignored, now and later, until they get a topic', async () => {
    await receive(statement());
    expect((await send('objects', { object: QUIZ, topicId: null })).body).toMatchObject({ ignored: 1 });
    await receive(statement());
    expect([await attempts(), (await list()).total]).toEqual([[], 0]);
    await send('objects', { object: QUIZ, topicId: 'sqli' });
    await receive(statement());
    expect(await attempts()).toHaveLength(1);
    const [event] = await api.db.asOwner(
      `select metadata from audit_event where action = 'statements.object_mapped' and metadata -> 'after' ->> 'topic' = 'sqli'`,
    );
    expect(event).toMatchObject({ metadata: { before: { topic: null }, after: { topic: 'sqli' } } });
  });

  it('keep the rule of one attempt for statements of a registration', async () => {
    const context = { registration: newId() };
    const scored = statement({ context });
    await receive(statement({ context, result: { success: true } }), scored);
    expect((await send('objects', { object: QUIZ, topicId: 'sqli' })).body.recorded).toBe(2);
    expect(await attempts()).toMatchObject([{ id: scored.id }]);
  });

  it('are named as in their first statement, in the language of the request, otherwise in the first one', async () => {
    const named = (id: string, name: object) => statement({ object: { id, definition: { name } } });
    await receive(
      named('both', { 'en-US': 'Quiz', 'de-DE': 'Test' }),
      named('other', { fi: 'Koe' }),
      named('blank', { de: ' ', en: 'Exam' }),
      named('long', { de: 'x'.repeat(10_001) }),
    );
    const names = async (language: string) => {
      const headers = { 'accept-language': language };
      const { body } = await api.call('GET', '/api/admin/statements/waiting', { cookie, headers });
      return Object.fromEntries(
        (body.items as { object: string; name: string }[]).map(({ object, name }) => [object, name]),
      );
    };
    expect(await names('de')).toEqual({ both: 'Test', other: 'Koe', blank: 'Exam', long: null });
    expect(await names('en')).toEqual({ both: 'Quiz', other: 'Koe', blank: 'Exam', long: null });
  });

  it('are not recorded for voided statements, which are not counted', async () => {
    const sent = statement();
    await receive(
      sent,
      statement({
        verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
        object: { objectType: 'StatementRef', id: sent.id },
      }),
    );
    expect(await list()).toMatchObject({ items: [], total: 0 });
    const remaining = statement();
    await receive(remaining);
    expect((await list()).items).toMatchObject([{ statements: 1, firstStatement: remaining.id }]);
    const { body } = await send('objects', { object: QUIZ, topicId: 'sqli' });
    expect(body).toEqual({ recorded: 1, ignored: 1, waiting: 0 });
    expect(await attempts()).toMatchObject([{ id: remaining.id }]);
  });

  it('of another organization are not changed', async () => {
    await receive(statement());
    const foreign = await api.db.organization();
    await api.db.asOwner('update xapi_statement set organization_id = $1', [foreign]);
    expect((await send('objects', { object: QUIZ, topicId: 'sqli' })).body.recorded).toBe(0);
    expect((await list()).total).toBe(0);
  });

  it('need an existing topic', async () => {
    expect((await send('objects', { object: QUIZ, topicId: 'nothing' })).status).toBe(404);
    expect((await send('objects', { object: 'x'.repeat(2001), topicId: null })).status).toBe(422);
    expect((await send('objects', { object: '\u{20000}'.repeat(501), topicId: null })).status).toBe(422);
  });
});

describe('actors', () => {
  const sha1 = createHash('sha1').update('mailto:ada.l@x.example').digest('hex');
  const homePage = 'https://lms.example';
  it.each<[string, object, object]>([
    [
      'an account',
      { account: { homePage, name: '7' } },
      { email: null, account: '7', accountIssuer: homePage },
    ],
    [
      'an account without a home page',
      { account: { name: '7' } },
      { email: null, account: '7', accountIssuer: null },
    ],
    [
      'an address',
      { mbox: 'mailto:ada.l@x.example' },
      { email: 'ada.l@x.example', account: null, accountIssuer: null },
    ],
    ['a hash', { mbox_sha1sum: sha1 }, { email: null, account: sha1, accountIssuer: 'mbox_sha1sum' }],
    [
      'an OpenID',
      { openid: 'https://ada.example' },
      { account: 'https://ada.example', accountIssuer: 'openid' },
    ],
  ])('with %s get a person, and their statements are recorded; later ones too', async (_, actor, named) => {
    const sent = { actor: { ...actor, name: 'Ada Lovelace' }, object: { id: 'sqli' } };
    await receive(statement(sent), statement(sent));
    const { items } = await list('?reason=actor');
    expect(items).toMatchObject([{ ...named, name: 'Ada Lovelace', object: null, statements: 2 }]);
    const { email, account, accountIssuer } = items[0];
    const { status, body } = await send('actors', { email, account, accountIssuer, userId: ada });
    expect([status, body]).toEqual([200, { recorded: 2, ignored: 0, waiting: 0 }]);
    await receive(statement(sent));
    expect((await attempts()).map(({ person_id }) => person_id)).toEqual([ada, ada, ada]);
    const [event] = await api.db.asOwner(`select metadata from audit_event where action = 'user.updated'`);
    expect(event).toMatchObject({ metadata: { after: { identifiers: [expect.anything()] } } });
  });

  it('wait for both a person and a topic', async () => {
    await receive(statement({ actor: { account: { homePage, name: '7' } } }));
    const actor = { account: '7', accountIssuer: homePage, userId: ada };
    expect((await send('actors', actor)).body).toEqual({ recorded: 0, ignored: 0, waiting: 1 });
    expect((await list('?reason=actor')).total).toBe(0);
    expect((await send('objects', { object: QUIZ, topicId: 'sqli' })).body.recorded).toBe(1);
  });

  it('need an existing person, and an identifier that nobody else has', async () => {
    const actor = { account: '7', accountIssuer: homePage };
    expect((await send('actors', { ...actor, userId: newId() })).status).toBe(404);
    expect((await send('actors', { ...actor, userId: ada })).status).toBe(200);
    expect((await send('actors', { ...actor, userId: await learner('bo@x.example') })).status).toBe(409);
    expect((await send('actors', { userId: ada })).status).toBe(422);
  });
});

it('records statements whose topic and person were added since', async () => {
  await receive(statement({ object: { id: 'late' }, actor: { mbox: 'mailto:late@x.example' } }), statement());
  expect((await send('retry')).body).toEqual({ recorded: 0, ignored: 0, waiting: 2 });
  const late = await learner('late@x.example');
  await addTopic('late');
  expect((await send('retry')).body).toEqual({ recorded: 1, ignored: 0, waiting: 1 });
  expect(await attempts()).toMatchObject([{ person_id: late }]);
});

it('continues to wait if an attempt has the ID of the statement and other values', async () => {
  const [sent, other] = [statement(), statement()];
  await receive(sent, other);
  await api.db.asOwner(
    `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id, recorded_by)
       select $1, $2, t.id, 10, '2026-01-01Z', 'xapi', $3, 1 from topic t where t.organization_id = $1 and t.slug = 'sqli'`,
    [api.organizationId, ada, sent.id],
  );
  expect((await send('objects', { object: QUIZ, topicId: 'sqli' })).body).toEqual({
    recorded: 1,
    ignored: 0,
    waiting: 1,
  });
});

it('is only for administrators', async () => {
  await api.person('other@x.example', 'learner');
  const learnerCookie = await api.signIn('other@x.example');
  for (const path of ['objects', 'actors', 'retry']) {
    const response = await api.call('POST', `/api/admin/statements/${path}`, {
      cookie: learnerCookie,
      body: {},
    });
    expect(response.status).toBe(403);
  }
});
