import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { importContents } from './testing/import-fixture.js';

/** Keys that people type are compared in one way (docs/domain.md, section 2). */
let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

const run = (organizationId: string, files: Record<string, string>) =>
  importContents(db, organizationId, files);

/** Returns the number of records of each table. */
async function countsOf(org: string): Promise<Record<string, number>> {
  const [row] = await db.asOwner<Record<string, number>>(
    `select ${[
      'team',
      'person',
      'module',
      'topic',
      'scenario',
      'course',
      'assignment',
      'exemption',
      'attempt',
      'scenario_progress',
    ]
      .map((table) => `(select count(*)::int from ${table} where organization_id = $1) as ${table}`)
      .join(', ')}`,
    [org],
  );
  return row!;
}

const files = {
  'teams.csv': 'name\nÉquipe Straße\n',
  'people.csv': 'email,name,team,languages,joinedAt\nzoë@x.example,Zoë,Équipe Straße,java,2025-01-01\n',
  'topics.csv': 'id,title,family,module\nsqli,SQL,web,a03\n',
  'scenarios.csv': 'id,title,family,module\nleak,Leak,web,a03\n',
  'courses.csv': 'id,title,items\nbasics,Basics,sqli|leak\n',
  'assignments.csv':
    'id,title,targetType,target,scopeType,scope\nq1,Q1,topic,sqli,team,Équipe Straße\nq2,Q2,custom,sqli|leak,person,zoë@x.example\nq3,Q3,module,web/a03,organization,\nq4,Q4,course,basics,organization,\nq5,Q5,scenario,leak,organization,\n',
  'exemptions.csv':
    'email,assignment,reason,approver,from,until\nzoë@x.example,q1,Leave,CISO,2026-01-05,2026-03-01\n',
  'attempts.csv':
    'id,email,topic,score,language,completedAt\na1,zoë@x.example,sqli,80,java,2026-01-02T00:00:00Z\n',
  'scenario-progress.csv':
    'email,scenario,status,completedAt\nzoë@x.example,leak,completed,2026-01-03T00:00:00Z\n',
};

/** The files with other spellings of the same keys. The other fields are the same. */
const spellings: Record<string, [string, string][]> = {
  'another case': [
    ['zoë@x.example', 'ZOË@X.Example'],
    ['Équipe Straße', 'éQUIPE STRASSE'],
    ['sqli', 'SqLi'],
    ['leak', 'LEAK'],
    ['a03', 'A03'],
    ['basics,', 'BASICS,'],
    ['java', 'Java'],
    ...['q1', 'q2', 'q3', 'q4', 'q5'].map((id): [string, string] => [`${id},`, `${id.toUpperCase()},`]),
  ],
  'decomposed letters': [
    ['zoë@x.example', 'zoe\u0308@x.example'],
    ['Équipe Straße', 'E\u0301quipe Straße'],
  ],
  'zero-width characters and soft hyphens': [
    ['Équipe Straße', 'Équi\u200dpe Stra\u00adße'],
    ['sqli', 's\u200bqli'],
    ['leak', 'le\u200cak\ufeff'],
    ['a03', 'a0\u20603'],
    ['java', 'ja\u200bva'],
    ['q1,', 'q\u200b1,'],
  ],
  'surrounding white space': [
    ['zoë@x.example', '\u00a0zoë@x.example \u3000'],
    ['Équipe Straße', ' \tÉquipe Straße\u00a0'],
    ['q1,', ' \u00a0q1\u200b ,'],
  ],
};

describe('the same keys in another spelling', () => {
  let org: string;
  let before: Record<string, number>;
  beforeAll(async () => {
    org = await db.organization();
    const first = await run(org, files);
    expect(first.rejections).toEqual([]);
    before = await countsOf(org);
    expect(before).toMatchObject({ team: 1, person: 1, module: 1, topic: 1, assignment: 5, attempt: 1 });
  });

  test.each(Object.entries(spellings))('%s: nothing changes', async (_, replacements) => {
    const changed = Object.fromEntries(
      Object.entries(files).map(([name, content]) => {
        const [header, ...rows] = content.split('\n');
        const body = replacements.reduce((text, [from, to]) => text.replaceAll(from, to), rows.join('\n'));
        return [name, `${header}\n${body}`];
      }),
    );
    const again = await run(org, changed);
    expect(again.rejections).toEqual([]);
    expect(again.files.map(({ file, created, updated }) => [file, created, updated])).toEqual(
      Object.keys(files).map((file) => [file, 0, 0]),
    );
    expect(await countsOf(org)).toEqual(before);
  });

  test('refuses an address with characters that are not displayed', async () => {
    const address = 'zo\u200bë@x.example';
    const content = `id,email,topic,score,completedAt\na3,${address},sqli,80,2026-01-02T00:00:00Z\n`;
    const { rejections } = await run(org, { 'attempts.csv': content });
    expect(rejections).toMatchObject([
      { line: 2, field: 'email', reason: expect.stringContaining('U+200B') },
    ]);
  });

  test('matches new attempts and statements', async () => {
    const statement = {
      id: 's1',
      actor: { account: { name: 'Zoe\u0308@X.EXAMPLE' } },
      verb: { id: 'v/passed' },
      object: { id: 'https://lms.example/SQLI' },
      result: { success: true },
      timestamp: '2026-02-01T10:00:00Z',
    };
    const again = await run(org, {
      'attempts.csv':
        'id,email,topic,score,completedAt\na2,ZOË@x.example,\u200bSQLI,80,2026-01-02T00:00:00Z\n',
      'statements.json': JSON.stringify([statement]),
    });
    expect(again.rejections).toEqual([]);
    expect(again.files.map(({ created }) => created)).toEqual([1, 1]);
  });

  test.each([
    ['teams.csv', 'name\nBlue\nBLUE\u200b\n'],
    ['people.csv', 'email,name\nada@x.example,A\nADA@X.example,A\n'],
    ['topics.csv', 'id,title,family,module\nxss,X,web,a03\nX\u00adSS,X,web,a03\n'],
    ['scenarios.csv', 'id,title\nnew,X\nNEW,X\n'],
    ['courses.csv', 'id,title,items\nnew,X,sqli\nNEW,X,sqli\n'],
    [
      'assignments.csv',
      'id,title,targetType,target,scopeType\nn1,A,topic,sqli,organization\nN1,A,topic,sqli,organization\n',
    ],
  ])('rejects a key that occurs twice in %s', async (name, content) => {
    const { rejections } = await run(org, { [name]: content });
    expect(rejections).toMatchObject([{ line: 3, reason: expect.stringContaining('Line 2') }]);
    expect(await countsOf(org)).toMatchObject({ team: 1, person: 1, topic: 1 });
  });

  test('one module for the spellings of a new module', async () => {
    const fresh = await db.organization();
    const { rejections } = await run(fresh, {
      'topics.csv': 'id,title,family,module\nt1,T,web,A01-Access\nt2,T,web,a01-access\nt3,T,api,a01-access\n',
    });
    expect(rejections).toEqual([]);
    const modules = await db.asOwner(
      'select family, slug, title from module where organization_id = $1 order by family desc',
      [fresh],
    );
    expect(modules).toEqual([
      { family: 'web', slug: 'A01-Access', title: 'A01-Access' },
      { family: 'api', slug: 'a01-access', title: 'a01-access' },
    ]);
  });

  test('keeps joiners in names of people, but not in keys', async () => {
    const names = ['👩\u200d💻 Ada', 'نیمه\u200cفاصله'];
    await run(org, {
      'people.csv': `email,name\n${names.map((name, i) => `n${i}@x.example,${name}`).join('\n')}\n`,
    });
    const stored = await db.asOwner<{ name: string }>(
      `select name from person where organization_id = $1 and email like 'n_@x.example' order by email`,
      [org],
    );
    expect(stored.map(({ name }) => name)).toEqual(names);
  });
});

describe('records from before the rule, whose keys differ only in case or in ß and ss', () => {
  let org: string;
  beforeAll(async () => {
    org = await db.organization();
    await run(org, { 'topics.csv': 'id,title,family,module\nsqli,A,web,a03\n' });
    await db.asOwner(
      `insert into topic (organization_id, module_id, slug, title)
       select organization_id, module_id, 'SQLi', 'B' from topic where organization_id = $1`,
      [org],
    );
    await db.asOwner(
      `insert into person (organization_id, email, name, joined_at)
       select $1, email, email, '2025-01-01Z' from unnest(array['straße@x.example', 'strasse@x.example']) email`,
      [org],
    );
  });

  test('each is found by its exact key', async () => {
    const content =
      'id,email,topic,score,completedAt\n' +
      'b1,straße@x.example,sqli,80,2026-01-02T00:00:00Z\nb2,strasse@x.example,SQLi,80,2026-01-02T00:00:00Z\n';
    expect((await run(org, { 'attempts.csv': content })).rejections).toEqual([]);
    const found = await db.asOwner(
      `select a.source_id, p.email, t.slug from attempt a join person p on p.id = a.person_id
         join topic t on t.id = a.topic_id where a.organization_id = $1 order by 1`,
      [org],
    );
    expect(found).toEqual([
      { source_id: 'b1', email: 'straße@x.example', slug: 'sqli' },
      { source_id: 'b2', email: 'strasse@x.example', slug: 'SQLi' },
    ]);
    const both = 'id,title,family,module\nsqli,A2,web,a03\nSQLi,B2,web,a03\n';
    expect((await run(org, { 'topics.csv': both })).files[0]).toMatchObject({ updated: 2, rejected: 0 });
  });

  test.each([
    [
      'attempts.csv',
      'id,email,topic,score,completedAt\nc1,STRASSE@x.example,sqli,80,2026-01-02T00:00:00Z\n',
      'email',
    ],
    [
      'attempts.csv',
      'id,email,topic,score,completedAt\nc1,straße@x.example,SQLI,80,2026-01-02T00:00:00Z\n',
      'topic',
    ],
    ['people.csv', 'email,name\nSTRASSE@x.example,A\n', 'email'],
    ['topics.csv', 'id,title,family,module\nSQLI,A,web,a03\n', 'id'],
    ['courses.csv', 'id,title,items\nc1,A,SQLI\n', 'items'],
    ['assignments.csv', 'id,title,targetType,target,scopeType\nn1,A,topic,SQLI,organization\n', 'target'],
  ])('%s: another spelling is rejected', async (name, content, field) => {
    const { rejections } = await run(org, { [name]: content });
    expect(rejections).toMatchObject([{ field, reason: expect.stringContaining('several records') }]);
  });
});
