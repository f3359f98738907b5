import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { importFiles } from './import-files.js';
import type { ImportSource } from './import-source.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

/** Streams a string in small chunks, so that chunk boundaries split fields, line breaks and characters. */
const source = (name: string, content: string | Uint8Array, chunkSize = 7): ImportSource => ({
  name,
  async *open() {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  },
});

const run = (organizationId: string, files: Record<string, string | Uint8Array>, actorId = '') =>
  importFiles(
    db.tenancy,
    organizationId,
    Object.entries(files).map(([name, content]) => source(name, content)),
    {
      actor: {
        organizationId,
        id: actorId,
        name: 'Test',
        email: 'test@example.com',
        role: 'org_admin',
        ipAddress: null,
      },
    },
  );

const allFiles: Record<string, string> = {
  'teams.csv': 'name\r\nPayments\r\n"Équipe ""Façade"""\r\n',
  'people.csv':
    '\uFEFFemail;name;role;team;languages;joinedAt;leftAt\r\nada@x.example;"Lovelace; Ada";learner;payments;java|go;2025-01-01;\r\n\r\nБоб@x.example;Боб;;;;2025-01-01;2025-06-01T10:00:00+02:00\r\n',
  'topics.csv':
    'id\ttitle\tfamily\tmodule\tcweIds\nsql-injection\tSQL injection\tweb\ta03\tCWE-89|564\nhttps://lms.example/topics/xss\tXSS\tweb\ta03\t79\n',
  'scenarios.csv': 'id,title,family,module\nleaked-token,The leaked token,web,a03\n',
  'courses.csv': 'id,title,items\nbasics,Basics,sql-injection|scenario:leaked-token\n',
  'assignments.csv':
    'id,title,targetType,target,scopeType,scope,deadline,mandatory\n1,All,module,web/a03,organization,,2026-01-31T23:59:59Z,\n2,Mixed,custom,leaked-token|sql-injection,team,PAYMENTS,,no\n3,Ada,course,basics,person,ADA@x.example,,\n',
  'exemptions.csv':
    'email,assignment,framework,item,reason,approver,from,until\nADA@x.example,1,,,Leave,CISO,2026-01-05,2026-03-01T00:00:00Z\nada@x.example,,pci-dss,12.6,Leave,CISO,2026-01-05,2026-03-01\n',
  'attempts.csv':
    'id,email,topic,score,completedAt\na1,ADA@x.example,sql-injection,"69,999",2026-01-01T10:00:00.123456Z\na2,ada@x.example,sql-injection,70,2026-01-02T10:00:00+01:00\na2,ada@x.example,sql-injection,70,2026-01-02T09:00:00Z\n',
  'voided-attempts.csv': 'source,sourceId,reason\ncsv,a3,Wrong person\n',
  'scenario-progress.csv':
    'email,scenario,status,completedAt\nada@x.example,leaked-token,completed,2026-01-03T00:00:00Z\n',
  'statements.ndjson':
    '{"id":"S1","actor":{"mbox":"mailto:Ada@x.example"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},"object":{"id":"https://lms.example/topics/xss"},"result":{"score":{"scaled":0.57},"duration":"PT1H30M"},"timestamp":"2026-02-01T10:00:00Z"}\n\n' +
    '{"id":"S2","actor":{"mbox":"mailto:ada@x.example"},"verb":{"id":"http://adlnet.gov/expapi/verbs/launched"},"object":{"id":"x"}}\n',
  'more.json':
    ' [ {"id":"S3","actor":{"account":{"name":"ada@x.example"}},"verb":{"id":"https://w3id.org/verbs/scored"},"object":{"id":"https://other.example/activities/sql-injection/"},"result":{"score":{"raw":14,"max":20}},"timestamp":"2026-02-02T10:00:00Z","context":{"note":"brackets ] } and \\" quotes [{"}}\n,\n{"id":"S4","actor":{"mbox":"mailto:ada@x.example"},"verb":{"id":"v/completed"},"object":{"id":"sql-injection"},"timestamp":"2026-02-02T10:00:00Z"} ] ',
};

describe('a folder with every kind of file', () => {
  test('imports all files completely, and a second import changes nothing', async () => {
    const org = await db.organization();
    const first = await run(org, allFiles);
    expect(first.rejections).toEqual([]);
    expect(first.files.map(({ file, created, ignored }) => [file, created, ignored])).toEqual([
      ['teams.csv', 2, 0],
      ['people.csv', 2, 0],
      ['topics.csv', 2, 0],
      ['scenarios.csv', 1, 0],
      ['courses.csv', 1, 0],
      ['assignments.csv', 3, 0],
      ['exemptions.csv', 2, 0],
      ['attempts.csv', 2, 0],
      ['voided-attempts.csv', 1, 0],
      ['scenario-progress.csv', 1, 0],
      ['more.json', 1, 1],
      ['statements.ndjson', 1, 1],
    ]);
    const before = await state(org);
    const second = await run(org, allFiles);
    expect(second.ok).toBe(true);
    expect(second.files.map(({ created, updated }) => created + updated)).toEqual(
      Array(Object.keys(allFiles).length).fill(0),
    );
    expect(await state(org)).toEqual(before);
  });

  test('stores the values of the files', async () => {
    const org = await db.organization();
    await run(org, allFiles);
    const people = await db.asOwner(
      `select name, email, role, languages, left_at from person where organization_id = $1 order by email`,
      [org],
    );
    expect(people).toEqual([
      {
        name: 'Lovelace; Ada',
        email: 'ada@x.example',
        role: 'learner',
        languages: ['java', 'go'],
        left_at: null,
      },
      {
        name: 'Боб',
        email: 'Боб@x.example',
        role: 'learner',
        languages: [],
        left_at: new Date('2025-06-01T08:00:00Z'),
      },
    ]);
    const attempts = await db.asOwner(
      `select source, source_id, score::text, started_at from attempt where organization_id = $1 order by source_id`,
      [org],
    );
    expect(attempts).toEqual([
      { source: 'csv', source_id: 'a1', score: '69.99', started_at: null },
      { source: 'csv', source_id: 'a2', score: '70.00', started_at: null },
      { source: 'xapi', source_id: 's1', score: '57.00', started_at: new Date('2026-02-01T08:30:00Z') },
      { source: 'xapi', source_id: 's3', score: '70.00', started_at: null },
    ]);
  });

  test('updates changed rows, and a second import changes nothing', async () => {
    const org = await db.organization();
    await run(org, allFiles);
    const changed = {
      'people.csv': 'email,name,leftAt\nada@x.example,Ada Lovelace,2026-03-01\n',
      'courses.csv': 'id,title,items\nbasics,Basics,leaked-token\n',
      'assignments.csv':
        'id,title,targetType,target,scopeType,scope,mandatory\n2,Mixed,custom,sql-injection,team,Payments,no\n',
    };
    expect((await run(org, changed)).files.map(({ updated }) => updated)).toEqual([1, 1, 1]);
    expect((await run(org, changed)).files.map(({ updated, unchanged }) => [updated, unchanged])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    const [ada] = await db.asOwner(
      `select t.name as team, p.languages, (select valid_to from person_period where person_id = p.id and superseded_by = 9223372036854775807) as until from person p join team t on t.id = p.team_id where p.organization_id = $1`,
      [org],
    );
    expect(ada).toEqual({
      team: 'Payments',
      languages: ['java', 'go'],
      until: new Date('2026-03-01T00:00:00Z'),
    });
  });
});

describe('the counting rules of assignments', () => {
  const file = (header: string, row: string) => ({
    'topics.csv': 'id,title,family,module\nx,X,web,a03\n',
    'assignments.csv': `id,title,targetType,target,scopeType,${header}\n1,A,topic,x,organization,${row}\n`,
  });
  const stored = (org: string) =>
    db.asOwner(
      `select a.recognize_earlier_days as earlier, a.joiner_days as joiner, a.deadline, r.changed_by as author
         from assignment a join assignment_revision r on r.assignment_id = a.id and r.valid_to is null and r.superseded_by = 9223372036854775807
         where a.organization_id = $1`,
      [org],
    );

  test('are fixed by the first import, with defaults for empty fields', async () => {
    const org = await db.organization();
    await run(org, file('note', 'n'));
    expect(await stored(org)).toEqual([
      { earlier: 0, joiner: 30, deadline: null, author: 'test@example.com' },
    ]);
    const other = await db.organization();
    await run(other, file('recognizeEarlierDays,joinerDays', '365,0'));
    expect(await stored(other)).toMatchObject([{ earlier: 365, joiner: 0 }]);
    const days = 'recognizeEarlierDays,joinerDays,deadline';
    for (const row of [',,2026-01-01T00:00:00Z', '365,0,2026-01-02T00:00:00Z']) {
      expect((await run(other, file(days, row))).rejections).toEqual([]);
      expect(await stored(other)).toMatchObject([{ earlier: 365, joiner: 0, deadline: expect.any(Date) }]);
    }
    const { rejections } = await run(other, file(days, '364,1,2026-01-02T00:00:00Z'));
    expect(rejections.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [2, 'recognizeEarlierDays', expect.stringContaining('Enter 365 or leave the field empty')],
      [2, 'joinerDays', expect.stringContaining('Enter 0 or leave the field empty')],
    ]);
  });

  test.each([
    ['recognizeEarlierDays', '366'],
    ['recognizeEarlierDays', '-1'],
    ['joinerDays', '1.5'],
    ['joinerDays', '366'],
    ['createdAt', '2999-01-01T00:00:00Z'],
    ['createdAt', '1969-12-31T23:59:59.999Z'],
  ])('refuse %s %s', async (field, value) => {
    const { rejections } = await run(await db.organization(), file(field, value));
    expect(rejections).toMatchObject([{ file: 'assignments.csv', line: 2, field }]);
  });

  test('begin in 1970, as figures do', async () => {
    const { rejections } = await run(await db.organization(), file('createdAt', '1970-01-01T00:00:00Z'));
    expect(rejections).toEqual([]);
  });
});

describe('rejected rows', () => {
  test('imports nothing of a file with rejected rows, and reports line and field', async () => {
    const org = await db.organization();
    await run(org, {
      'people.csv': allFiles['people.csv']!.replaceAll(';payments;', ';;'),
      'topics.csv': allFiles['topics.csv']!,
    });
    const { ok, rejections, files } = await run(org, {
      'attempts.csv':
        'id,email,topic,score,completedAt\n1,ada@x.example,sql-injection,70,2026-01-01T00:00:00Z\n2,"no\nbody",sql-injection,70,2026-01-01T00:00:00Z\n3,ada@x.example,nothing,70,2026-01-01T00:00:00Z\n4,ada@x.example,sql-injection,101,2026-01-01T00:00:00Z\n5,ada@x.example,sql-injection,70,31.01.2026\n6,ada@x.example,sql-injection,70,2026-02-30T00:00:00Z\n7,ada@x.example\n8,ghost@x.example,sql-injection,70,2026-01-01T00:00:00Z\n1,ada@x.example,sql-injection,71,2026-01-01T00:00:00Z\n9,ada@x.example,sql-injection,70,2999-01-01T00:00:00Z\n',
      'unknown-kind.csv': 'a\n',
    });
    expect(ok).toBe(false);
    expect(rejections.map(({ file, line, field }) => [file, line, field])).toEqual([
      ['unknown-kind.csv', 0, '(file)'],
      ['attempts.csv', 3, 'email'],
      ['attempts.csv', 5, 'topic'],
      ['attempts.csv', 6, 'score'],
      ['attempts.csv', 7, 'completedAt'],
      ['attempts.csv', 8, 'completedAt'],
      ['attempts.csv', 9, '(row)'],
      ['attempts.csv', 10, 'email'],
      ['attempts.csv', 11, 'id'],
      ['attempts.csv', 12, 'completedAt'],
    ]);
    expect(files.find(({ file }) => file === 'attempts.csv')).toMatchObject({
      rows: 10,
      created: 0,
      rejected: 9,
    });
    expect(await db.asOwner('select from attempt where organization_id = $1', [org])).toHaveLength(0);
  });

  test('rejects a later file that changes recorded attempts', async () => {
    const org = await db.organization();
    await run(org, allFiles);
    const { rejections } = await run(org, {
      'attempts.csv': allFiles['attempts.csv']!.replace('69,999', '99'),
    });
    expect(rejections).toMatchObject([
      { line: 2, field: 'id', reason: expect.stringContaining('never changed') },
    ]);
  });

  test.each<[string, string, string | Uint8Array, number, string]>([
    ['an unknown column', 'people.csv', 'email,name,tema\n', 1, 'tema'],
    ['a missing column', 'people.csv', 'email\n', 1, 'name'],
    ['a repeated column', 'people.csv', 'email,name,name\n', 1, 'name'],
    ['an empty file', 'people.csv', '', 0, '(file)'],
    [
      'damaged UTF-8',
      'people.csv',
      Buffer.from('email,name\na@b.c,Zo\xc3\xab\nb@b.c,Zo\xeb\n', 'latin1'),
      3,
      '(file)',
    ],
    ['an unclosed quote', 'teams.csv', 'name\n"Payments\n', 2, '(row)'],
    ['a NUL character', 'teams.csv', 'name\nPay\u0000ments\n', 2, 'name'],
    ['a truncated array', 'x.json', '[{"actor":{},"object":{}},', 1, 'verb'],
    ['invalid JSON', 'x.ndjson', '{"actor":{},"verb":\n', 1, '(statement)'],
    ['a list of other objects', 'x.json', '[{"id":1},', 1, '(file)'],
    [
      'a statement with a score that is a text',
      'x.ndjson',
      '{"id":"1","actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"v/scored"},"object":{"id":"t"},"timestamp":"2026-01-01T00:00:00Z","result":{"score":{"scaled":"1"}}}',
      1,
      'result.score.scaled',
    ],
  ])('rejects %s', async (_, name, content, line, field) => {
    const org = await db.organization();
    const { rejections } = await run(org, { [name]: content });
    expect(rejections[0]).toMatchObject({ file: name, line, field });
  });
});

describe('access', () => {
  /** Adds two administrators who can sign in. Returns their IDs. */
  const administrators = async (org: string) => {
    const added = ['ada', 'bo'].map(async (name) => {
      const [row] = await db.asOwner<{ id: string }>(
        `with a as (insert into account (id, name, email) values (gen_random_uuid(), $2, $2 || gen_random_uuid()) returning id)
         insert into person (organization_id, account_id, email, name, role)
           select $1, id, $2 || '@x.example', $2, 'org_admin' from a returning id`,
        [org, name],
      );
      return row!.id;
    });
    return Promise.all(added);
  };
  const refusals = async (org: string, rows: string, actorId?: string) => {
    const { rejections } = await run(org, { 'people.csv': `email,name,role,leftAt\n${rows}` }, actorId);
    return rejections.map(({ line, field }) => [line, field]);
  };

  test('rejects a row that removes the access of the last administrator or of the importing person', async () => {
    const org = await db.organization();
    const [ada] = await administrators(org);
    const both = 'ADA@x.example,Ada,learner,\nbo@x.example,Bo,org_admin,2999-01-01\n';
    expect(await refusals(org, both)).toEqual([
      [2, 'role'],
      [3, 'leftAt'],
    ]);
    expect(await refusals(org, 'ada@x.example,Ada,auditor,\n', ada)).toEqual([[2, 'role']]);
    expect(await refusals(org, 'bo@x.example,Bo,,2999-01-01\n', ada)).toEqual([]);
    expect(await refusals(org, 'ada@x.example,Ada,,2999-01-01\nnew@x.example,N,org_admin,\n')).toEqual([
      [2, 'leftAt'],
    ]);
  });
});

async function state(org: string) {
  return db.asOwner(
    `select (select count(*)::int from person_period where organization_id = $1) as periods,
      (select count(*)::int from assignment_revision where organization_id = $1) as revisions,
      (select count(*)::int from assignment_item where organization_id = $1) as items,
      (select count(*)::int from course_item where organization_id = $1) as "courseItems",
      (select count(*)::int from attempt_void where organization_id = $1) as voids,
      (select count(*)::int from audit_event where organization_id = $1) as events`,
    [org],
  );
}
