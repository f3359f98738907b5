import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ID, statement, statementImports } from '../testing/statement-imports.js';

/** The people and topics of xAPI statements (docs/xapi.md). */
const { run, sql, attempts, accepted, refused } = statementImports();

describe('an actor', () => {
  const sha1 = (address: string) => createHash('sha1').update(`mailto:${address}`).digest('hex');
  const identifier = (kind: string, issuer: string, value: string) =>
    sql(
      `insert into person_identifier (organization_id, person_id, kind, issuer, value)
         select $1, id, $2, $3, $4 from person where organization_id = $1 and email = 'bo@x.example'`,
      kind,
      issuer,
      value,
    );

  test.each<[string, object, string]>([
    ['mbox', { mbox: 'MAILTO:ADA@x.example' }, 'Ada@x.example'],
    ['mbox_sha1sum', { mbox_sha1sum: sha1('bo@x.example').toUpperCase() }, 'bo@x.example'],
    ['mbox_sha1sum in lower case', { mbox_sha1sum: sha1('ada@x.example') }, 'Ada@x.example'],
    ['mbox_sha1sum as written', { mbox_sha1sum: sha1('Ada@x.example') }, 'Ada@x.example'],
    [
      'account with an e-mail address',
      { account: { homePage: 'https://lms.example', name: 'BO@x.example' } },
      'bo@x.example',
    ],
  ])('is found by %s', async (_, actor, email) => {
    expect((await accepted(statement({ actor }))).email).toBe(email);
  });

  test('is found by the account of a person', async () => {
    await identifier('account', 'https://lms.example', '4711');
    const account = { homePage: 'https://LMS.example', name: '4711' };
    expect((await accepted(statement({ actor: { account } }))).email).toBe('bo@x.example');
  });

  test('is not found by an account of another system', async () => {
    await identifier('account', 'https://other.example', '4711');
    const account = { homePage: 'https://lms.example', name: '4711' };
    expect((await refused(statement({ actor: { account } })))[1]).toContain('Person "4711" not found');
  });

  test('is found by an account without a home page', async () => {
    await identifier('account', '', '4711');
    const account = { homePage: 'https://lms.example', name: '4711' };
    expect((await accepted(statement({ actor: { account } }))).email).toBe('bo@x.example');
  });

  test('is found by an OpenID that is an account of a person', async () => {
    await identifier('account', '', 'https://bo.example');
    expect((await accepted(statement({ actor: { openid: 'https://bo.example' } }))).email).toBe(
      'bo@x.example',
    );
  });

  test('is found by a SHA-1 that an administrator has added to the person', async () => {
    await identifier('account', 'mbox_sha1sum', sha1('former@x.example'));
    expect((await accepted(statement({ actor: { mbox_sha1sum: sha1('former@x.example') } }))).email).toBe(
      'bo@x.example',
    );
  });

  test('that names two people is rejected', async () => {
    await identifier('account', 'https://lms.example', 'ada@x.example');
    const account = { homePage: 'https://lms.example', name: 'ada@x.example' };
    const [, reason] = await refused(statement({ actor: { account } }));
    expect(reason).toContain(`Statement ${ID}: The row names two people: Ada@x.example and bo@x.example`);
  });

  test('with several identifiers names one person, or is rejected', async () => {
    await identifier('account', 'https://lms.example', '4711');
    const account = { homePage: 'https://lms.example', name: '4711' };
    const [, reason] = await refused(statement({ actor: { mbox: 'mailto:ada@x.example', account } }));
    expect(reason).toContain('The row names two people: Ada@x.example and bo@x.example');
    const one = statement({ actor: { mbox: 'mailto:bo@x.example', account } });
    expect((await accepted(one)).email).toBe('bo@x.example');
  });

  test.each<[object, string, string]>([
    [{ account: { name: 'x' }, mbox_sha1sum: sha1('a@x.example') }, 'actor', 'mbox_sha1sum, account'],
    [{ objectType: 'Group', name: 'Team Red', member: [] }, 'actor', 'Team Red'],
    [{ objectType: 'Group', mbox: 'mailto:red@x.example' }, 'actor', 'red@x.example'],
    [{ objectType: 'Group', member: [] }, 'actor', 'The actor is a group.'],
    [{ objectType: 'Group', name: ' \0', member: [] }, 'actor', 'The actor is a group.'],
    [{ objectType: 'Group', name: '', mbox: 'mailto:red@x.example' }, 'actor', '"mailto:red@x.example"'],
    [{}, 'actor', 'mbox_sha1sum'],
    [{ mbox_sha1sum: 'abc' }, 'actor.mbox_sha1sum', 'SHA-1'],
    [{ mbox_sha1sum: sha1('nobody@x.example') }, 'actor', sha1('nobody@x.example')],
    [{ mbox: 'mailto:nobody' }, 'actor.mbox', 'nobody'],
  ])('%j is rejected', async (actor, field, text) => {
    const [at, reason] = await refused(statement({ actor }));
    expect([at, reason]).toEqual([field, expect.stringContaining(text)]);
    expect(reason).toContain(`Statement ${ID}`);
  });
});

describe('an object', () => {
  const quiz = { id: 'https://lms.example/mod/quiz/attempt?id=99' };
  const within = (contextActivities: object) => statement({ object: quiz, context: { contextActivities } });
  const map = (object: string, topic: string | null) =>
    sql(
      `insert into xapi_object_mapping (organization_id, object_id, topic_id)
         select $1, $2, (select id from topic where organization_id = $1 and slug = $3)`,
      object,
      topic,
    );

  test.each<[string, object, string]>([
    ['its ID', statement({ object: { id: 'XSS' } }), 'xss'],
    ['the end of its ID', statement({ object: { id: 'https://lms.example/topics/xss/' } }), 'xss'],
    ['its parent', within({ parent: [{ id: 'xss' }] }), 'xss'],
    ['a single parent', within({ parent: { id: 'https://lms.example/course#xss' } }), 'xss'],
    ['its grouping', within({ grouping: [{ id: 'https://lms.example' }, { id: 'xss' }] }), 'xss'],
    [
      'its parent before its grouping',
      within({ grouping: [{ id: 'sql-injection' }], parent: [{ id: 'xss' }] }),
      'xss',
    ],
    [
      'its ID before its parent',
      statement({ context: { contextActivities: { parent: [{ id: 'xss' }] } } }),
      'sql-injection',
    ],
  ])('names its topic by %s', async (_, one, topic) => {
    expect((await accepted(one)).topic).toBe(topic);
  });

  test.each([
    { type: 'http://adlnet.gov/expapi/activities/cmi.interaction' },
    { type: 'http://adlnet.gov/expapi/activities/question' },
    { interactionType: 'choice' },
  ])('that is a question (%j) is not an attempt', async (definition) => {
    await map(quiz.id, 'xss');
    const answer = within({ parent: [{ id: quiz.id }] });
    const { rejections } = await run({
      'a.json': JSON.stringify([
        { ...answer, object: { id: `${quiz.id}&slot=1`, definition } },
        statement({}, 'b'),
      ]),
    });
    expect(rejections).toEqual([]);
    expect(await attempts()).toMatchObject([{ id: 'b' }]);
  });

  test('that is scored does not give its score to its parent', async () => {
    await map(quiz.id, 'xss');
    const slot = 'https://lms.example/mod/quiz/review.php?attempt=77&slot=1';
    const scored = statement({
      verb: { id: 'http://adlnet.gov/expapi/verbs/scored' },
      object: { id: slot },
      context: { contextActivities: { parent: [{ id: quiz.id }], grouping: [{ id: 'xss' }] } },
    });
    expect(await refused(scored)).toEqual(['object.id', expect.stringContaining(slot)]);
  });

  test('has the topic that an administrator has chosen', async () => {
    await map(quiz.id, 'xss');
    await map('sql-injection', 'xss');
    expect((await accepted(within({ parent: [{ id: 'sql-injection' }] }))).topic).toBe('xss');
    await run({ 'b.json': JSON.stringify([statement({}, 'b')]) });
    expect((await attempts()).map(({ topic }) => topic)).toEqual(['xss', 'xss']);
  });

  test('that an administrator ignores is not an attempt', async () => {
    await map(quiz.id, null);
    const { rejections } = await run({
      'a.json': JSON.stringify([within({ parent: [{ id: 'xss' }] }), statement({}, 'b')]),
    });
    expect(rejections).toEqual([]);
    expect(await attempts()).toMatchObject([{ id: 'b' }]);
  });

  test('without a topic is listed with the number of its statements and the first of them', async () => {
    const statements = [
      statement({ object: quiz }, 'a1'),
      statement({}, 'a2'),
      statement({ object: { ...quiz, definition: { name: { de: 'Test', fr: 'Épreuve' } } } }, 'a3'),
      statement({ object: { id: 'other' } }, 'a4'),
    ];
    const { files } = await run({ 'a.json': JSON.stringify(statements) });
    expect(files[0]!.unmapped).toEqual([
      { object: quiz.id, name: 'Test', statements: 2, firstStatement: 'a1' },
      { object: 'other', name: null, statements: 1, firstStatement: 'a4' },
    ]);
  });
});
