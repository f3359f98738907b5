import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

let api: TestApi;
let key: TestKey;
let person: string;
let topic: string;
let other: { person: string; topic: string };

beforeAll(async () => {
  api = await startTestApi();
  key = await api.key('progress:write');
  person = await learner(api.organizationId, 'Ada@example.org');
  topic = await addTopic(api.organizationId, 'sql-injection');
  await addTopic(api.organizationId, 'xss');
  const foreign = await api.db.organization();
  other = { person: await learner(foreign, 'eve@example.org'), topic: await addTopic(foreign, 'theirs') };
});
afterAll(() => api.close());
beforeEach(() => api.db.asOwner('truncate attempt, audit_event'));

async function learner(organization: string, email: string): Promise<string> {
  const [row] = await api.db.asOwner<{ id: string }>(
    'insert into person (organization_id, email, name) values ($1, $2, $2) returning id',
    [organization, email],
  );
  return row!.id;
}

async function addTopic(organization: string, slug: string): Promise<string> {
  const [row] = await api.db.asOwner<{ id: string }>(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'a03', 'A03')
       on conflict (organization_id, family, slug) do update set title = 'A03' returning id)
     insert into topic (organization_id, module_id, slug, title) select $1, id, $2, $2 from m returning id`,
    [organization, slug],
  );
  return row!.id;
}

const attempt = (changes: object = {}) => ({
  email: 'ada@example.org',
  topicId: 'sql-injection',
  score: 85,
  completedAt: '2026-01-02T10:00:00Z',
  source: 'platform',
  sourceId: 'a1',
  ...changes,
});

const send = (attempts: unknown, headers: Record<string, string> = key.headers) =>
  api.call('POST', '/api/public/v1/attempts', { headers, origin: null, body: { attempts } });

const storedAttempts = () =>
  api.db.asOwner(
    `select person_id, topic_id, score, language, started_at, completed_at, source, source_id from attempt order by source_id`,
  );
const events = () =>
  api.db.asOwner<{ action: string; actor_email: string; target_label: string; metadata: unknown }>(
    'select action, actor_email, target_label, metadata from audit_event',
  );

describe('invalid batches', () => {
  const twice = { sourceId: 'b', score: 1 };
  it.each<[string, object[], string[]]>([
    ['no person', [attempt({ email: undefined })], ['attempts.0.userId']],
    [
      'both userId and email',
      [attempt({ userId: '01a20832-465f-77b2-97a8-e4df3d821499' })],
      ['attempts.0.email'],
    ],
    ['an unknown person', [attempt({ email: 'bob@example.org', sourceId: 'b' })], ['attempts.0.email']],
    [
      'an unknown ID',
      [attempt({ email: undefined, userId: '01a20832-465f-77b2-97a8-e4df3d821499' })],
      ['attempts.0.userId'],
    ],
    ['an unknown topic', [attempt({ topicId: 'nothing' })], ['attempts.0.topicId']],
    ['a score above 100', [attempt(), attempt({ score: 100.001, sourceId: 'b' })], ['attempts.1.score']],
    ['a score below 0', [attempt({ score: -0.01 })], ['attempts.0.score']],
    ['neither score nor result', [attempt({ score: undefined })], ['attempts.0.score']],
    ['both score and result', [attempt({ result: 'passed' })], ['attempts.0.result']],
    ['an unknown result', [attempt({ score: undefined, result: 'done' })], ['attempts.0.result']],
    [
      'a completion in the future',
      [attempt({ completedAt: new Date(Date.now() + 120_000).toISOString() })],
      ['attempts.0.completedAt'],
    ],
    [
      'a completion before the start',
      [attempt({ startedAt: '2026-01-02T10:00:00.001Z' })],
      ['attempts.0.startedAt'],
    ],
    ['no time zone', [attempt({ completedAt: '2026-01-02T10:00:00' })], ['attempts.0.completedAt']],
    ['an invalid year', [attempt({ completedAt: '0000-01-01T00:00:00Z' })], ['attempts.0.completedAt']],
    ['NUL', [attempt({ sourceId: 'a\0' })], ['attempts.0.sourceId']],
    [
      'an ID longer than 2,000 bytes',
      [attempt({ sourceId: '\u{20000}'.repeat(501) })],
      ['attempts.0.sourceId'],
    ],
    [
      'a time after year 9999 in UTC',
      [attempt({ startedAt: '9999-12-31T23:59:59-14:00' })],
      ['attempts.0.startedAt'],
    ],
    ['an unpaired surrogate', [attempt({ source: '\ud800' })], ['attempts.0.source']],
    ['an unknown field', [attempt({ topic: 'x' })], ['attempts.0.topic']],
    [
      'the same ID for two attempts',
      [attempt(), attempt({ sourceId: 'b' }), attempt(twice), attempt({ ...twice, language: 'go' })],
      ['attempts.2.sourceId', 'attempts.3.sourceId'],
    ],
    [
      'several issues',
      [attempt(), attempt({ email: 'bob@example.org', topicId: 'nothing', sourceId: 'b' })],
      ['attempts.1.email', 'attempts.1.topicId'],
    ],
    ['an empty list', [], ['attempts']],
  ])('rejects a batch with %s', async (_, attempts, paths) => {
    const { status, body } = await send(attempts);
    expect([status, body.error, body.issues.map(({ path }: { path: string }) => path)]).toEqual([
      422,
      'invalid_request',
      paths,
    ]);
    expect([await storedAttempts(), await events()]).toEqual([[], []]);
  });

  it('rejects a batch with different values for a recorded attempt', async () => {
    await send([attempt()]);
    const changes = [
      { score: 84.99 },
      { score: undefined, result: 'passed' },
      { topicId: 'xss' },
      { language: 'go' },
      { completedAt: '2026-01-02T10:00:00.001Z' },
    ];
    for (const change of changes) {
      const { status, body } = await send([attempt({ sourceId: 'new' }), attempt(change)]);
      expect([status, body.issues[0].path]).toEqual([422, 'attempts.1.sourceId']);
    }
    expect(await storedAttempts()).toHaveLength(1);
  });

  it('rejects people and topics of another organization', async () => {
    const { body } = await send([
      attempt({ email: undefined, userId: other.person }),
      attempt({ email: 'eve@example.org', sourceId: 'b' }),
      attempt({ topicId: 'theirs', sourceId: 'c' }),
      attempt({ topicId: other.topic, sourceId: 'd' }),
    ]);
    expect(body.issues.map(({ path }: { path: string }) => path)).toEqual([
      'attempts.0.userId',
      'attempts.1.email',
      'attempts.2.topicId',
      'attempts.3.topicId',
    ]);
  });

  it('rejects a batch of more than 1,000 attempts', async () => {
    const { status, body } = await send(
      Array.from({ length: 1001 }, (_, n) => attempt({ sourceId: String(n) })),
    );
    expect([status, body.issues]).toEqual([
      422,
      [{ path: 'attempts', message: 'Send at most 1000 attempts in a request.' }],
    ]);
  });
});

it('identifies people and topics in both ways, truncates scores to hundredths, and stores instants in UTC', async () => {
  const full = { language: ' Java ', startedAt: '2026-01-02T10:30:00+01:00', score: 69.999 };
  const response = await send([
    attempt({ email: ' ADA@Example.org', ...full }),
    attempt({ email: undefined, userId: person, topicId: topic, sourceId: 'a2', score: 1e-7 }),
    attempt({ sourceId: 'a3', score: 0.57, completedAt: new Date().toISOString() }),
  ]);
  expect([response.status, response.body]).toEqual([200, { received: 3, created: 3, duplicates: 0 }]);
  const rows = await storedAttempts();
  expect(rows[0]).toEqual({
    person_id: person,
    topic_id: topic,
    score: '69.99',
    language: 'java',
    started_at: new Date('2026-01-02T09:30:00Z'),
    completed_at: new Date('2026-01-02T10:00:00Z'),
    source: 'platform',
    source_id: 'a1',
  });
  expect(rows[1]).toMatchObject({ person_id: person, topic_id: topic, score: '0.00', language: null });
  expect(rows[2]).toMatchObject({ score: '0.57' });
});

it('counts identical attempts as duplicates, within and across batches, and audits only new attempts', async () => {
  const repeated = attempt({ email: undefined, userId: person, topicId: topic });
  expect((await send([attempt(), repeated])).body).toEqual({ received: 2, created: 1, duplicates: 1 });
  expect((await send([repeated])).body).toEqual({ received: 1, created: 0, duplicates: 1 });
  expect(await events()).toEqual([
    {
      action: 'attempts.recorded',
      actor_email: `apikey:${key.id}`,
      target_label: 'platform',
      metadata: {
        created: 1,
        sources: ['platform'],
        attempts: [{ source: 'platform', sourceId: repeated.sourceId }],
      },
    },
  ]);
});

it('accepts 1,000 attempts with all fields at their maximum length', async () => {
  const long = `${'e'.repeat(307)}@example.org`.slice(-320);
  await learner(api.organizationId, long);
  await addTopic(api.organizationId, 't'.repeat(300));
  const batch = Array.from({ length: 1000 }, (_, n) => ({
    email: long,
    topicId: 't'.repeat(300),
    score: 99.99,
    language: 'l'.repeat(100),
    startedAt: '2026-01-02T10:00:00.000+01:00',
    completedAt: '2026-01-02T10:00:00.000Z',
    source: 's'.repeat(100),
    sourceId: String(n).padStart(400, '0'),
  }));
  expect((await send(batch)).body).toEqual({ received: 1000, created: 1000, duplicates: 0 });
});

describe('concurrent batches', () => {
  const batch = (change: object = {}) =>
    Array.from({ length: 200 }, (_, n) => attempt({ sourceId: String(n), ...change }));

  it('records the same attempts of concurrent batches once, in any order', async () => {
    const responses = await Promise.all([send(batch()), send(batch().toReversed()), send(batch())]);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(responses.reduce((sum, { body }) => sum + body.created, 0)).toBe(200);
    expect(await storedAttempts()).toHaveLength(200);
  });

  it('rejects one of two concurrent batches with contradicting attempts', async () => {
    // A third transaction inserts the first attempt, so that both batches pass their checks and wait for it.
    const third = new pg.Client({ connectionString: api.db.ownerUrl });
    await third.connect();
    await third.query('begin');
    await third.query(
      `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
         values ($1, $2, $3, 1, now(), 'platform', '0')`,
      [api.organizationId, person, topic],
    );
    const batches = [send(batch()), send(batch({ score: 10 }))];
    while ((await countWaiting()) < batches.length);
    await third.query('rollback');
    await third.end();
    const responses = await Promise.all(batches);
    expect(responses.map(({ status }) => status).toSorted((x, y) => x - y)).toEqual([200, 422]);
    const scores = new Set((await storedAttempts()).map(({ score }) => score));
    expect([await storedAttempts(), scores]).toMatchObject([{ length: 200 }, { size: 1 }]);
  });

  const countWaiting = async (): Promise<number> => {
    const [row] = await api.db.asOwner<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return row!.waiting;
  };
});

it('requires the scope to record attempts, and also records them in /api/admin', async () => {
  const reader = await api.key('progress:read');
  expect((await send([attempt()], reader.headers)).body).toMatchObject({
    error: 'insufficient_scope',
    required: 'progress:write',
  });
  await api.person('root@example.org', 'org_admin');
  const cookie = await api.signIn('root@example.org');
  const response = await api.call('POST', '/api/admin/attempts', { cookie, body: { attempts: [attempt()] } });
  expect([response.status, response.body.created]).toEqual([200, 1]);
});
