import { newId } from '@docket/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addStatementSubjects,
  statement,
  StatementClient,
  STATEMENTS,
  VERSION,
} from '../testing/statement-client.js';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

/** The statement resource of xAPI (docs/xapi.md). */
let api: TestApi;
let key: TestKey;
let client: StatementClient;
beforeAll(async () => {
  api = await startTestApi();
  key = await api.key('xapi:write', 'xapi:read');
  client = new StatementClient(api, key);
  await addStatementSubjects(api);
});
afterAll(() => api.close());
beforeEach(() =>
  api.db.asOwner('truncate attempt, attempt_void, attempt_input, xapi_statement, audit_event'),
);

const voiding = (id: string) =>
  statement({
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id },
    result: undefined,
  });

const attempts = () =>
  api.db.asOwner<{ id: string; score: string | null }>(
    `select source_id as id, score::text from attempt where superseded_by = 9223372036854775807 order by source_id`,
  );
const states = async () =>
  Object.fromEntries(
    (
      await api.db.asOwner<{ state: string; total: number }>(
        'select state, count(*)::int as total from xapi_statement group by state',
      )
    ).map(({ state, total }) => [state, total]),
  );

describe('POST', () => {
  it('records an array and returns the IDs in the same order', async () => {
    const sent = [statement(), statement({ id: undefined }), statement()];
    const { status, body, headers } = await client.post(sent);
    expect(status).toBe(200);
    expect([body[0], body[2]]).toEqual([sent[0]!.id, sent[2]!.id]);
    expect(headers['x-experience-api-version']).toBe('1.0.3');
    expect(Date.parse(String(headers['x-experience-api-consistent-through']))).toBeGreaterThan(0);
    expect((await attempts()).map(({ id }) => id)).toEqual(
      (body as string[]).toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  it('records one object, with the instant of its reception as timestamp', async () => {
    const { status, body } = await client.post(statement({ timestamp: undefined }));
    expect([status, body.length, await attempts()]).toEqual([200, 1, [{ id: body[0], score: '90.00' }]]);
  });

  it('records nothing of an empty array', async () => {
    expect((await client.post([])).body).toEqual([]);
  });

  it('records the key as the actor of the attempts and of the statements', async () => {
    await client.post(statement());
    const events = await api.db.asOwner(
      'select action, actor_email, actor_role, metadata from audit_event order by action',
    );
    expect(events).toMatchObject([
      { action: 'attempts.recorded', actor_email: `apikey:${key.id}`, actor_role: 'api_key' },
      { action: 'statements.received', actor_email: `apikey:${key.id}`, metadata: { recorded: 1 } },
    ]);
  });

  it('accepts the same statement again, and refuses another one with its ID', async () => {
    const sent = statement();
    await client.post(sent);
    const reordered = Object.fromEntries(Object.entries(sent).toReversed());
    expect((await client.post({ ...reordered, stored: '2026-03-01T00:00:00Z' })).status).toBe(200);
    expect((await client.post([statement(), { ...sent, id: sent.id.toUpperCase() }])).status).toBe(200);
    const other = { ...sent, result: { score: { scaled: 0.8 } } };
    const refused = await client.post([statement(), other]);
    expect([refused.status, refused.body]).toEqual([
      409,
      {
        error: 'conflict',
        message: expect.any(String),
        issues: [{ path: '1.id', message: expect.stringContaining(sent.id) }],
      },
    ]);
    expect(await attempts()).toHaveLength(2);
  });

  it('compares all digits of the numbers', async () => {
    const text = (scaled: string) => JSON.stringify(sent).replace('12345', scaled);
    const sent = statement({ result: { score: { scaled: 12345 } } });
    expect((await client.post(text('0.7'))).status).toBe(200);
    expect((await client.post(text('0.70000000000000000000'))).status).toBe(200);
    expect((await client.post(text('0.69999999999999999999'))).status).toBe(409);
    const other = statement({ result: { score: { scaled: 12345 } } });
    const long = JSON.stringify(other).replace('12345', '0.69999999999999999999');
    expect([(await client.post(long)).status, (await client.post(long)).status]).toEqual([200, 200]);
    expect((await client.post(long.replace('0.69999999999999999999', '0.7'))).status).toBe(409);
  });

  it('refuses a statement with the ID of another attempt', async () => {
    const sent = statement();
    await client.post(sent);
    await api.db.asOwner('truncate xapi_statement');
    expect((await client.post(sent)).status).toBe(200);
    await api.db.asOwner('truncate xapi_statement');
    expect((await client.post({ ...sent, result: { score: { scaled: 0.8 } } })).status).toBe(409);
  });

  it('completes a statement that was imported from a file', async () => {
    const sent = statement({ context: { registration: newId() } });
    await client.post(sent);
    await api.db.asOwner('update xapi_statement set statement = null, digest = null');
    expect((await client.get(sent.id)).status).toBe(404);
    expect((await client.post({ ...sent, result: { score: { scaled: 0.8 } } })).status).toBe(409);
    expect((await client.post(sent)).status).toBe(200);
    expect((await client.get(sent.id)).status).toBe(200);
    expect(await attempts()).toHaveLength(1);
  });

  it.each<[string, object, string, RegExp]>([
    [
      'scores that contradict each other',
      { result: { score: { scaled: 0.9, raw: 20, max: 100 } } },
      'result.score',
      /0\.9.*20/,
    ],
    ['success that contradicts the verb', { result: { success: false } }, 'result.success', /passed.*false/],
    ['a group', { actor: { objectType: 'Group', name: 'Reds' } }, 'actor', /Reds/],
    ['a timestamp in the future', { timestamp: '2999-01-01T00:00:00Z' }, 'timestamp', /future/],
    ['no actor', { actor: undefined }, 'actor', /Required/],
    ['no verb', { verb: undefined }, 'verb', /Required/],
    ['no object', { object: undefined }, 'object', /Required/],
    ['an unsupported version', { version: '0.9' }, 'version', /0\.9/],
    ['a time without a time zone', { timestamp: '2026-01-01T00:00:00' }, 'timestamp', /time zone/],
    ['NUL', { context: { extensions: { 'a:b': '\0' } } }, '(statement)', /NUL/],
    ['half a surrogate', { context: { extensions: { '\ud800': 1 } } }, '(statement)', /surrogate/],
  ])('refuses %s with 400 and records nothing of the request', async (_, changes, path, reason) => {
    const sent = statement(changes);
    const { status, body } = await client.post([statement(), sent]);
    expect([status, body.error, body.issues[0].path]).toEqual([400, 'invalid_xapi_request', `1.${path}`]);
    expect(body.issues[0].message).toMatch(reason);
    expect(body.issues[0].message).toContain(sent.id);
    expect([await attempts(), await states()]).toEqual([[], {}]);
  });

  it.each<[string, string, number]>([
    ['no JSON', '{"id":', 400],
    ['an empty body', ' ', 400],
    ['a text', '"text"', 400],
    [
      'statements without a comma between them',
      `[${JSON.stringify(statement())}${JSON.stringify(statement())}]`,
      400,
    ],
    ['a comma after the last statement', `[${JSON.stringify(statement())},]`, 400],
    ['a comma before the first statement', `[,${JSON.stringify(statement())}]`, 400],
    ['two commas', `[${JSON.stringify(statement())},,${JSON.stringify(statement())}]`, 400],
    ['a comma after a statement', `${JSON.stringify(statement())},`, 400],
    ['a comma before a statement', `,${JSON.stringify(statement())}`, 400],
    ['a list of lists', '[[]]', 400],
    ['an ID that is no UUID', JSON.stringify(statement({ id: 'a' })), 400],
    [
      'an ID that is not well-formed',
      JSON.stringify(statement()).replace(/"id":"[^"]*"/, '"id":"\\ud800"'),
      400,
    ],
    [
      '10,000 levels',
      JSON.stringify(statement({ context: { extensions: { a: 1 } } })).replace(
        '"a":1',
        `"a":${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      ),
      400,
    ],
    [
      'a number that is too large',
      JSON.stringify(statement({ context: { a: 12345 } })).replace('12345', '1e999'),
      400,
    ],
    ['a body of 3 MB', JSON.stringify(statement({ context: { a: 'x'.repeat(3_000_000) } })), 413],
    ['1,001 statements', JSON.stringify(Array.from({ length: 1001 }, () => ({}))), 413],
  ])('refuses %s', async (_, body, status) => {
    const response = await client.post(body);
    expect([response.status, response.headers['x-experience-api-version']]).toEqual([status, '1.0.3']);
    expect(await states()).toEqual({});
  });

  it('refuses query parameters with 400', async () => {
    const { status, body } = await client.call('POST', `${STATEMENTS}?statementId=${newId()}`, statement());
    expect([status, body.error]).toEqual([400, 'invalid_xapi_request']);
    expect(await states()).toEqual({});
  });

  it('refuses two statements with the same ID', async () => {
    const sent = statement();
    expect((await client.post([sent, sent])).status).toBe(400);
  });

  it('accepts property names of prototypes and huge exponents', async () => {
    const text = JSON.stringify(statement({ context: { extensions: { a: 12345 } } }));
    expect(
      (await client.post(text.replace('"a":12345', '"__proto__":{"constructor":1e-99999}'))).status,
    ).toBe(200);
    expect(await attempts()).toHaveLength(1);
  });

  it('counts a statement once that two requests send at the same time', async () => {
    const sent = Array.from({ length: 20 }, () => statement({ context: { registration: newId() } }));
    const responses = await Promise.all([1, 2, 3, 4].map(() => client.post(sent)));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await attempts()).toHaveLength(20);
  });
});

describe('statements that do not count now', () => {
  it('of other verbs are accepted, ignored and returned', async () => {
    const sent = statement({
      verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
      actor: { objectType: 'Group' },
    });
    expect((await client.post(sent)).status).toBe(200);
    expect([await states(), await attempts()]).toEqual([{ ignored: 1 }, []]);
    expect((await client.get(sent.id)).body.verb).toEqual(sent.verb);
  });

  const verb = (name: string) => ({ id: `http://adlnet.gov/expapi/verbs/${name}` });
  it.each<[string, object]>([
    ['"completed" of an activity without questions', { result: { score: { raw: 0, min: 0, max: 0 } } }],
    ['"completed" with a score that has no scale', { result: { score: { raw: 85 } } }],
    ['"completed" with an empty score', { result: { score: {} } }],
    ['"completed" with null values', { result: { success: null, score: null }, context: null }],
    ['"completed" with a result that is null', { result: null, version: null, timestamp: null }],
    ['"scored" without a score', { verb: verb('scored'), result: {} }],
  ])('of %s are accepted, ignored and returned', async (_, changes) => {
    const sent = statement({ verb: verb('completed'), ...changes });
    expect((await client.post([sent, statement()])).status).toBe(200);
    expect([await states(), (await attempts()).length]).toEqual([{ ignored: 1, recorded: 1 }, 1]);
    expect((await client.get(sent.id)).body.verb).toEqual(sent.verb);
  });

  it('count with null for what they do not say', async () => {
    const context = { registration: null, contextActivities: null };
    const sent = statement({ result: { success: null, score: { scaled: 0.8, raw: null } }, context });
    expect((await client.post([sent, statement({ context: null })])).status).toBe(200);
    expect(new Set((await attempts()).map(({ score }) => score))).toEqual(new Set(['80.00', '90.00']));
  });

  it('about unknown activities and people wait, and are returned', async () => {
    const sent = [
      statement({ object: { id: 'https://lms.example/unknown' } }),
      statement({ actor: { account: { homePage: 'https://lms.example', name: '7' } } }),
    ];
    expect((await client.post([...sent, statement()])).status).toBe(200);
    expect([await states(), (await attempts()).length]).toEqual([{ recorded: 1, waiting: 2 }, 1]);
    for (const { id } of sent) expect((await client.get(id)).status).toBe(200);
    const [input] = await api.db.asOwner('select rows_accepted from attempt_input');
    expect(input).toEqual({ rows_accepted: 1 });
  });
});

describe('PUT', () => {
  it('records a statement with the ID in the query', async () => {
    const id = newId();
    const sent = statement({ id: undefined });
    expect((await client.call('PUT', `${STATEMENTS}?statementId=${id.toUpperCase()}`, sent)).status).toBe(
      204,
    );
    expect((await client.call('PUT', `${STATEMENTS}?statementId=${id}`, { ...sent, id })).status).toBe(204);
    expect(await attempts()).toEqual([{ id, score: '90.00' }]);
    const other = { ...sent, result: { score: { scaled: 1 } } };
    expect((await client.call('PUT', `${STATEMENTS}?statementId=${id}`, other)).status).toBe(409);
  });

  it.each<[string, string, object]>([
    ['another ID', `?statementId=${newId()}`, statement()],
    ['no ID', '', statement()],
    ['an ID that is no UUID', '?statementId=1', statement()],
    ['several statements', `?statementId=${newId()}`, [statement({ id: undefined }), statement()]],
  ])('refuses %s', async (_, query, body) => {
    expect((await client.call('PUT', STATEMENTS + query, body)).status).toBe(400);
    expect(await states()).toEqual({});
  });
});

describe('GET', () => {
  it('returns a statement as it was sent, with what the endpoint adds', async () => {
    const sent = statement({ context: { extensions: { 'https://x.example/a': [1.5, null, 'Ä'] } } });
    await client.post(sent);
    const { status, body, headers } = await client.get(sent.id.toUpperCase());
    expect(status).toBe(200);
    expect(body).toEqual({
      ...sent,
      stored: expect.any(String),
      version: '1.0.3',
      authority: {
        objectType: 'Agent',
        name: 'CI',
        account: { homePage: 'http://docket.test', name: key.id },
      },
    });
    expect(headers['last-modified']).toMatch(/GMT$/);
    const head = await api.call('HEAD', `${STATEMENTS}?statementId=${sent.id}`, {
      origin: null,
      headers: { ...VERSION, ...key.headers },
    });
    expect([head.status, head.raw.length, head.headers['x-experience-api-version']]).toEqual([
      200,
      0,
      '1.0.3',
    ]);
  });

  it('returns a voided statement only as one', async () => {
    const sent = statement();
    await client.post(sent);
    expect((await client.get(sent.id, 'voidedStatementId')).status).toBe(404);
    const void1 = voiding(sent.id);
    expect((await client.post(void1)).status).toBe(200);
    expect(await attempts()).toEqual([]);
    expect((await client.get(sent.id)).status).toBe(404);
    expect((await client.get(sent.id, 'voidedStatementId')).body.id).toBe(sent.id);
    // A voiding statement cannot be voided.
    expect((await client.post(voiding(void1.id))).status).toBe(200);
    expect((await client.get(void1.id)).status).toBe(200);
    expect((await client.get(sent.id)).status).toBe(404);
  });

  it('voids a statement that arrives later', async () => {
    const sent = statement();
    expect((await client.post([voiding(sent.id)])).status).toBe(200);
    expect((await client.post(sent)).status).toBe(200);
    expect([await attempts(), (await client.get(sent.id)).status]).toEqual([[], 404]);
  });

  it.each([
    ['no parameter', '', 400],
    ['both parameters', `?statementId=${newId()}&voidedStatementId=${newId()}`, 400],
    ['a filter', '?verb=http://adlnet.gov/expapi/verbs/passed', 400],
    ['an unknown parameter', `?statementId=${newId()}&foo=1`, 400],
    ['a parameter twice', `?statementId=${newId()}&statementId=${newId()}`, 400],
    ['a filter and an ID', `?statementId=${newId()}&limit=1`, 400],
    ['an ID that is no UUID', '?statementId=1', 400],
    ['an unknown ID', `?statementId=${newId()}`, 404],
  ])('refuses %s', async (_, query, status) => {
    const response = await api.call('GET', STATEMENTS + query, {
      origin: null,
      headers: { ...VERSION, ...key.headers },
    });
    expect(response.status).toBe(status);
  });
});
