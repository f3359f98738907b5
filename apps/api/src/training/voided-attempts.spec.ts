import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

/** Voided attempts, and attempts with a result instead of a score (docs/domain.md, sections 2 and 3.2). */
let api: TestApi;
let key: TestKey;
let person: string;
let topic: string;

beforeAll(async () => {
  api = await startTestApi();
  key = await api.key('progress:write', 'progress:read');
  const [ada] = await api.db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, joined_at) values ($1, 'ada@example.org', 'Ada', '2020-01-01Z')
       returning id`,
    [api.organizationId],
  );
  person = ada!.id;
  const [xss] = await api.db.asOwner<{ id: string }>(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'a03', 'A03') returning id)
     insert into topic (organization_id, module_id, slug, title) select $1, id, 'xss', 'XSS' from m returning id`,
    [api.organizationId],
  );
  topic = xss!.id;
});
afterAll(() => api.close());
beforeEach(() => api.db.asOwner('truncate attempt, attempt_void, audit_event'));

const COMPLETED = new Date(Date.now() - 10 * 86_400_000).toISOString();
const attempt = (changes: object = {}) => ({
  email: 'ada@example.org',
  topicId: 'xss',
  score: 85,
  completedAt: COMPLETED,
  source: 'platform',
  sourceId: 'a1',
  ...changes,
});
const voidOf = (sourceId: string, changes: object = {}) => ({
  source: 'platform',
  sourceId,
  reason: 'Wrong person',
  ...changes,
});

const post = (path: string, attempts: object[], headers: Record<string, string> = key.headers) =>
  api.call('POST', `/api/public/v1/attempts${path}`, { headers, origin: null, body: { attempts } });
const record = (...attempts: object[]) => post('', attempts);
const voids = (...attempts: object[]) => post('/void', attempts);

/** Returns the attempts and trained topics of the person at an instant. */
async function progress(instant: { asOf?: string; knownAt?: string } = {}) {
  const query = new URLSearchParams(instant).toString();
  const { body } = await api.call('GET', `/api/public/v1/users/${person}/progress?${query}`, {
    headers: key.headers,
    origin: null,
  });
  return [body.totals.attempts, body.totals.topicsTrained, body.topics.length];
}

const changes = async (): Promise<number> => {
  const [row] = await api.db.asOwner<{ changes: number }>('select count(*)::int as changes from change');
  return row!.changes;
};
const stored = () =>
  api.db.asOwner<{ source_id: string; counts: boolean }>(
    `select source_id, superseded_by = 9223372036854775807 as counts from attempt order by source_id`,
  );
const events = () =>
  api.db.asOwner<{ action: string; actor_email: string; target_label: string; metadata: unknown }>(
    `select action, actor_email, target_label, metadata from audit_event where action = 'attempts.voided'`,
  );

describe('a void', () => {
  it('takes an attempt out of the figures of every asOf, and figures with an earlier knownAt still count it', async () => {
    await record(attempt());
    const knownAt = await api.db.distinctInstant();
    expect(await progress()).toEqual([1, 1, 1]);
    expect((await voids(voidOf('a1'))).body).toEqual({ received: 1, voided: 1, pending: 0, duplicates: 0 });
    expect(await progress()).toEqual([0, 0, 0]);
    expect(await progress({ asOf: COMPLETED })).toEqual([0, 0, 0]);
    expect(await progress({ asOf: COMPLETED, knownAt })).toEqual([1, 1, 1]);
    expect(await progress({ knownAt })).toEqual([1, 1, 1]);
  });

  it('of an attempt that arrives later applies to it from the start: it is recorded once and never counts', async () => {
    expect((await voids(voidOf('a1'))).body).toEqual({ received: 1, voided: 0, pending: 1, duplicates: 0 });
    expect((await record(attempt(), attempt())).body).toEqual({ received: 2, created: 1, duplicates: 1 });
    const knownAt = await api.db.distinctInstant();
    expect((await record(attempt())).body).toEqual({ received: 1, created: 0, duplicates: 1 });
    expect([await progress(), await progress({ knownAt })]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(await stored()).toEqual([{ source_id: 'a1', counts: false }]);
  });

  it('is idempotent: a repeated void changes nothing, not even the reason', async () => {
    await record(attempt(), attempt({ sourceId: 'a2' }));
    const twice = [voidOf('a1'), voidOf('a1', { reason: 'Repeated' }), voidOf('none')];
    expect((await voids(...twice)).body).toEqual({ received: 3, voided: 1, pending: 1, duplicates: 1 });
    const before = await changes();
    expect((await voids(...twice)).body).toEqual({ received: 3, voided: 0, pending: 0, duplicates: 3 });
    expect(await changes()).toBe(before);
    expect(
      await api.db.asOwner('select source_id, reason, changed_by from attempt_void order by source_id'),
    ).toEqual([
      { source_id: 'a1', reason: 'Wrong person', changed_by: `apikey:${key.id}` },
      { source_id: 'none', reason: 'Wrong person', changed_by: `apikey:${key.id}` },
    ]);
    expect(await events()).toHaveLength(1);
  });

  it('applies to the attempt of its source only', async () => {
    await record(attempt(), attempt({ source: 'other' }));
    await voids(voidOf('a1', { source: ' other ' }));
    expect(await progress()).toEqual([1, 1, 1]);
  });

  it('is audited with the sources, the counts and the reasons', async () => {
    await record(attempt());
    await voids(voidOf('a1'), voidOf('a2', { source: 'other' }));
    expect(await events()).toEqual([
      {
        action: 'attempts.voided',
        actor_email: `apikey:${key.id}`,
        target_label: 'other, platform',
        metadata: {
          voided: 1,
          pending: 1,
          sources: ['other', 'platform'],
          attempts: [
            { source: 'other', sourceId: 'a2', reason: 'Wrong person' },
            { source: 'platform', sourceId: 'a1', reason: 'Wrong person' },
          ],
        },
      },
    ]);
  });
});

it('importing a voided source ID again changes nothing, also with other values', async () => {
  await record(attempt());
  await voids(voidOf('a1'));
  const before = await changes();
  for (const again of [attempt(), attempt({ score: 10 })]) {
    expect((await record(again)).body).toEqual({ received: 1, created: 0, duplicates: 1 });
  }
  expect([await changes(), await stored()]).toEqual([before, [{ source_id: 'a1', counts: false }]]);
});

describe('invalid voids', () => {
  it.each<[string, object[], string]>([
    ['an empty list', [], 'attempts'],
    ['no reason', [voidOf('a1'), voidOf('a2', { reason: undefined })], 'attempts.1.reason'],
    ['a blank reason', [voidOf('a1', { reason: ' \n' })], 'attempts.0.reason'],
    ['a reason that is too long', [voidOf('a1', { reason: 'x'.repeat(2001) })], 'attempts.0.reason'],
    ['no source', [voidOf('a1', { source: '' })], 'attempts.0.source'],
    ['no source ID', [voidOf('a1'), voidOf('')], 'attempts.1.sourceId'],
    ['an unknown field', [voidOf('a1', { score: 1 })], 'attempts.0.score'],
    ['more than 1,000 voids', Array.from({ length: 1001 }, (_, n) => voidOf(String(n))), 'attempts'],
  ])('rejects a batch with %s completely', async (_, batch, path) => {
    await record(attempt());
    const { status, body } = await voids(...batch);
    expect([status, body.error, body.issues[0].path]).toEqual([422, 'invalid_request', path]);
    expect([await progress(), await api.db.asOwner('select from attempt_void')]).toEqual([[1, 1, 1], []]);
  });
});

it('accepts 1,000 voids with reasons of the maximum length', async () => {
  const batch = Array.from({ length: 1000 }, (_, n) => voidOf(String(n), { reason: 'r'.repeat(2000) }));
  expect((await voids(...batch)).body).toEqual({ received: 1000, voided: 0, pending: 1000, duplicates: 0 });
});

it('requires the scope to void attempts, and also voids them in /api/admin', async () => {
  const reader = await api.key('progress:read');
  expect((await post('/void', [voidOf('a1')], reader.headers)).body).toMatchObject({
    error: 'insufficient_scope',
    required: 'progress:write',
  });
  await api.person('root@example.org', 'org_admin');
  const cookie = await api.signIn('root@example.org');
  const body = { attempts: [voidOf('a1')] };
  const response = await api.call('POST', '/api/admin/attempts/void', { cookie, body });
  expect([response.status, response.body.pending]).toEqual([200, 1]);
});

it('does not void attempts of another organization', async () => {
  const foreign = await api.db.organization();
  await api.db.asOwner(
    `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
       values ($1, $2, $3, 1, now(), 'platform', 'a1')`,
    [foreign, person, topic],
  );
  expect((await voids(voidOf('a1'))).body).toMatchObject({ voided: 0, pending: 1 });
  expect(await stored()).toEqual([{ source_id: 'a1', counts: true }]);
});

describe('an attempt with a result instead of a score', () => {
  it('passes with the result passed, fails with the result failed, and has no score', async () => {
    await record(attempt({ score: undefined, result: 'failed' }));
    expect(await progress()).toEqual([1, 0, 1]);
    await record(attempt({ score: undefined, result: 'passed', sourceId: 'a2' }));
    expect(await progress()).toEqual([2, 1, 1]);
    const { body } = await api.call('GET', `/api/public/v1/users/${person}/progress`, {
      headers: key.headers,
      origin: null,
    });
    expect([body.totals.averageScore, body.topics[0].bestScore]).toEqual([null, null]);
    expect(await api.db.asOwner('select score, result from attempt order by source_id')).toEqual([
      { score: null, result: 'failed' },
      { score: null, result: 'passed' },
    ]);
  });

  it('is recorded once; another result or a score conflicts', async () => {
    const passed = attempt({ score: undefined, result: 'passed' });
    expect((await record(passed, passed)).body).toEqual({ received: 2, created: 1, duplicates: 1 });
    for (const other of [attempt({ score: undefined, result: 'failed' }), attempt({ score: 70 })]) {
      const { status, body } = await record(other);
      expect([status, body.issues[0].path]).toEqual([422, 'attempts.0.sourceId']);
    }
  });
});

describe('attempts and voids at the same time', () => {
  const ids = Array.from({ length: 100 }, (_, n) => String(n).padStart(3, '0'));
  const batch = ids.map((sourceId) => attempt({ sourceId }));

  const countWaiting = async (): Promise<number> => {
    const [row] = await api.db.asOwner<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return row!.waiting;
  };

  it('leave no attempt that counts: a void waits for attempts that are being recorded', async () => {
    // A third transaction inserts the last attempt, so that the batch has inserted the others and waits for it.
    const third = new pg.Client({ connectionString: api.db.ownerUrl });
    await third.connect();
    await third.query('begin');
    await third.query(
      `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
         values ($1, $2, $3, 1, now(), 'platform', $4)`,
      [api.organizationId, person, topic, ids.at(-1)],
    );
    const recorded = record(...batch);
    while ((await countWaiting()) < 1);
    const voided = voids(...ids.map((id) => voidOf(id)));
    while ((await countWaiting()) < 2);
    await third.query('rollback');
    await third.end();
    expect((await recorded).body).toMatchObject({ created: 100 });
    expect((await voided).body).toMatchObject({ voided: 100, pending: 0 });
    expect(await progress()).toEqual([0, 0, 0]);
  });

  it('record attempts that were voided before once, also in concurrent batches', async () => {
    await voids(...ids.map((id) => voidOf(id)));
    const responses = await Promise.all([record(...batch), record(...batch.toReversed()), record(...batch)]);
    expect(responses.reduce((sum, { body }) => sum + body.created, 0)).toBe(100);
    expect([await progress(), (await stored()).map(({ source_id }) => source_id)]).toEqual([[0, 0, 0], ids]);
  });
});
